import { half } from '../number/fraction';
import { requireAllowed } from '../python/allowed';
import { complain, unsupported } from '../python/fault';
import { float } from '../python/held';
import { infinity } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import { numberNode } from '../python/numbers';
import { bind, signature } from '../python/signature';
import { type Args, bool, int, native, none, type PyClass, type PyModule, type PyValue, tuple } from '../python/value';
import { drawnValues } from './any-values';
import { grad } from './autograd';
import { moduleListClass, sequentialClass } from './container';
import { isDevice } from './conversions';
import { distributionMember, distributions } from './distribution/table';
import { dropout, requireChance } from './dropout';
import type { Entry } from './entry';
import { layerClasses } from './layer/layer-classes';
import { layers } from './layer/table';
import { mathMembers, numpyMember } from './math-members';
import { moduleClass } from './module';
import { parameterOf } from './parameter';
import { filled } from './table/creation';
import { entryIn, table } from './table/table';
import { read, tensorIn, write } from './tensor';
import { nativeOf } from './tensor-object';
import { typeNames } from './type-names';
import { typingMember } from './typing-member';
import type { Values } from './values';

const module = (
  name: string,
  member: (name: string) => PyValue | undefined,
  types: ReadonlySet<string> = new Set(),
): PyModule => ({ kind: 'module', name, member, types });
const opaque = (what: string): PyValue => ({ kind: 'opaque', what });

/** Modules that can be imported, for one execution. */
export function createLibrary(
  graph: Interpreter['graph'],
  forbidden: ReadonlySet<string> = new Set(),
): (name: string) => PyModule | null {
  const unknown = (name: string): PyValue | undefined => (forbidden.has(name) ? refused(name) : undefined);
  const base = moduleClass();
  const classes = new Map<string, PyClass>([
    ['Module', base],
    ['Sequential', sequentialClass(base)],
    ['ModuleList', moduleListClass(base)],
    ...layerClasses(base),
  ]);
  const functional = module(
    'torch.nn.functional',
    (name) => functionIn('F', name) ?? droppingIn(name) ?? unknown(name),
  );
  const init = module('torch.nn.init', (name) =>
    name.endsWith('_') ? native(name, (args, run) => initialise(name, args, run)) : undefined,
  );
  const parameter = native('Parameter', (args, run) => {
    const bound = bind('Parameter', signature('data=None, requires_grad=True'), args);
    return parameterOf(bound.get('data') ?? none, bound.get('requires_grad') ?? none, run);
  });
  const nn = module(
    'torch.nn',
    (name) => {
      if (name === 'functional') return functional;
      if (name === 'init') return init;
      if (name === 'Parameter') return parameter;
      if (name === 'parameter')
        return module('torch.nn.parameter', (own) => (own === 'Parameter' ? parameter : undefined));
      return classes.get(name) ?? unknown(name);
    },
    typeNames.nn,
  );
  const autograd = module('torch.autograd', (name) => (name === 'grad' ? grad : unknown(name)));
  const parts: Readonly<Record<string, PyModule>> = { nn, distributions: distributing, autograd };
  const modules: Readonly<Record<string, PyModule>> = {
    torch: module(
      'torch',
      (name) => (Object.hasOwn(parts, name) ? parts[name] : (torchMember(name, graph) ?? unknown(name))),
      typeNames.torch,
    ),
    'torch.distributions': distributing,
    'torch.distributions.kl': module('torch.distributions.kl', (name) =>
      name === 'kl_divergence' ? distributionMember(name) : undefined,
    ),
    ...Object.fromEntries(
      Object.entries(distributions).map(([name, made]) => {
        const own = `torch.distributions.${name.toLowerCase()}`;
        return [own, module(own, (member) => (member === name ? made : undefined))];
      }),
    ),
    'torch.nn': nn,
    'torch.autograd': autograd,
    'torch.nn.functional': functional,
    'torch.nn.init': init,
    'torch.nn.parameter': module('torch.nn.parameter', (name) => (name === 'Parameter' ? parameter : undefined)),
    math: module('math', (name) => (name === 'pi' ? float(graph.named('pi')) : mathMembers[name])),
    // What means the same of numbers of Python.
    numpy: module('numpy', (name) => (name === 'pi' ? float(graph.named('pi')) : numpyMember(name)), typeNames.numpy),
    typing: module('typing', typingMember),
  };
  return (name) => (Object.hasOwn(modules, name) ? (modules[name] ?? null) : null);
}

/** `torch.distributions`, whose files can be reached through it as well. */
const distributing: PyModule = module('torch.distributions', (name) =>
  name === 'kl' ? module('torch.distributions.kl', distributionMember) : distributionMember(name),
);

