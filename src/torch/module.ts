import { blurForGood } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import { given, type Interpreter } from '../python/interpreter';
import { requireOwn } from '../python/require-own';
import {
  bool,
  list,
  native,
  none,
  type PyClass,
  type PyInstance,
  type PyNative,
  type PyValue,
  text,
  tuple,
  typeName,
} from '../python/value';
import { isParameter } from './parameter';
import { tensorIn } from './tensor';
import { unreadOfModule } from './unread-of-module';

/** Set once `super().__init__()` was called. */
const isReady = '·module';
const bufferKey = (name: string): string => `·buffer ${name}`;

const textIn = (value: PyValue | undefined): string =>
  value?.kind === 'str' && value.value !== null ? value.value : unsupported('a name that is not known');

const selfIn = (value: PyValue | undefined): PyInstance =>
  value?.kind === 'instance' ? value : complain('TypeError', 'this needs a module', 'Call it on a module.');

/** Attributes that are no marks of its own. */
export const ownAttributes = ({ attributes }: PyInstance): (readonly [string, PyValue])[] =>
  [...attributes].filter(([name]) => !name.startsWith('·'));

export const isModule = (value: PyValue): value is PyInstance =>
  value.kind === 'instance' && value.of.mro.some(({ members }) => members.has(isReady));

const childrenOf = (self: PyInstance): (readonly [string, PyInstance])[] =>
  ownAttributes(self).flatMap(([name, value]) => (isModule(value) ? [[name, value] as const] : []));

function modulesIn(self: PyInstance): PyInstance[] {
  const all = new Set<PyInstance>();
  const visit = (one: PyInstance): void => {
    if (all.has(one)) return;
    all.add(one);
    for (const [, child] of childrenOf(one)) visit(child);
  };
  visit(self);
  return [...all];
}

/** Those of a module and its parts, each once, in the order in which PyTorch gives them. */
export const parametersIn = (self: PyInstance): PyValue[] => {
  const all = modulesIn(self).flatMap((one) =>
    ownAttributes(one).flatMap(([, value]) => (isParameter(value) === null ? [] : [value])),
  );
  return [...new Map(all.map((value) => [tensorIn(value), value])).values()];
};

export function setTraining(self: PyInstance, isTraining: boolean): void {
  for (const one of modulesIn(self)) one.attributes.set('training', bool(isTraining));
}

function setAttribute(self: PyInstance, name: string, value: PyValue): void {
  const ready = self.attributes.has(isReady);
  const before = self.attributes.get(name);
  if (isModule(value) && !ready)
    complain('AttributeError', 'cannot assign module before Module.__init__() call', 'Call super().__init__() first.');
  if (isParameter(value) !== null && !ready)
    complain(
      'AttributeError',
      'cannot assign parameters before Module.__init__() call',
      'Call super().__init__() first.',
    );
  if (before !== undefined && isParameter(before) !== null && isParameter(value) === null && value.kind !== 'none')
    complain(
      'TypeError',
      `cannot assign '${typeName(value)}' as parameter '${name}' (torch.nn.Parameter or None expected)`,
      'Write it in place within torch.no_grad().',
    );
  if (self.attributes.has(bufferKey(name)) && tensorIn(value) === null && value.kind !== 'none')
    complain(
      'TypeError',
      `cannot assign '${typeName(value)}' object to buffer '${name}' (torch Tensor or None required)`,
      'Assign a tensor.',
    );
  if (isModule(value) && !/^\d+$/.test(name) && self.of.mro.some((each) => containers.has(each.name)))
    unsupported('a module with a name within Sequential or ModuleList', 'Give all modules to its constructor.');
  // What was no parameter and no module before comes after those that were.
  const isListed = isModule(value) || isParameter(value) !== null;
  if (isListed && before !== undefined && !isModule(before) && isParameter(before) === null)
    self.attributes.delete(name);
  self.attributes.set(name, value);
}

/** Classes of which every module within is one of a row. */
const containers: ReadonlySet<string> = new Set(['Sequential', 'ModuleList']);

/** Makes a module of an instance, as `Module.__init__` does. */
export function prepare(self: PyInstance): void {
  self.attributes.set(isReady, none);
  self.attributes.set('training', bool(true));
}

