import { evaluateAnnotation } from './annotation';
import { bindTarget, deleteTarget } from './assign';
import { blur } from './blur';
import { specialMethod } from './class-member';
import { placed } from './evaluate';
import { complain, PythonFault, unsupported } from './fault';
import { given, type Interpreter, type Signal } from './interpreter';
import { passing } from './iterate';
import { makeClass } from './make-class';
import { functionValue } from './make-function';
import { inPlaceMethod } from './operators';
import { requireOwn } from './require-own';
import type { Scope } from './scope';
import type { Expression, Statement, StatementOf } from './syntax';
import { extend, none, type PyValue, typeName } from './value';

/** Executes statements until one ends the block early. */
export function executeIn(run: Interpreter, statements: readonly Statement[], scope: Scope): Signal | null {
  for (const statement of statements) {
    run.step();
    run.state.at = statement;
    try {
      const signal = executeOne(run, statement, scope);
      if (signal !== null) return signal;
    } catch (error) {
      if (error instanceof PythonFault) throw error.at({ start: statement.start, end: statement.end });
      throw error;
    }
  }
  return null;
}

function executeOne(run: Interpreter, statement: Statement, scope: Scope): Signal | null {
  switch (statement.type) {
    case 'expression':
      run.evaluate(statement.value, scope);
      return null;
    case 'assign': {
      const value = run.evaluate(statement.value, scope);
      for (const target of statement.targets) bindTarget(run, target, value, scope);
      annotate(run, statement.annotation, scope);
      return null;
    }
    case 'update':
      update(run, statement, scope);
      return null;
    case 'return':
      if (scope.kind !== 'function')
        return complain('SyntaxError', "'return' outside function", 'Indent it, so that it stands in a function.');
      return returned(run, statement, scope);
    case 'if':
      return run.execute(holds(run, statement.condition, scope) ? statement.body : statement.otherwise, scope);
    case 'for':
      return loopOver(run, statement, scope);
    case 'while':
      return loopWhile(run, statement, scope);
    case 'with':
      return within(run, statement, scope);
    case 'break':
    case 'continue':
      return { kind: statement.type };
    case 'annotation':
      lookInto(run, statement.target, scope);
      annotate(run, statement.annotation, scope);
      return null;
    case 'pass':
      return null;
    case 'group':
      return run.execute(statement.statements, scope);
    // A module that is not known here is refused: whether it can be imported is not known either.
    case 'tryImport':
      return run.execute(statement.body, scope);
    default:
      executeRare(run, statement, scope);
      return null;
  }
}

/** Annotations of names in functions are not evaluated. */
function annotate(run: Interpreter, annotation: Expression | null, scope: Scope): void {
  if (annotation !== null && scope.kind !== 'function') evaluateAnnotation(run, annotation, scope);
}

/** What is annotated and gets no value is looked for all the same. */
function lookInto(run: Interpreter, target: Expression, scope: Scope): void {
  if (target.type !== 'attribute' && target.type !== 'item') return;
  run.evaluate(target.object, scope);
  if (target.type === 'item') run.evaluate(target.index, scope);
}

function returned(run: Interpreter, { value, start, end }: StatementOf<'return'>, scope: Scope): Signal {
  const returned = value === null ? none : run.evaluate(value, scope);
  run.state.returned = { at: { start, end }, value: returned };
  return { kind: 'return', value: returned };
}

function executeRare(run: Interpreter, statement: Statement, scope: Scope): void {
  switch (statement.type) {
    case 'assert':
      if (!holds(run, statement.condition, scope))
        complain('AssertionError', 'what is asserted here does not hold', 'Look at the shapes and values before.');
      return;
    case 'raise':
      complain('Exception', 'the code raises an exception here', 'It is not to come here with these arguments.');
      break;
    case 'delete':
      for (const target of statement.targets) {
        deleteTarget(run, target, scope);
      }
      return;
    case 'import': {
      const module = run.importModule(statement.module);
      const [first = statement.module] = statement.module.split('.');
      scope.names.set(statement.as ?? first, statement.as === null ? run.importModule(first) : module);
      return;
    }
    case 'importFrom':
      importFrom(run, statement, scope);
      return;
    case 'function': {
      const { definition } = statement;
      const own: PyValue = functionValue(run, definition, scope);
      const decorated = definition.decorators.reduceRight<PyValue>(
        (value, decorator) => run.call(run.evaluate(decorator, scope), given(value)),
        own,
      );
      scope.names.set(definition.name, decorated);
      return;
    }
    case 'class':
      scope.names.set(statement.name, makeClass(run, statement, scope));
      return;
    case 'unsupported':
      unsupported(statement.what);
      break;
    default:
      throw new TypeError(statement.type);
  }
}

