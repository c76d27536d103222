import { unsupported } from './fault';
import { given, type Interpreter } from './interpreter';
import type { PyClass, PyValue } from './value';

/** What the first of the classes that has the name has under it. */
export function memberIn(classes: readonly PyClass[], name: string): PyValue | undefined {
  for (const { members } of classes) {
    const found = members.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A member of a class as an object has it: a function knows the object it is called on. */
export function boundTo(run: Interpreter, member: PyValue, self: PyValue & { readonly kind: 'instance' }): PyValue {
  // Some functions of libraries are methods where a class holds them, others are not.
  if (member.kind === 'native' && member.isMethod !== true)
    return unsupported(`the function ${member.name} of a library as a method`, 'Write staticmethod(…).');
  if (member.kind === 'function' || member.kind === 'native') return { kind: 'method', of: member, self };
  if (member.kind === 'staticmethod') return member.of;
  if (member.kind === 'property') return run.call(member.of, given(self));
  if (member.kind === 'classmethod' && (member.of.kind === 'function' || member.of.kind === 'native'))
    return { kind: 'method', of: member.of, self: self.of };
  return member;
}

/**
 * A method that Python itself calls, as `__add__` and `__len__`: that of the class, whatever the object has under the name. Undefined for
 * what is no object of a class of the code, and where there is none.
 */
export function specialMethod(run: Interpreter, value: PyValue, name: string): PyValue | undefined {
  if (value.kind !== 'instance') return undefined;
  const found = memberIn(value.of.mro, name);
  if (found?.kind === 'none') return unsupported(`${name} = None`);
  return found === undefined ? undefined : boundTo(run, found, value);
}
