import { blurForGood } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import { given, type Interpreter } from '../python/interpreter';
import { requireOwn } from '../python/require-own';
import { bind, signature } from '../python/signature';
import {
  type Args,
  bool,
  methodsOf,
  native,
  none,
  type PyClass,
  type PyInstance,
  type PyNative,
  type PyValue,
  text,
  tuple,
} from '../python/value';
import { convertModule } from './convert-module';
import { childrenOf, goingThrough, membersIn, modulesIn, parametersIn } from './module-parts';
import {
  drop,
  enter,
  entriesIn,
  inTable,
  isModule,
  isPrepared,
  moduleMark,
  prepareTables,
  registeredAs,
  type Table,
} from './module-table';
import { isParameter } from './parameter';
import { requireDefaultDtype } from './require-default-dtype';
import { requireKind } from './require-kind';
import { shownModule } from './shown-module';
import { tensorIn } from './tensor';
import { askingSelf } from './through-self';
import { unreadOfModule } from './unread-of-module';

const textIn = (value: PyValue | undefined): string =>
  value?.kind === 'str' && value.value !== null ? value.value : unsupported('a name that is not known');

export const selfIn = (value: PyValue | undefined): PyInstance =>
  value?.kind === 'instance' ? value : complain('TypeError', 'this needs a module', 'Call it on a module.');

/** Calls a method of an object, which a class that derives from its own may define. */
export const callOwn = (run: Interpreter, self: PyInstance, name: string, ...args: readonly PyValue[]): PyValue =>
  run.call(run.attribute(self, name) ?? unsupported(`an object without ${name}`), given(...args));

/** An attribute that a layer needs. */
export const attributeOf = (run: Interpreter, self: PyInstance, name: string): PyValue =>
  run.attribute(self, name) ?? noAttribute(self, name);

/** `train(mode)` of a module, which those within are asked for in turn. */
export const setTraining = (run: Interpreter, self: PyInstance, isTraining: boolean): PyValue =>
  callOwn(run, self, 'train', bool(isTraining));

function train(run: Interpreter, self: PyInstance, mode: PyValue): PyValue {
  if (mode.kind !== 'bool')
    return complain('ValueError', 'training mode is expected to be boolean', 'Write train(True).');
  run.setAttribute(self, 'training', mode);
  for (const [, child] of childrenOf(self)) callOwn(run, child, 'train', mode);
  return self;
}

function requirePrepared(self: PyInstance, what: string): void {
  if (!isPrepared(self))
    complain('AttributeError', `cannot assign ${what} before Module.__init__() call`, 'Call super().__init__() first.');
}

/** `register_parameter`, `register_buffer` and `add_module`. */
export function register(run: Interpreter, table: Table, self: PyInstance, name: string, value: PyValue): void {
  requirePrepared(self, table);
  if (name === '' || name.includes('.'))
    complain('KeyError', `a ${table} name can't be empty or contain "."`, 'Use another name.');
  if (inTable(self, table, name) === undefined && run.attribute(self, name) !== undefined)
    complain('KeyError', `attribute '${name}' already exists`, 'Use another name, or delete it before.');
  requireKind(table, name, value);
  enter(self, table, name, value);
}

/** `Module.__setattr__` */
function setAttribute(run: Interpreter, self: PyInstance, name: string, value: PyValue): void {
  const others = (...tables: readonly Table[]): void => {
    self.attributes.delete(name);
    for (const table of tables) drop(self, table, name);
  };
  if (isParameter(value) !== null) {
    requirePrepared(self, 'parameters');
    others('buffer', 'module');
    register(run, 'parameter', self, name, value);
  } else if (inTable(self, 'parameter', name) !== undefined) {
    requireKind('parameter', name, value);
    enter(self, 'parameter', name, value);
  } else if (isModule(value)) {
    requirePrepared(self, 'module');
    others('parameter', 'buffer');
    enter(self, 'module', name, value);
  } else {
    const tensor = tensorIn(value);
    if (tensor?.mayBeItself === true && tensor.storage.parameter !== undefined)
      unsupported('a tensor that may be a parameter, or a view of it, as an attribute');
    const table = (['module', 'buffer'] as const).find((each) => inTable(self, each, name) !== undefined);
    if (table === undefined) self.attributes.set(name, value);
    else {
      requireKind(table, name, value);
      enter(self, table, name, value);
    }
  }
}

/** Makes a module of an instance, as `Module.__init__` does. */
export function prepare(self: PyInstance): void {
  prepareTables(self);
  self.attributes.set('training', bool(true));
}

function forward(
  self: PyInstance,
  positional: readonly PyValue[],
  keyword: ReadonlyMap<string, PyValue>,
  run: Interpreter,
): PyValue {
  if (!isPrepared(self))
    return complain(
      'AttributeError',
      `'${self.of.name}' object has no attribute '_forward_hooks'`,
      'Call super().__init__() in __init__.',
    );
  const method = run.attribute(self, 'forward');
  if (method === undefined)
    return complain(
      'NotImplementedError',
      `Module [${self.of.name}] is missing the required "forward" function`,
      'Define forward.',
    );
  return run.call(method, { positional, keyword });
}

/** A module that is about to change: it must not outlive the call alone. */
export function changing(value: PyValue | undefined, run: Interpreter): PyInstance {
  const self = selfIn(value);
  for (const [, one] of modulesIn(self)) requireOwn(run, one);
  return self;
}

