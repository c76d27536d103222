import { none, type PyInstance, type PyValue } from '../python/value';

/** The tables of a module, `_parameters`, `_buffers` and `_modules`, beside its other attributes. */
export type Table = 'parameter' | 'buffer' | 'module';

/** Set once `super().__init__()` was called. */
const isReady = '·module';

const keyOf = (table: Table, name: string): string => `·${table} ${name}`;

export const isPrepared = ({ attributes }: PyInstance): boolean => attributes.has(isReady);

/** Of every object of a class that derives from Module, whether it is prepared or not. */
export const isModule = (value: PyValue): value is PyInstance =>
  value.kind === 'instance' && value.of.mro.some(({ members }) => members.has(isReady));

/** The mark of the class Module. */
export const moduleMark: readonly [string, PyValue] = [isReady, none];

/** Makes the tables, empty. */
export function prepareTables({ attributes }: PyInstance): void {
  for (const key of [...attributes.keys()]) if (key.startsWith('·')) attributes.delete(key);
  attributes.set(isReady, none);
}

/** What a table holds, in its order. */
export const entriesIn = ({ attributes }: PyInstance, table: Table): (readonly [string, PyValue])[] => {
  const prefix = keyOf(table, '');
  const entries: (readonly [string, PyValue])[] = [];
  for (const [key, value] of attributes) if (key.startsWith(prefix)) entries.push([key.slice(prefix.length), value]);
  return entries;
};

export const inTable = ({ attributes }: PyInstance, table: Table, name: string): PyValue | undefined =>
  attributes.get(keyOf(table, name));

/** Puts a value into a table: in the place that its name has there, or behind all others. */
export function enter({ attributes }: PyInstance, table: Table, name: string, value: PyValue): void {
  attributes.set(keyOf(table, name), value);
}

/** Whether it was there. */
export const drop = ({ attributes }: PyInstance, table: Table, name: string): boolean =>
  attributes.delete(keyOf(table, name));

/** What `__getattr__` finds: in the tables, where neither the object nor its class has the name. */
export const registeredAs = (self: PyInstance, name: string): PyValue | undefined =>
  inTable(self, 'parameter', name) ?? inTable(self, 'buffer', name) ?? inTable(self, 'module', name);

/** All that a module, or any other object, holds by names. */
export const ownAttributes = ({ attributes }: PyInstance): (readonly [string, PyValue])[] =>
  [...attributes].flatMap(([key, value]) => {
    const name = key.startsWith('·') ? /^·(?:parameter|buffer|module) (.*)$/s.exec(key)?.[1] : key;
    return name === undefined ? [] : [[name, value] as const];
  });