export function addBuffer(self: PyInstance, name: string, value: PyValue): void {
  if (tensorIn(value) === null && value.kind !== 'none')
    complain(
      'TypeError',
      `cannot assign '${typeName(value)}' object to buffer '${name}' (torch Tensor or None required)`,
      'Give it a tensor.',
    );
  if (!self.attributes.has(isReady))
    complain('AttributeError', 'cannot assign buffer before Module.__init__() call', 'Call super().__init__() first.');
  self.attributes.set(bufferKey(name), none);
  self.attributes.set(name, value);
}

function forward(
  self: PyInstance,
  positional: readonly PyValue[],
  keyword: ReadonlyMap<string, PyValue>,
  run: Interpreter,
): PyValue {
  if (!self.attributes.has(isReady))
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

const itself = (name: string): PyNative => native(name, ({ positional: [self] }) => selfIn(self));

/** A module that is about to change: it must not outlive the call alone. */
function changing(value: PyValue | undefined, run: Interpreter): PyInstance {
  const self = selfIn(value);
  for (const one of modulesIn(self)) requireOwn(run, one);
  return self;
}

const methods: readonly PyNative[] = [
  native('__init__', ({ positional: [self] }) => {
    prepare(selfIn(self));
    return none;
  }),
  native('__call__', ({ positional: [self, ...rest], keyword }, run) => forward(selfIn(self), rest, keyword, run)),
  native('__setattr__', ({ positional: [self, name, value = none] }, run) => {
    setAttribute(changing(self, run), textIn(name), value);
    return none;
  }),
  native('register_buffer', ({ positional: [self, name, value], keyword }, run) => {
    addBuffer(changing(self, run), textIn(name ?? keyword.get('name')), value ?? keyword.get('tensor') ?? none);
    return none;
  }),
  native('register_parameter', ({ positional: [self, name, value = none] }, run) => {
    setAttribute(changing(self, run), textIn(name), value);
    return none;
  }),
  native('add_module', ({ positional: [self, name, value = none] }, run) => {
    setAttribute(changing(self, run), textIn(name), value);
    return none;
  }),
  native('train', ({ positional: [self, mode], keyword }, run) => {
    setTraining(changing(self, run), run.isTrue(mode ?? keyword.get('mode') ?? bool(true)));
    return selfIn(self);
  }),
  native('eval', ({ positional: [self] }, run) => {
    setTraining(changing(self, run), false);
    return selfIn(self);
  }),
  native('children', ({ positional: [self] }) => list(childrenOf(selfIn(self)).map(([, child]) => child))),
  native('named_children', ({ positional: [self] }) =>
    list(childrenOf(selfIn(self)).map(([name, child]) => tuple([text(name), child]))),
  ),
  native('modules', ({ positional: [self] }) => list(modulesIn(selfIn(self)))),
  native('parameters', ({ positional: [self] }) => list(parametersIn(selfIn(self)))),
  native('apply', ({ positional: [self, callee = none] }, run) => {
    const visit = (one: PyInstance): void => {
      for (const [, child] of childrenOf(one)) visit(child);
      run.call(callee, given(one));
    };
    visit(selfIn(self));
    return selfIn(self);
  }),
  itself('to'),
  itself('cuda'),
  itself('cpu'),
  itself('float'),
  itself('double'),
  native('requires_grad_', ({ positional: [self, flag], keyword }, run) => {
    const requires = flag ?? keyword.get('requires_grad') ?? bool(true);
    if (!run.isTrue(requires)) blurForGood(run, 'requires_grad_(False)');
    for (const each of parametersIn(selfIn(self))) {
      const parameter = tensorIn(each);
      if (parameter !== null) parameter.isLeaf = run.isTrue(requires);
    }
    return selfIn(self);
  }),
];

/** `torch.nn.Module` */
export function moduleClass(): PyClass {
  const members = new Map<string, PyValue>(methods.map((method) => [method.name, method]));
  members.set(isReady, none);
  const made: PyClass = { kind: 'class', name: 'Module', members, mro: [], unread: unreadOfModule };
  made.mro = [made];
  return made;
}
