import { complain, unsupported } from './fault';
import { given, type Interpreter } from './interpreter';
import type { Scope } from './scope';
import type { StatementOf } from './syntax';
import type { PyClass, PyValue } from './value';

/** Members that change what else of a class means. */
const unreadMembers = [
  ...['__slots__', '__getattribute__', '__init_subclass__', '__class_getitem__', '__set_name__', '__set__'],
  ...['__delete__', '__torch_function__', '__array__', '__array_priority__', '__prepare__', '__instancecheck__'],
];

/** Classes without a meaning here that others derive from, as long as no object is made of them. */
const mayBeBase = /^(?:\w*Error|Exception|typing\.Protocol)$/;

/** A class where it is defined. */
export function makeClass(run: Interpreter, syntax: StatementOf<'class'>, scope: Scope): PyValue {
  let unreadBase: string | undefined;
  const bases = syntax.bases.map((base) => {
    if (base.kind !== 'positional') return unsupported('this way to derive a class');
    const value = run.evaluate(base.value, scope);
    if (value.kind === 'opaque') {
      if (!mayBeBase.test(value.what)) return unsupported(`a class that derives from ${value.what}`);
      unreadBase ??= value.what;
      return null;
    }
    if (value.kind === 'native' || value.kind === 'module')
      return unsupported(`a class that derives from ${value.name}`);
    return value.kind === 'class' ? value : complain('TypeError', 'a base must be a class', 'Name a class.');
  });
  const names = new Map<string, PyValue>();
  const inner: Scope = { kind: 'class', names, own: new Set(syntax.names.own), around: scope };
  if (syntax.names.refused !== null) return unsupported(syntax.names.refused);
  run.execute(syntax.body, inner);
  const unread = unreadMembers.find((name) => names.has(name));
  if (unread !== undefined) unsupported(unread);
  const made: PyClass = {
    kind: 'class',
    name: syntax.name,
    members: names,
    mro: [],
    ...(unreadBase === undefined ? {} : { unreadBase }),
  };
  const known = bases.filter((base) => base !== null);
  requireOrder(bases);
  made.mro = [made, ...merged([...known.map(({ mro }) => mro), known])];
  inner.made = made;
  return syntax.decorators.reduceRight<PyValue>(
    (value, decorator) => run.call(run.evaluate(decorator, scope), given(value)),
    made,
  );
}

/** `object` is the last of the bases, as all derive from it. @throws PythonFault where it is not */
function requireOrder(bases: readonly (PyClass | null)[]): void {
  const at = bases.findIndex((base) => base?.isOfLibrary === true && base.name === 'object');
  if (at >= 0 && at < bases.length - 1)
    complain('TypeError', 'Cannot create a consistent method resolution order (MRO) for bases', 'Put object last.');
}

/** The order of names that agrees with all bases (C3). */
function merged(orders: readonly (readonly PyClass[])[]): PyClass[] {
  let rest = orders.filter((order) => order.length > 0);
  const result: PyClass[] = [];
  while (rest.length > 0) {
    const next = rest
      .map(([head]) => head as PyClass)
      .find((head) => rest.every((order) => !order.slice(1).includes(head)));
    if (next === undefined)
      return complain(
        'TypeError',
        'Cannot create a consistent method resolution order (MRO) for bases',
        'Derive from fewer classes.',
      );
    result.push(next);
    rest = rest.map((order) => (order[0] === next ? order.slice(1) : order)).filter((order) => order.length > 0);
  }
  return result;
}
