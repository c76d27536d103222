import { deleteAttribute } from './attributes';
import { complain, unsupported } from './fault';
import type { Interpreter } from './interpreter';
import { deleteItem } from './items';
import type { Scope } from './scope';
import type { Expression } from './syntax';
import { list, type PyValue } from './value';

/** `target = value` */
export function bindTarget(run: Interpreter, target: Expression, value: PyValue, scope: Scope): void {
  switch (target.type) {
    case 'name':
      scope.names.set(target.name, value);
      return;
    case 'attribute':
      run.setAttribute(run.evaluate(target.object, scope), target.name, value);
      return;
    case 'item':
      run.setItem(run.evaluate(target.object, scope), run.evaluate(target.index, scope), value);
      return;
    case 'tuple':
    case 'list':
      unpack(run, target.items, run.iterate(value), scope);
      return;
    default:
      unsupported('an assignment to this');
  }
}

/** `del target` */
export function deleteTarget(run: Interpreter, target: Expression, scope: Scope): void {
  switch (target.type) {
    case 'name':
      if (!scope.names.delete(target.name))
        complain('NameError', `name '${target.name}' is not defined`, 'Leave the del out.');
      return;
    case 'attribute':
      deleteAttribute(run, run.evaluate(target.object, scope), target.name);
      return;
    case 'item':
      deleteItem(run, run.evaluate(target.object, scope), run.evaluate(target.index, scope));
      return;
    case 'tuple':
    case 'list':
      for (const each of target.items) deleteTarget(run, each, scope);
      return;
    default:
      unsupported('del of this');
  }
}

function unpack(run: Interpreter, targets: readonly Expression[], values: readonly PyValue[], scope: Scope): void {
  const star = targets.findIndex(({ type }) => type === 'starred');
  if (star < 0) {
    if (values.length !== targets.length) wrongCount(values.length, targets.length);
    for (const [i, target] of targets.entries()) bindTarget(run, target, values[i] as PyValue, scope);
    return;
  }
  const after = targets.length - star - 1;
  if (values.length < targets.length - 1) wrongCount(values.length, targets.length - 1);
  const end = values.length - after;
  for (const [i, target] of targets.entries()) {
    if (target.type === 'starred') bindTarget(run, target.value, list(values.slice(star, end)), scope);
    else bindTarget(run, target, values[i < star ? i : end + i - star - 1] as PyValue, scope);
  }
}

function wrongCount(found: number, wanted: number): never {
  const reason =
    found > wanted
      ? `too many values to unpack (expected ${wanted})`
      : `not enough values to unpack (expected ${wanted}, got ${found})`;
  return complain('ValueError', reason, 'Give each value one name.');
}