/** What is not to be used is refused by its name, also where it has no meaning here. */
const refused = (name: string): PyValue =>
  native(name, (_, run) => {
    requireAllowed(run, name);
    return unsupported(name);
  });

const functionIn = (where: Entry['in'][number], name: string): PyValue | undefined => {
  const entry = entryIn(where, name);
  return entry === undefined ? undefined : nativeOf(name, entry, where);
};

const dropping = signature('input, p=0.5, training=True, inplace=False');

/** `F.dropout`, which is in training unless it is told otherwise. */
function droppingIn(name: string): PyValue | undefined {
  if (name !== 'dropout') return undefined;
  return native(name, (args, run) => {
    requireAllowed(run, name);
    const bound = bind(name, dropping, args);
    const input = bound.get('input') ?? none;
    const p = bound.get('p') ?? float(run.graph.constant(half));
    const training = bound.get('training') ?? bool(true);
    requireChance(p, run);
    if (training.kind !== 'bool')
      return complain('TypeError', "dropout(): argument 'train' must be bool", 'Give it self.training.');
    if (tensorIn(input) === null)
      return complain('TypeError', "dropout(): argument 'input' must be Tensor", 'Give it a tensor.');
    if (!training.value) return input;
    return dropout(input, { p, inPlace: bound.get('inplace') ?? bool(false), ofChannels: false }, run);
  });
}

const dtypes: Readonly<Record<string, string>> = {
  float: 'float',
  float32: 'float',
  float64: 'double',
  double: 'double',
  long: 'int',
  int: 'int32',
  int64: 'int',
  int32: 'int32',
  bool: 'bool',
};

function torchMember(name: string, graph: Interpreter['graph']): PyValue | undefined {
  if (Object.hasOwn(dtypes, name)) return opaque(`dtype ${dtypes[name]}`);
  switch (name) {
    case 'Tensor':
    case 'FloatTensor':
    case 'LongTensor':
      return name === 'Tensor'
        ? native('Tensor', () => unsupported('torch.Tensor()', 'Write torch.tensor.'))
        : opaque('type');
    case 'no_grad':
      return context(false);
    case 'enable_grad':
      return context(true);
    case 'inference_mode':
      return context(false);
    case 'pi':
      return float(graph.named('pi'));
    case 'inf':
      return infinity;
    case 'device':
      return native(name, ({ positional: [of, ...more], keyword }) => {
        if (of === undefined || !isDevice(of) || more.length + keyword.size > 0) return unsupported('this device');
        return opaque('device');
      });
    case 'is_tensor':
      return native(name, ({ positional: [value = none] }) => bool(tensorIn(value) !== null));
    case 'manual_seed':
      return native(name, ({ positional: [seed = none], keyword }, run) => {
        if ((keyword.get('seed') ?? seed).kind !== 'int') return unsupported('this seed');
        run.state.isSeeded = true;
        return none;
      });
    case 'Size':
      return native(name, ({ positional: [value = none] }, run) => tuple([...run.iterate(value)]));
    case 'sigmoid_':
      return undefined;
    default:
      return functionIn('torch', name);
  }
}

/** `with torch.no_grad():` and `@torch.no_grad()`: no gradients are recorded within. */
const context = (recordsGradients: boolean): PyValue =>
  native('context', ({ positional: [callee] }) =>
    callee === undefined
      ? { kind: 'context', recordsGradients }
      : unsupported('a context without brackets of its own', 'Write @torch.no_grad().'),
  );

/** What a parameter starts from is of no concern where it stands for any values. */
function initialise(name: string, { positional, keyword }: Args, run: Interpreter): PyValue {
  const value = positional[0] ?? keyword.get('tensor') ?? none;
  const tensor = tensorIn(value);
  if (tensor?.storage.parameter === undefined || !run.state.isConstructing)
    return unsupported('torch.nn.init of what is no parameter', 'Write to it in place.');
  if (!run.state.keepsParameters) return value;
  const { dims } = read(tensor);
  const full = (number: PyValue): Values => {
    const node = numberNode(number, run.graph) ?? unsupported(`torch.nn.init.${name} with this`);
    return filled(run, node, dims, 'float');
  };
  const start =
    name === 'ones_'
      ? full(int(1))
      : name === 'zeros_'
        ? full(int(0))
        : name === 'constant_'
          ? full(positional[1] ?? keyword.get('val') ?? none)
          : drawnValues(dims, run, 'randn');
  write({ ...tensor, isLeaf: false }, start, run);
  return value;
}

export const torchNames = (): readonly string[] => [
  ...Object.keys(table),
  ...Object.keys(layers),
  ...Object.keys(distributions),
  'kl_divergence',
];
