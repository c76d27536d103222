import { complain, unsupported } from '../python/fault';
import { given, type Interpreter } from '../python/interpreter';
import { itemOf, sliceRange } from '../python/items';
import { wholeIn } from '../python/numbers';
import { bind, signature } from '../python/signature';
import {
  type Args,
  int,
  list,
  methodsOf,
  native,
  none,
  type PyClass,
  type PyInstance,
  type PyNative,
  type PyValue,
  text,
  typeName,
} from '../python/value';
import { callOwn, changing, prepare, selfIn } from './module';
import { goingThrough } from './module-parts';
import { drop, enter, entriesIn, isModule, isPrepared } from './module-table';
import { askingRow } from './through-self';

/** The mark of classes of which every module within is one of a row. */
const isOfRow = '·row';

/** Whether a module is a row of others, which are named by their places. */
export const isRow = ({ of }: PyInstance): boolean => of.mro.some(({ members }) => members.has(isOfRow));

const rowOf = (self: PyInstance): (readonly [string, PyValue])[] => entriesIn(self, 'module');

/** What a row has, where it is prepared. */
const ready = (value: PyValue | undefined): PyInstance => {
  const self = selfIn(value);
  return isPrepared(self)
    ? self
    : complain('AttributeError', `'${self.of.name}' object has no attribute '_modules'`, 'Call super().__init__().');
};

/** A place counted from the front. */
function placeIn(self: PyInstance, index: PyValue): number {
  const [whole, { length }] = [wholeIn(index), rowOf(self)];
  if (whole === null)
    return index.kind === 'length' || index.kind === 'foreign' || index.kind === 'instance'
      ? unsupported('an index of this kind')
      : complain('TypeError', `'${typeName(index)}' object cannot be interpreted as an integer`, 'Use a whole number.');
  const place = Number(whole < 0n ? whole + BigInt(length) : whole);
  return place >= 0 && place < length
    ? place
    : complain('IndexError', `index ${whole} is out of range`, `There are ${length} modules.`);
}

/** Modules are those of the row from now on, by their places. */
function renumber(self: PyInstance, modules: readonly PyValue[]): void {
  for (const [name] of rowOf(self)) drop(self, 'module', name);
  for (const [i, value] of modules.entries()) enter(self, 'module', String(i), value);
}

function placesOf(self: PyInstance, index: PyValue): number[] {
  if (index.kind !== 'slice') return [placeIn(self, index)];
  const { start, step, count } = sliceRange(rowOf(self).length, index);
  return Array.from({ length: count }, (_, i) => start + i * step);
}

function remove(self: PyInstance, index: PyValue): void {
  const gone = new Set(placesOf(self, index));
  const left = rowOf(self).filter((_, i) => !gone.has(i));
  renumber(
    self,
    left.map(([, value]) => value),
  );
}

function insert(self: PyInstance, index: PyValue, value: PyValue): void {
  const modules = rowOf(self).map(([, each]) => each);
  const place = wholeIn(index);
  if (place === null || place < 0n || place > BigInt(modules.length)) unsupported('an insertion at this place');
  if (!isModule(value)) unsupported('an insertion of what is no module');
  modules.splice(Number(place), 0, value);
  requireNumbered(self);
  for (const [i, each] of modules.entries()) enter(self, 'module', String(i), each);
}

/** Requires that the modules have the names of their places. */
function requireNumbered(self: PyInstance): void {
  if (rowOf(self).some(([name], i) => name !== String(i))) unsupported('this, of a row with names of its own');
}

const add = (run: Interpreter, self: PyInstance, value: PyValue): void => {
  const place = String(rowOf(self).length);
  callOwn(run, self, 'add_module', text(place), value);
};

const rowMethods: readonly PyNative[] = [
  native('__len__', ({ positional: [self] }) => int(rowOf(ready(self)).length)),
  native('__iter__', ({ positional: [self] }) => {
    const own = ready(self);
    return goingThrough(
      own,
      () => rowOf(own),
      ([, value]) => value,
    );
  }),
  native('append', ({ positional: [self, value = none] }, run) => {
    add(run, changing(self, run), value);
    return selfIn(self);
  }),
  native('insert', ({ positional: [self, index = none, value = none] }, run) => {
    insert(changing(self, run), index, value);
    return none;
  }),
  native('pop', ({ positional: [self, index = none] }, run) => {
    const own = changing(self, run);
    const found = run.item(own, index);
    remove(own, index);
    return found;
  }),
  native('__delitem__', ({ positional: [self, index = none] }, run) => {
    remove(changing(self, run), index);
    return none;
  }),
  native('__setitem__', ({ positional: [self, index = none, value = none] }, run) => {
    const own = changing(self, run);
    const [name] = rowOf(own)[placeIn(own, index)] ?? [''];
    requireNumbered(own);
    run.setAttribute(own, name, value);
    return none;
  }),
  ...['__mul__', '__rmul__', '__imul__'].map((name) => native(name, () => unsupported(name))),
];

