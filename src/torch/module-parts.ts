import { unsupported } from '../python/fault';
import { iteratorOver } from '../python/iterate';
import type { PyInstance, PyIterator, PyValue } from '../python/value';
import { entriesIn, isModule, type Table } from './module-table';
import { tensorIn } from './tensor';

/** What a module holds, each with its name. */
type Named<T extends PyValue = PyValue> = readonly [name: string, value: T];

/** The modules that a module holds itself, each once. */
export function childrenOf(self: PyInstance): Named<PyInstance>[] {
  const known = new Set<PyValue>();
  return entriesIn(self, 'module').flatMap(([name, value]) => {
    if (!isModule(value) || known.has(value)) return [];
    known.add(value);
    return [[name, value] as const];
  });
}

const joined = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

/** A module and all within, each once, before those that it holds. */
export function modulesIn(self: PyInstance, prefix = ''): Named<PyInstance>[] {
  const known = new Set<PyInstance>();
  const visit = (one: PyInstance, name: string): Named<PyInstance>[] => {
    if (known.has(one)) return [];
    known.add(one);
    const within = entriesIn(one, 'module').flatMap(([own, child]) =>
      isModule(child) ? visit(child, joined(name, own)) : [],
    );
    return [[name, one], ...within];
  };
  return visit(self, prefix);
}

/** Parameters or buffers of a module, and of all within, each tensor once, in the order in which PyTorch gives them. */
export function membersIn(
  self: PyInstance,
  table: Table,
  { recurse = true, prefix = '' }: { readonly recurse?: boolean; readonly prefix?: string } = {},
): Named[] {
  const known = new Set<unknown>();
  const modules: Named<PyInstance>[] = recurse ? modulesIn(self, prefix) : [[prefix, self]];
  return modules.flatMap(([name, one]) =>
    entriesIn(one, table).flatMap(([own, value]) => {
      if (value.kind === 'none' || known.has(identityOf(value))) return [];
      known.add(identityOf(value));
      return [[joined(name, own), value] as const];
    }),
  );
}

export const parametersIn = (self: PyInstance): PyValue[] => membersIn(self, 'parameter').map(([, value]) => value);

/** The object that a value is. */
const identityOf = (value: PyValue): unknown => tensorIn(value) ?? value;

/**
 * Goes through what a module holds, from what it holds when the first is asked for.
 * @throws PythonFault where that changes meanwhile
 */
export function goingThrough(
  self: PyInstance,
  now: () => readonly Named[],
  shown: (named: Named) => PyValue,
): PyIterator {
  let items: readonly Named[] | null = null;
  let next = 0;
  return iteratorOver([self], () => {
    const current = now();
    items ??= current;
    const isSame =
      current.length === items.length &&
      current.every(([name, value], i) => {
        const before = items?.[i];
        return before !== undefined && before[0] === name && identityOf(before[1]) === identityOf(value);
      });
    if (!isSame) unsupported('a module that changes while one goes through it', 'Go through a list of it.');
    const item = items[next++];
    return item === undefined ? null : shown(item);
  });
}