/** Whether a condition holds; where that is not known, it is the condition that is at fault. */
const holds = (run: Interpreter, condition: Expression, scope: Scope): boolean =>
  placed(condition, () => run.isTrue(run.evaluate(condition, scope)));

function importFrom(run: Interpreter, { module, name, as }: StatementOf<'importFrom'>, scope: Scope): void {
  if (module === '__future__') return;
  const from = run.importModule(module);
  if (name === '*') unsupported(`from ${module} import *`, 'Import the names that are used.');
  const value = from.member(name) ?? unsupported(`${module}.${name}`);
  scope.names.set(as, value);
}

function update(run: Interpreter, statement: StatementOf<'update'>, scope: Scope): void {
  const { target, operator, value: written } = statement;
  const changed = (old: PyValue, value: PyValue): PyValue => {
    // What a library does not know as its own is asked as for the operator itself.
    if (old.kind === 'foreign' && value.kind !== 'instance') return old.object.update(operator, value, run);
    if (old.kind === 'list' && operator === '+') {
      requireOwn(run, old);
      extend(old, run.iterate(value));
      return old;
    }
    if (old.kind === 'list' && operator === '*') {
      const repeated = run.binary(operator, old, value);
      requireOwn(run, old);
      if (repeated.kind === 'list') old.items.splice(0, old.items.length, ...repeated.items);
      return old;
    }
    if (old.kind === 'dict' || old.kind === 'set') return unsupported(`${operator}= of a ${typeName(old)}`);
    const method = specialMethod(run, old, inPlaceMethod(operator));
    if (method !== undefined) return run.call(method, given(value));
    return run.binary(operator, old, value);
  };
  if (target.type === 'name') {
    // The value of a name is its own or there is none: an update in a function makes it one of the function.
    const old = run.evaluate(target, scope);
    scope.names.set(target.name, run.seen(statement, changed(old, run.evaluate(written, scope))));
  } else if (target.type === 'attribute') {
    const object = run.evaluate(target.object, scope);
    const old = run.attribute(object, target.name);
    if (old === undefined) return void run.evaluate(target, scope);
    run.setAttribute(object, target.name, changed(old, run.evaluate(written, scope)));
  } else if (target.type === 'item') {
    const [object, index] = [run.evaluate(target.object, scope), run.evaluate(target.index, scope)];
    run.setItem(object, index, changed(run.item(object, index), run.evaluate(written, scope)));
  }
}

function loopOver(run: Interpreter, statement: StatementOf<'for'>, scope: Scope): Signal | null {
  const source = run.evaluate(statement.source, scope);
  for (const item of passing(run, source)) {
    bindTarget(run, statement.target, item, scope);
    const signal = run.execute(statement.body, scope);
    if (signal?.kind === 'return') return signal;
    if (signal?.kind === 'break') return null;
  }
  return run.execute(statement.otherwise, scope);
}

function loopWhile(
  run: Interpreter,
  { condition, body, otherwise }: StatementOf<'while'>,
  scope: Scope,
): Signal | null {
  while (holds(run, condition, scope)) {
    run.step();
    const signal = run.execute(body, scope);
    if (signal?.kind === 'return') return signal;
    if (signal?.kind === 'break') return null;
  }
  return run.execute(otherwise, scope);
}

/** Contexts that say how tensors are computed, as `no_grad`, are those that are known. */
function within(run: Interpreter, { items, body }: StatementOf<'with'>, scope: Scope): Signal | null {
  const before = run.state.isGradEnabled;
  for (const { value, target } of items) {
    const context = run.evaluate(value, scope);
    if (context.kind !== 'context') unsupported('this context');
    else run.state.isGradEnabled = context.recordsGradients;
    if (!run.state.isGradEnabled) blur(run, 'no_grad');
    if (target !== null) unsupported('the value of this context');
  }
  const signal = run.execute(body, scope);
  run.state.isGradEnabled = before;
  return signal;
}