/** A method with named arguments. */
function method(
  name: string,
  takes: string,
  call: (self: PyInstance, bound: (name: string) => PyValue | undefined, run: Interpreter) => PyValue,
  getSelf: (value: PyValue | undefined, run: Interpreter) => PyInstance = selfIn,
): PyNative {
  const places = signature(takes);
  return native(name, ({ positional: [self, ...positional], keyword }: Args, run) => {
    const bound = bind(name, places, { positional, keyword });
    return call(getSelf(self, run), (each) => bound.get(each), run);
  });
}

const registering = (name: string, table: Table, takes: string): PyNative =>
  method(
    name,
    takes,
    (self, bound, run) => {
      const [, second = ''] = takes.split(', ');
      register(run, table, self, textIn(bound('name')), bound(second) ?? none);
      return none;
    },
    changing,
  );

const named = ([name, value]: readonly [string, PyValue]): PyValue => tuple([text(name), value]);
const alone = ([, value]: readonly [string, PyValue]): PyValue => value;

/** `parameters()` and `named_parameters()`, or those of buffers. */
const listing = (table: Table, plural: string): readonly PyNative[] => {
  const through =
    (shown: typeof named) => (self: PyInstance, bound: (name: string) => PyValue | undefined, run: Interpreter) => {
      const recurse = run.isTrue(bound('recurse') ?? bool(true));
      const prefix = textIn(bound('prefix') ?? text(''));
      return goingThrough(self, () => membersIn(self, table, { recurse, prefix }), shown);
    };
  return [
    method(plural, 'recurse=True', through(alone)),
    method(`named_${plural}`, "prefix='', recurse=True", through(named)),
  ];
};

const methods: readonly PyNative[] = [
  native('__init__', ({ positional: [self, ...more], keyword }) => {
    if (more.length + keyword.size > 0)
      complain('TypeError', 'Module.__init__() takes no arguments', 'Write super().__init__().');
    prepare(selfIn(self));
    return none;
  }),
  native('__call__', ({ positional: [self, ...rest], keyword }, run) => forward(selfIn(self), rest, keyword, run)),
  native('__setattr__', ({ positional: [self, name, value = none] }, run) => {
    setAttribute(run, changing(self, run), textIn(name), value);
    return none;
  }),
  native('__delattr__', ({ positional: [self, name] }, run) => {
    const [own, key] = [changing(self, run), textIn(name)];
    const isGone = (['parameter', 'buffer', 'module'] as const).some((table) => drop(own, table, key));
    if (!isGone && !own.attributes.delete(key)) noAttribute(own, key);
    return none;
  }),
  native('__getattr__', ({ positional: [self, name] }) => {
    const [own, key] = [selfIn(self), textIn(name)];
    return registeredAs(own, key) ?? noAttribute(own, key);
  }),
  native('__repr__', ({ positional: [self] }, run) => shownModule(selfIn(self), run)),
  native('extra_repr', ({ positional: [self] }) => text(selfIn(self).of.isOfLibrary === true ? null : '')),
  native('_get_name', ({ positional: [self] }) => text(selfIn(self).of.name)),
  registering('register_buffer', 'buffer', 'name, tensor, persistent=True'),
  registering('register_parameter', 'parameter', 'name, param'),
  registering('add_module', 'module', 'name, module'),
  registering('register_module', 'module', 'name, module'),
  method('train', 'mode=True', (self, bound, run) => train(run, self, bound('mode') ?? bool(true)), changing),
  method('eval', '', (self, _, run) => setTraining(run, self, false), changing),
  method('children', '', (self) => goingThrough(self, () => childrenOf(self), alone)),
  method('named_children', '', (self) => goingThrough(self, () => childrenOf(self), named)),
  method('modules', '', (self) => goingThrough(self, () => modulesIn(self), alone)),
  method('named_modules', "memo=None, prefix=''", (self, bound) => {
    if ((bound('memo') ?? none).kind !== 'none') unsupported('named_modules with memo');
    return goingThrough(self, () => modulesIn(self, textIn(bound('prefix') ?? text(''))), named);
  }),
  ...listing('parameter', 'parameters'),
  ...listing('buffer', 'buffers'),
  method('apply', 'fn', (self, bound, run) => {
    const callee = bound('fn') ?? none;
    for (const [, child] of childrenOf(self)) callOwn(run, child, 'apply', callee);
    run.call(callee, given(self));
    return self;
  }),
  ...['cuda', 'cpu', 'float'].map((name) =>
    native(name, ({ positional: [self] }, run) => {
      convertModule(changing(self, run));
      return selfIn(self);
    }),
  ),
  native('to', ({ positional: [self, ...given], keyword }, run) => {
    requireDefaultDtype(given, keyword);
    convertModule(changing(self, run));
    return selfIn(self);
  }),
  method('requires_grad_', 'requires_grad=True', (self, bound, run) => {
    const requires = run.isTrue(bound('requires_grad') ?? bool(true));
    if (!requires) blurForGood(run, 'requires_grad_(False)');
    for (const each of parametersIn(self)) {
      const parameter = tensorIn(each);
      if (parameter !== null) parameter.isLeaf = requires;
    }
    return self;
  }),
];

function noAttribute(self: PyInstance, name: string): never {
  return complain(
    'AttributeError',
    `'${self.of.name}' object has no attribute '${name}'`,
    'Give it a value in __init__ before it is used.',
  );
}

/** `torch.nn.Module` */
export function moduleClass(): PyClass {
  const members = methodsOf(methods.map(askingSelf));
  members.set(...moduleMark);
  const made: PyClass = {
    kind: 'class',
    name: 'Module',
    members,
    mro: [],
    unread: unreadOfModule,
    besides: registeredAs,
    isOfLibrary: true,
  };
  made.mro = [made];
  return made;
}

export const modulesOf = (self: PyInstance): PyValue[] => entriesIn(self, 'module').map(([, value]) => value);
