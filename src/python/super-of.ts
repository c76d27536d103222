import { complain, unsupported } from './fault';
import type { Interpreter } from './interpreter';
import type { Scope } from './scope';
import { native, none, type PyClass, type PyValue } from './value';

/**
 * `super()` where it is written: of the class in whose body the function stands, and of what its first parameter is by now.
 * @throws PythonFault where there is none, as in a comprehension, which Python 3.11 calls as a function of its own
 */
export function implicitSuper(scope: Scope | null): PyValue {
  if (scope?.kind === 'comprehension') return unsupported('super() in a comprehension', 'Write super(Class, self).');
  const first = scope?.kind === 'function' ? (scope.first ?? null) : null;
  if (scope === null || first === null)
    return complain('RuntimeError', 'super(): no arguments', 'Call super() in a method.');
  const self = scope.names.get(first);
  if (self === undefined) return complain('RuntimeError', 'super(): arg[0] deleted', `Keep ${first}.`);
  return boundSuper(classAround(scope), self);
}

function classAround(scope: Scope): PyClass {
  for (let at = scope.around; at !== null; at = at.around)
    if (at.kind === 'class')
      return at.made ?? complain('RuntimeError', 'super(): empty __class__ cell', 'Call it when the class is made.');
  return complain('RuntimeError', 'super(): __class__ cell not found', 'Call super() in the body of a class.');
}

/** `super(behind, self)` */
export function boundSuper(behind: PyValue, self: PyValue): PyValue {
  if (behind.kind !== 'class' || self.kind !== 'instance') return unsupported('this super()');
  if (!self.of.mro.includes(behind))
    return complain(
      'TypeError',
      'super(type, obj): obj must be an instance or subtype of type',
      `Write super(), or super(${self.of.name}, self).`,
    );
  return { kind: 'super', behind, self };
}

/** `super(Class)`, which is bound to no object, and looks for nothing in a class. */
export const unboundSuper: PyValue = { kind: 'opaque', what: 'super of a class alone' };

/** What `super(Class)` has: `__init__` makes it what `super()` is, and calls no other. */
export function ofUnboundSuper(run: Interpreter, name: string): PyValue | undefined {
  if (name === '__init__')
    return native(name, ({ positional, keyword }) => {
      if (positional.length + keyword.size > 0) return unsupported('super(Class).__init__ with arguments');
      implicitSuper(run.state.frame);
      return none;
    });
  return /^__\w+__$/.test(name)
    ? undefined
    : complain('AttributeError', `'super' object has no attribute '${name}'`, 'Write super(), without the class.');
}