function classOf(name: string, base: PyClass, methods: (own: PyClass) => readonly PyNative[]): PyClass {
  const members = new Map<string, PyValue>([[isOfRow, none]]);
  const own: PyClass = { kind: 'class', name, members, mro: [], isOfLibrary: true };
  own.mro = [own, ...base.mro];
  for (const [key, method] of methodsOf([...rowMethods, ...methods(own)].map(askingRow))) members.set(key, method);
  return own;
}

/** A row with others behind it, of its own. */
function joined(of: PyClass, self: PyInstance, more: readonly PyValue[], run: Interpreter): PyValue {
  const whole = run.call(of, given());
  if (whole.kind !== 'instance') return unsupported('a sum of these');
  for (const value of [...rowOf(self).map(([, each]) => each), ...more]) add(run, whole, value);
  return whole;
}

function isSequential(value: PyValue, own: PyClass): PyInstance {
  if (value.kind === 'instance' && value.of.mro.includes(own)) return value;
  return complain('ValueError', 'add operator supports only objects of Sequential class', 'Add a Sequential.');
}

/** Part of a Sequential, whose modules keep their names. */
function partOf(self: PyInstance, index: PyValue, own: PyClass): PyValue {
  if (self.of !== own) return unsupported('a part of a class that derives from Sequential');
  const part: PyInstance = { kind: 'instance', of: own, attributes: new Map() };
  prepare(part);
  const row = rowOf(self);
  for (const place of placesOf(self, index)) enter(part, 'module', row[place]?.[0] ?? '', row[place]?.[1] ?? none);
  return part;
}

/** `nn.Sequential`: its modules one after another. */
export const sequentialClass = (base: PyClass): PyClass =>
  classOf('Sequential', base, (own) => [
    native('__init__', ({ positional: [self, ...modules], keyword }, run) => {
      if (keyword.size > 0 || modules.some(({ kind }) => kind === 'dict')) return unsupported('a Sequential of names');
      prepare(selfIn(self));
      for (const [i, each] of modules.entries()) callOwn(run, selfIn(self), 'add_module', text(String(i)), each);
      return none;
    }),
    native('__getitem__', ({ positional: [value, index = none] }) => {
      const self = ready(value);
      if (index.kind === 'slice') return partOf(self, index, own);
      return rowOf(self)[placeIn(self, index)]?.[1] ?? none;
    }),
    native('extend', ({ positional: [self, more = none] }, run) => {
      for (const each of run.iterate(more)) callOwn(run, changing(self, run), 'append', each);
      return selfIn(self);
    }),
    native('__add__', ({ positional: [self, other = none] }, run) => {
      const more = rowOf(isSequential(other, own)).map(([, value]) => value);
      return joined(own, ready(self), more, run);
    }),
    native('__iadd__', ({ positional: [self, other = none] }, run) => {
      for (const [, each] of rowOf(isSequential(other, own))) add(run, changing(self, run), each);
      return selfIn(self);
    }),
    native('forward', ({ positional: [self, ...positional], keyword }, run) => {
      const x = bind('forward', signature('input'), { positional, keyword }).get('input') ?? none;
      return run.iterate(selfIn(self)).reduce<PyValue>((value, each) => run.call(each, given(value)), x);
    }),
  ]);

function itemIn({ positional: [value, index = none] }: Args, run: Interpreter): PyValue {
  const self = ready(value);
  const row = rowOf(self);
  if (index.kind === 'slice') return run.call(self.of, given(itemOf(run, list(row.map(([, each]) => each)), index)));
  const name = String(placeIn(self, index));
  return (
    row.find(([own]) => own === name)?.[1] ?? complain('KeyError', `'${name}'`, 'There is no module of this name.')
  );
}

/** `nn.ModuleList` */
export const moduleListClass = (base: PyClass): PyClass =>
  classOf('ModuleList', base, (own) => [
    native('__init__', ({ positional: [self, modules], keyword }, run) => {
      prepare(selfIn(self));
      const all = modules ?? keyword.get('modules') ?? none;
      if (all.kind !== 'none') callOwn(run, selfIn(self), '__iadd__', all);
      return none;
    }),
    native('__getitem__', itemIn),
    native('extend', ({ positional: [self, more = none] }, run) => {
      for (const each of run.iterate(more)) add(run, changing(self, run), each);
      return selfIn(self);
    }),
    native('__iadd__', ({ positional: [self, more = none] }, run) => callOwn(run, changing(self, run), 'extend', more)),
    native('__add__', ({ positional: [self, more = none] }, run) => joined(own, ready(self), run.iterate(more), run)),
  ]);
