import type { Expression, Statement } from './syntax';

/** All names to which statements give a value, but for those in functions and classes within. */
export function assignedNames(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  const addTarget = (target: Expression): void => {
    if (target.type === 'name') names.add(target.name);
    if (target.type === 'tuple' || target.type === 'list') target.items.forEach(addTarget);
    if (target.type === 'starred') addTarget(target.value);
  };
  const visit = (statement: Statement): void => {
    switch (statement.type) {
      case 'assign':
        statement.targets.forEach(addTarget);
        return;
      case 'annotation':
      case 'update':
        addTarget(statement.target);
        return;
      case 'for':
        addTarget(statement.target);
        statement.body.forEach(visit);
        statement.otherwise.forEach(visit);
        return;
      case 'if':
      case 'while':
        statement.body.forEach(visit);
        statement.otherwise.forEach(visit);
        return;
      case 'with':
        for (const { target } of statement.items) if (target !== null) addTarget(target);
        statement.body.forEach(visit);
        return;
      case 'tryImport':
        statement.body.forEach(visit);
        statement.handlers.forEach(visit);
        return;
      case 'group':
        statement.statements.forEach(visit);
        return;
      case 'delete':
        statement.targets.forEach(addTarget);
        return;
      case 'function':
        names.add(statement.definition.name);
        return;
      case 'class':
        names.add(statement.name);
        return;
      case 'import':
        names.add(statement.as ?? (statement.module.split('.')[0] as string));
        return;
      case 'importFrom':
        names.add(statement.as);
    }
  };
  statements.forEach(visit);
  return names;
}
