import { isSameOrEqual } from './compare';
import { complain, unsupported } from './fault';
import { formatMethod } from './format/format-method';
import type { Interpreter } from './interpreter';
import { placeIn } from './items';
import { inAnyOrder } from './iterate';
import { keyOf } from './keys';
import { requireOwn } from './require-own';
import { taking } from './taking';
import {
  extend,
  int,
  list,
  native,
  none,
  type PyDict,
  type PyList,
  type PyValue,
  text,
  tuple,
  typeName,
} from './value';

/** The methods of lists, dictionaries, texts and numbers; undefined where there is none that is known. */
export function methodOf(object: PyValue, name: string): PyValue | undefined {
  if (object.kind === 'list') return bound(listMethods, object, name);
  if (object.kind === 'dict') return bound(dictMethods, object, name);
  if (object.kind === 'str' && name === 'format')
    return native(name, (args, run) => formatMethod(run, object.value, args));
  if (object.kind === 'str') return bound(textMethods, object, name);
  if (object.kind === 'tuple' && object.names?.includes(name) === true) return object.items[object.names.indexOf(name)];
  return undefined;
}

type Method<T> = (own: T, args: readonly PyValue[], run: Interpreter) => PyValue;
type Methods<T> = Readonly<Record<string, Method<T>>>;

/** Methods that change what they belong to. */
const changing = <T extends PyList | PyDict>(methods: Methods<T>): Methods<T> =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]): [string, Method<T>] => [
      name,
      (own, args, run) => {
        requireOwn(run, own);
        return method(own, args, run);
      },
    ]),
  );

function bound<T extends PyValue>(methods: Methods<T>, own: T, name: string): PyValue | undefined {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) return undefined;
  return native(
    name,
    taking(name, { most: most[name] ?? 0 }, ({ positional }, run) => method(own, positional, run)),
  );
}

/** How many arguments each takes. */
const most: Readonly<Record<string, number>> = {
  append: 1,
  extend: 1,
  insert: 2,
  pop: 1,
  index: 1,
  get: 2,
  update: 1,
  join: 1,
};

const one = (args: readonly PyValue[], name: string): PyValue =>
  args[0] ?? complain('TypeError', `${name}() takes an argument`, 'Give it one.');

const listMethods: Methods<PyList> = {
  ...changing<PyList>({
    append: (own, args) => {
      own.items.push(one(args, 'append'));
      return none;
    },
    extend: (own, args, run) => {
      extend(own, run.iterate(one(args, 'extend')));
      return none;
    },
    insert: (own, [at, value]) => {
      if (at?.kind !== 'int' || value === undefined)
        return complain('TypeError', 'insert() takes a place and a value', 'Give both.');
      own.items.splice(Number(at.value), 0, value);
      return none;
    },
    pop: (own, [at]) => {
      if (own.items.length === 0) return complain('IndexError', 'pop from empty list', 'Put something into it before.');
      if (at === undefined) return own.items.pop() as PyValue;
      const [value] = own.items.splice(placeIn(own.items.length, at), 1);
      return value as PyValue;
    },
    reverse: (own) => {
      own.items.reverse();
      return none;
    },
  }),
  copy: (own) => list(own.items),
  index: (own, args, run) => {
    const at = own.items.findIndex((item) => isSameOrEqual(run, item, one(args, 'index')));
    return at < 0 ? complain('ValueError', 'this is not in the list', 'Look for something else.') : int(at);
  },
};

/** What of the entries of a dictionary is seen, whatever they are by then. */
const viewOf = (of: PyDict, part: (entry: readonly [PyValue, PyValue]) => PyValue): PyValue => ({
  kind: 'view',
  of,
  part,
});

const dictMethods: Methods<PyDict> = {
  items: (own) => viewOf(own, (entry) => tuple([...entry])),
  keys: (own) => viewOf(own, ([key]) => key),
  values: (own) => viewOf(own, ([, value]) => value),
  get: (own, [key, otherwise = none]) =>
    key === undefined
      ? complain('TypeError', 'get() takes a key', 'Give one.')
      : (own.entries.get(keyOf(key))?.[1] ?? otherwise),
  ...changing<PyDict>({
    update: (own, [more]) => {
      if (more?.kind !== 'dict') return unsupported('update with this');
      for (const [key, entry] of more.entries) own.entries.set(key, entry);
      return none;
    },
  }),
  copy: (own) => ({ kind: 'dict', entries: new Map(own.entries) }),
};

function requireText(value: PyValue): void {
  if (value.kind === 'opaque') unsupported(`a text of ${value.what}`);
  if (value.kind !== 'str')
    complain('TypeError', `sequence item: expected str instance, ${typeName(value)} found`, 'Make texts: str(x).');
}

const textMethods: Methods<Extract<PyValue, { kind: 'str' }>> = {
  join: (_, args, run) => {
    for (const each of inAnyOrder(run, one(args, 'join'))) requireText(each);
    return text(null);
  },
  lower: ({ value }) => text(value?.toLowerCase() ?? null),
  upper: ({ value }) => text(value?.toUpperCase() ?? null),
};
