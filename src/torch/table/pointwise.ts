import { powerOf } from '../../language/power';
import { fraction } from '../../number/fraction';
import type { UnaryOperation } from '../../number/scalar-operation';
import { forEachFunction } from '../../operation/axiomatised';
import { complain, unsupported } from '../../python/fault';
import { fractionIn } from '../../python/held';
import { mayBeInfinite, signOfInfinity } from '../../python/infinity';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Call } from '../call';
import { type Dtype, floatingOf, isFloating, isInteger, promotedDtype } from '../dtype';
import { add, apply, choose, combine, divide, mapped, multiply, subtract } from '../elementwise';
import { type Entry, everywhere, fresh, plain, type Result } from '../entry';
import { exponentialOf } from '../infinite';
import type { DtypeRules } from '../require-dtypes';
import { read, tensorIn } from '../tensor';
import { scalar, type Values } from '../values';
import { asDtypeOf } from './creation';

const of = (build: (graph: Graph, x: Node) => Node, keeps = false, dtypes: DtypeRules = {}): Entry => ({
  in: everywhere,
  takes: 'input, *, out=None',
  dtypes,
  compute: (call) => {
    const x = call.tensor('input');
    if (keeps && x.dtype === 'bool') return unsupported(`${call.name} of truth values`);
    return fresh(mapped(x, (node) => build(call.graph, node), keeps ? x.dtype : floatingOf(x.dtype)));
  },
});

/** PyTorch has no such function of truth values. */
const numbers: DtypeRules = { numbers: ['input'] };

const primitive = (operation: UnaryOperation): Entry => of((graph, x) => graph.unary(operation, x));

const two = (build: (call: Call, a: Values, b: Values) => Values, tensors: readonly string[] = []): Entry => ({
  in: everywhere,
  takes: 'input, other, *, out=None',
  tensors,
  compute: (call) => fresh(build(call, call.values('input'), call.values('other'))),
});

const both = ['input', 'other'];

const one = (graph: Graph): Node => graph.constant(1);

/** 1 where a tensor is less than 0, and so on, as truth values. */
const comparing = (build: (graph: Graph, a: Node, b: Node) => Node): Entry =>
  two((call, a, b) => combine(call.run, [a, b], (x, y) => build(call.graph, x, y), 'bool'), ['input']);

/** input + alpha · other */
const scaled = (sign: 'add' | 'sub'): Entry => ({
  in: everywhere,
  takes: 'input, other, *, alpha=1, out=None',
  deprecated: 3,
  compute: (call) => {
    const [a, b] = [call.values('input'), call.values('other')];
    return fresh(sum(call, sign, a, call.has('alpha') ? timesAlpha(call, a, b) : b));
  },
});

function timesAlpha(call: Call, a: Values, b: Values): Values {
  const alpha = call.values('alpha');
  const dtype = promotedDtype([a, b]);
  if (dtype === 'bool' || dtype === 'whole') return unsupported(`alpha beside tensors of ${dtype}`);
  if (isFloating(alpha.dtype) && !isFloating(dtype))
    return complain(
      'RuntimeError',
      'For integral input tensors, argument alpha must not be a floating point number.',
      'Use a whole number.',
    );
  return multiply(call.run, b, alpha);
}

function sum(call: Call, sign: 'add' | 'sub', a: Values, b: Values): Values {
  if (sign === 'sub' && (a.dtype === 'bool') !== (b.dtype === 'bool'))
    return complain(
      'RuntimeError',
      'Subtraction, the `-` operator, with a bool tensor is not supported.',
      'Invert a mask by ~, or make it numbers by float().',
    );
  if (a.dtype !== 'bool' || b.dtype !== 'bool') return (sign === 'add' ? add : subtract)(call.run, a, b);
  if (sign === 'add') return apply(call.run, 'max', [a, b]);
  return complain(
    'RuntimeError',
    'Subtraction, the `-` operator, with two bool tensors is not supported.',
    'Write ^ or ~.',
  );
}

/** a / b, or the whole part of it where both are known. */
function divided(call: Call): Result {
  if (call.has('rounding_mode')) return unsupported('div with rounding_mode');
  return fresh(divide(call.run, call.values('input'), call.values('other')));
}

/** base^exponent: with whole exponents for every base, with others for positive ones, as for real numbers. */
export function power(call: Call, base: Values, exponent: Values): Values {
  const known = fractionIn(exponent.node);
  const dtype: Dtype = promotedDtype([base, exponent]);
  if (dtype === 'bool') return notOfTruths(call);
  if (dtype !== 'float' && dtype !== 'double' && (known === null || known.numerator < 0n))
    return unsupported('a power of whole numbers with this exponent');
  if (known === null && fractionIn(base.node) === null && exponent.dims.length > 0)
    return unsupported('a power with this exponent');
  return combine(call.run, [base, exponent], (x, y) => powerOf(call.graph, x, y), dtype);
}

