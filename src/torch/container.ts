import { complain, unsupported } from '../python/fault';
import { given, type Interpreter } from '../python/interpreter';
import { itemOf } from '../python/items';
import { requireOwn } from '../python/require-own';
import {
  type Args,
  int,
  list,
  native,
  none,
  type PyClass,
  type PyInstance,
  type PyNative,
  type PyValue,
} from '../python/value';
import { isModule, ownAttributes, prepare } from './module';

const selfIn = (value: PyValue | undefined): PyInstance =>
  value?.kind === 'instance' ? value : complain('TypeError', 'this needs a module', 'Call it on a module.');

const modulesOf = (self: PyInstance): PyValue[] =>
  ownAttributes(self).flatMap(([name, value]) => (/^\d+$/.test(name) ? [value] : []));

function add(self: PyInstance, value: PyValue): void {
  if (!isModule(value))
    complain('TypeError', 'this is not a Module subclass', 'Put modules into it, made by their classes.');
  self.attributes.set(String(modulesOf(self).length), value);
}

const rowMethods: readonly PyNative[] = [
  native('__len__', ({ positional: [self] }) => int(modulesOf(selfIn(self)).length)),
  native('__iter__', ({ positional: [self] }) => list(modulesOf(selfIn(self)))),
  native('append', ({ positional: [self, value = none] }, run) => {
    requireOwn(run, selfIn(self));
    add(selfIn(self), value);
    return selfIn(self);
  }),
];

function itemIn(of: PyClass, { positional: [self, index = none] }: Args, run: Interpreter): PyValue {
  const found = itemOf(run, list(modulesOf(selfIn(self))), index);
  if (found.kind !== 'list') return found;
  const part: PyInstance = { kind: 'instance', of, attributes: new Map() };
  prepare(part);
  for (const each of found.items) add(part, each);
  return part;
}

function classOf(name: string, base: PyClass, methods: (own: PyClass) => readonly PyNative[]): PyClass {
  const own: PyClass = { kind: 'class', name, members: new Map(), mro: [] };
  own.mro = [own, ...base.mro];
  for (const method of [...rowMethods, ...methods(own)]) own.members.set(method.name, method);
  return own;
}

const starting = (self: PyValue | undefined, modules: readonly PyValue[]): PyValue => {
  const own = selfIn(self);
  prepare(own);
  for (const each of modules) add(own, each);
  return none;
};

/** `nn.Sequential`: its modules one after another. */
export const sequentialClass = (base: PyClass): PyClass =>
  classOf('Sequential', base, (own) => [
    native('__init__', ({ positional: [self, ...modules], keyword }) => {
      if (keyword.size > 0 || modules.some(({ kind }) => kind === 'dict')) return unsupported('a Sequential of names');
      return starting(self, modules);
    }),
    native('__getitem__', (args, run) => itemIn(own, args, run)),
    native('forward', ({ positional: [self, x = none] }, run) =>
      modulesOf(selfIn(self)).reduce<PyValue>((value, each) => run.call(each, given(value)), x),
    ),
  ]);

/** `nn.ModuleList` */
export const moduleListClass = (base: PyClass): PyClass =>
  classOf('ModuleList', base, (own) => [
    native('__init__', ({ positional: [self, modules] }, run) =>
      starting(self, modules === undefined ? [] : run.iterate(modules)),
    ),
    native('__getitem__', (args, run) => itemIn(own, args, run)),
    native('extend', ({ positional: [self, more = none] }, run) => {
      for (const each of run.iterate(more)) add(selfIn(self), each);
      return selfIn(self);
    }),
  ]);
