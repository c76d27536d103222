import type { PyClass, PyValue } from './value';

/** Names and what they stand for: of a file, a function that is called, the body of a class, or a comprehension. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly names: Map<string, PyValue>;
  /** What is assigned anywhere in a function, a class or a comprehension is its own name everywhere in it. */
  readonly own: ReadonlySet<string>;
  readonly around: Scope | null;
  /** Of a function that is called: its first parameter by place, for `super()`; null where it has none. */
  readonly first?: string | null;
  /** Of the body of a class: the class, once it is made. */
  made?: PyClass;
}

/** What a name stands for, and null where it has no value yet though it is one of a function's own. */
export function lookUp(scope: Scope, name: string): PyValue | null | undefined {
  for (let at: Scope | null = scope; at !== null; at = outer(at)) {
    const value = at.names.get(name);
    if (value !== undefined) return value;
    if (!at.own.has(name) || at.kind === 'module') continue;
    // What the body of a class gives a value itself is not a name of the functions around it.
    if (at.kind === 'class') return lookUp(moduleOf(at), name);
    return null;
  }
  return undefined;
}

const moduleOf = (scope: Scope): Scope =>
  scope.kind === 'module' || scope.around === null ? scope : moduleOf(scope.around);

/** Names in the body of a class are not seen in its methods. */
function outer({ around }: Scope): Scope | null {
  let next = around;
  while (next?.kind === 'class') next = next.around;
  return next;
}