const addcOf = (operation: 'mul' | 'div'): Entry => ({
  in: everywhere,
  takes: 'input, tensor1, tensor2, *, value=1, out=None',
  deprecated: 4,
  dtypes: operation === 'div' ? { someFloat: ['tensor1', 'tensor2'] } : {},
  compute: (call) => {
    const { run } = call;
    const [a, b] = [call.tensor('tensor1'), call.tensor('tensor2')];
    const dtype = promotedDtype([call.tensor('input'), a, b]);
    if (dtype === 'bool') return notOfTruths(call);
    if (!isFloating(dtype) && call.has('value')) return unsupported(`${call.name} of whole numbers with value`);
    const part = apply(run, operation, [a, b], promotedDtype([a, b]));
    const value = call.has('value') ? multiply(run, part, call.values('value')) : part;
    return fresh(add(run, call.tensor('input'), value));
  },
});

/** Between two bounds, the upper one last. */
function clamped(call: Call): Result {
  const { run } = call;
  let x = call.tensor('input');
  const bounds = [call.value('min'), call.value('max')].filter(({ kind }) => kind !== 'none');
  if (new Set(bounds.map((each) => tensorIn(each) !== null)).size > 1)
    return unsupported(`${call.name} between a number and a tensor`, 'Make both tensors.');
  if (!call.has('min') && !call.has('max'))
    return complain('RuntimeError', 'torch.clamp: At least one of min or max must not be None', 'Give a bound.');
  if (isBounded(call, 'min')) x = apply(run, 'max', [x, call.values('min')]);
  if (isBounded(call, 'max')) x = apply(run, 'min', [x, call.values('max')]);
  return x.dtype === 'bool' && bounds.every((each) => tensorIn(each) === null) ? notOfTruths(call) : fresh(x);
}

const notOfTruths = ({ name }: Call): never =>
  complain('RuntimeError', `"${name}" not implemented for 'Bool'`, 'Call float() before.');

/** Whether a bound is given, and not the infinity that bounds nothing. */
function isBounded(call: Call, name: 'min' | 'max'): boolean {
  const value = call.value(name);
  const tensor = tensorIn(value);
  if (tensor !== null && mayBeInfinite(call.run, read(tensor).node))
    return unsupported('clamp by what may be infinite');
  return call.has(name) && signOfInfinity(value, call.run) !== (name === 'max' ? 1 : -1);
}

const clamp = (takes: string): Entry => ({ in: everywhere, takes, compute: clamped });

const negated = (graph: Graph, x: Node): Node => graph.sub(one(graph), x);

/** Of truth values: which of them holds. */
const truths = (build: (graph: Graph, a: Node, b: Node) => Node): Entry =>
  two((call, a, b) => {
    const { graph } = call;
    return combine(call.run, [asTruth(graph, a), asTruth(graph, b)], (x, y) => build(graph, x, y), 'bool');
  }, both);

/** Whether elements are other than 0. */
export const asTruth = (graph: Graph, x: Values): Values =>
  x.dtype === 'bool' ? x : mapped(x, (node) => negated(graph, graph.binary('equal', node, graph.constant(0))), 'bool');

/** Functions of every element, and of the elements of two tensors that stand at one place. */
export const pointwise = {
  ...forEachFunction((_, name) => primitive(name)),
  exp: {
    in: everywhere,
    takes: 'input, *, out=None',
    compute: (call) => fresh(mapped(call.tensor('input'), (node) => exponentialOf(call, node))),
  },
  floor: of((graph, x) => graph.unary('floor', x), true, numbers),
  erfc: of((graph, x) => graph.sub(one(graph), graph.unary('erf', x))),
  abs: of((graph, x) => graph.unary('abs', x), true, numbers),
  absolute: of((graph, x) => graph.unary('abs', x), true, numbers),
  neg: of((graph, x) => graph.neg(x), true, numbers),
  negative: of((graph, x) => graph.neg(x), true, numbers),
  // PyTorch gives back the tensor itself.
  positive: {
    in: everywhere,
    takes: 'input',
    dtypes: numbers,
    compute: (call) => plain(call.value('input')),
  },
  rsqrt: of((graph, x) => graph.div(one(graph), graph.unary('sqrt', x))),
  reciprocal: of((graph, x) => graph.div(one(graph), x)),
  square: of((graph, x) => graph.power(x, 2), true),
  expm1: of((graph, x) => graph.sub(graph.unary('exp', x), one(graph))),
  log1p: of((graph, x) => graph.unary('log', graph.add(one(graph), x))),
  log2: of((graph, x) => graph.div(graph.unary('log', x), graph.unary('log', graph.constant(2)))),
  log10: of((graph, x) => graph.div(graph.unary('log', x), graph.unary('log', graph.constant(10)))),
  exp2: of((graph, x) => graph.unary('exp', graph.mul(x, graph.unary('log', graph.constant(2))))),
  tan: of((graph, x) => graph.div(graph.unary('sin', x), graph.unary('cos', x))),
  sinh: of((graph, x) => half(graph, graph.sub(graph.unary('exp', x), graph.unary('exp', graph.neg(x))))),
  cosh: of((graph, x) => half(graph, graph.add(graph.unary('exp', x), graph.unary('exp', graph.neg(x))))),
  sign: of(
    (graph, x) => graph.sub(graph.binary('less', graph.constant(0), x), graph.binary('less', x, graph.constant(0))),
    true,
  ),
  add: scaled('add'),
  sub: scaled('sub'),
  subtract: scaled('sub'),
  rsub: { ...two((call, a, b) => sum(call, 'sub', b, a), ['input']), in: ['torch'], takes: 'input, other, alpha=1' },
  mul: two((call, a, b) => multiply(call.run, a, b)),
  multiply: two((call, a, b) => multiply(call.run, a, b)),
  div: { in: everywhere, takes: 'input, other, *, rounding_mode=None, out=None', compute: divided },
  divide: { in: everywhere, takes: 'input, other, *, rounding_mode=None, out=None', compute: divided },
  true_divide: { in: everywhere, takes: 'input, other, *, rounding_mode=None, out=None', compute: divided },
  pow: {
    in: everywhere,
    takes: 'input, exponent, *, out=None',
    compute: (call) => {
      if (tensorIn(call.value('input')) === null && tensorIn(call.value('exponent')) === null)
        return complain('TypeError', 'pow() takes at least one tensor', 'Write ** for numbers.');
      return fresh(power(call, call.values('input'), call.values('exponent')));
    },
  },
  maximum: two((call, a, b) => apply(call.run, 'max', [a, b]), both),
  minimum: two((call, a, b) => apply(call.run, 'min', [a, b]), both),
  addcmul: addcOf('mul'),
  addcdiv: addcOf('div'),
  lerp: {
    in: everywhere,
    takes: 'input, end, weight, *, out=None',
    dtypes: { floats: ['input', 'end', 'weight'] },
    compute: (call) => {
      const { run } = call;
      const [start, end] = [call.tensor('input'), call.tensor('end')];
      return fresh(add(run, start, multiply(run, call.values('weight'), subtract(run, end, start))));
    },
  },
  clamp: clamp('input, min=None, max=None, *, out=None'),
  clip: clamp('input, min=None, max=None, *, out=None'),
  clamp_min: clamp('input, min, *, out=None'),
  clamp_max: clamp('input, max, *, out=None'),
  eq: comparing((graph, a, b) => graph.binary('equal', a, b)),
  ne: comparing((graph, a, b) => negated(graph, graph.binary('equal', a, b))),
  lt: comparing((graph, a, b) => graph.binary('less', a, b)),
  le: comparing((graph, a, b) => graph.binary('lessEqual', a, b)),
  gt: comparing((graph, a, b) => graph.binary('less', b, a)),
  ge: comparing((graph, a, b) => graph.binary('lessEqual', b, a)),
  logical_and: truths((graph, a, b) => graph.mul(a, b)),
  logical_or: truths((graph, a, b) => graph.binary('max', a, b)),
  logical_xor: truths((graph, a, b) => negated(graph, graph.binary('equal', a, b))),
  logical_not: {
    in: everywhere,
    takes: 'input, *, out=None',
    compute: (call) => fresh(mapped(asTruth(call.graph, call.tensor('input')), (x) => negated(call.graph, x), 'bool')),
  },
  where: {
    in: ['torch'],
    takes: 'condition, input=None, other=None',
    compute: (call) => {
      if (!call.has('input') && !call.has('other')) return unsupported('where of a condition alone');
      const condition = call.tensor('condition');
      if (condition.dtype !== 'bool')
        return complain('RuntimeError', 'where expected condition to be a boolean tensor', 'Compare: where(x > 0, …).');
      return fresh(choose(call.run, condition, call.values('input'), call.values('other')));
    },
  },
  masked_fill: {
    in: everywhere,
    takes: 'input, mask, value',
    compute: (call) => {
      const [x, mask] = [call.tensor('input'), call.tensor('mask')];
      // Some versions take masks of whole numbers, some do not.
      if (isInteger(mask.dtype) || mask.dtype === 'whole')
        return unsupported('masked_fill with a mask of whole numbers');
      if (mask.dtype !== 'bool')
        return complain('RuntimeError', 'masked_fill_ only supports boolean masks', 'Compare: mask == 0.');
      const value = call.values('value');
      if (value.dims.length > 0)
        return complain('RuntimeError', 'masked_fill_ only supports a 0-dimensional value tensor', 'Give it a number.');
      if (x.dtype === 'whole' && isFloating(value.dtype))
        return unsupported('masked_fill of what may be whole numbers');
      const filled = choose(call.run, mask, asDtypeOf(scalar(call.number('value'), value.dtype), x.dtype), x);
      return fresh(filled);
    },
  },
  heaviside: {
    in: everywhere,
    takes: 'input, values, *, out=None',
    dtypes: { alike: ['input', 'values'] },
    compute: (call) => {
      const { graph, run } = call;
      const [a, b] = [call.tensor('input'), call.tensor('values')];
      const zero = graph.constant(fraction(0n));
      const positive = mapped(a, (x) => graph.binary('less', zero, x), b.dtype);
      const isZero = mapped(a, (x) => graph.binary('equal', x, zero), 'bool');
      return fresh(choose(run, isZero, b, positive));
    },
  },
} satisfies Record<string, Entry>;

const half = (graph: Graph, x: Node): Node => graph.div(x, graph.constant(2));
