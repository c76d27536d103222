import { powerOf } from '../../language/power';
import { fraction } from '../../number/fraction';
import type { UnaryOperation } from '../../number/scalar-operation';
import { forEachFunction } from '../../operation/axiomatised';
import { complain, unsupported } from '../../python/fault';
import { fractionIn } from '../../python/numbers';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Call } from '../call';
import { add, apply, choose, combine, mapped, multiply, subtract } from '../elementwise';
import { type Entry, everywhere, fresh, plain, type Result } from '../entry';
import { exponentialOf } from '../infinite';
import { commonDtype, type Dtype, scalar, type Values } from '../values';

const of = (build: (graph: Graph, x: Node) => Node, keeps = false): Entry => ({
  in: everywhere,
  takes: 'input, *, out=None',
  compute: (call) => {
    const x = call.tensor('input');
    if (keeps && x.dtype === 'bool') return unsupported(`${call.name} of truth values`);
    return fresh(mapped(x, (node) => build(call.graph, node), keeps ? x.dtype : 'float'));
  },
});

const primitive = (operation: UnaryOperation): Entry => of((graph, x) => graph.unary(operation, x));

const two = (build: (call: Call, a: Values, b: Values) => Values): Entry => ({
  in: everywhere,
  takes: 'input, other, *, out=None',
  compute: (call) => fresh(build(call, call.values('input'), call.values('other'))),
});

const one = (graph: Graph): Node => graph.constant(1);

/** 1 where a tensor is less than 0, and so on, as truth values. */
const comparing = (build: (graph: Graph, a: Node, b: Node) => Node): Entry =>
  two((call, a, b) => combine(call.run, [a, b], (x, y) => build(call.graph, x, y), 'bool'));

/** input + alpha · other */
const scaled = (sign: 'add' | 'sub'): Entry => ({
  in: everywhere,
  takes: 'input, other, *, alpha=1, out=None',
  compute: (call) => {
    const [a, b] = [call.values('input'), call.values('other')];
    const times = call.has('alpha') ? multiply(call.run, b, call.values('alpha')) : b;
    return fresh(sum(call, sign, a, times));
  },
});

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
  return fresh(apply(call.run, 'div', [call.values('input'), call.values('other')], 'float'));
}

/** base^exponent: with whole exponents for every base, with others for positive ones, as for real numbers. */
export function power(call: Call, base: Values, exponent: Values): Values {
  const known = fractionIn(exponent.node);
  const dtype: Dtype = commonDtype(base.dtype, exponent.dtype);
  if (dtype !== 'float' && (known === null || known.numerator < 0n))
    return unsupported('a power of whole numbers with this exponent');
  if (known === null && fractionIn(base.node) === null && exponent.dims.length > 0)
    return unsupported('a power with this exponent');
  return combine(call.run, [base, exponent], (x, y) => powerOf(call.graph, x, y), dtype);
}

const addcOf = (operation: 'mul' | 'div'): Entry => ({
  in: everywhere,
  takes: 'input, tensor1, tensor2, *, value=1, out=None',
  compute: (call) => {
    const { run } = call;
    const part = apply(run, operation, [call.tensor('tensor1'), call.tensor('tensor2')], 'float');
    const value = call.has('value') ? multiply(run, part, call.values('value')) : part;
    return fresh(add(run, call.tensor('input'), value));
  },
});

/** Between two bounds, the upper one last. */
function clamped(call: Call): Result {
  const { run } = call;
  let x = call.tensor('input');
  if (!call.has('min') && !call.has('max'))
    return complain('RuntimeError', 'torch.clamp: At least one of min or max must not be None', 'Give a bound.');
  if (call.has('min')) x = apply(run, 'max', [x, call.values('min')]);
  if (call.has('max')) x = apply(run, 'min', [x, call.values('max')]);
  return fresh(x);
}

const clamp = (takes: string): Entry => ({ in: everywhere, takes, compute: clamped });

const negated = (graph: Graph, x: Node): Node => graph.sub(one(graph), x);

/** Of truth values: which of them holds. */
const truths = (build: (graph: Graph, a: Node, b: Node) => Node): Entry =>
  two((call, a, b) => {
    const { graph } = call;
    return combine(call.run, [asTruth(graph, a), asTruth(graph, b)], (x, y) => build(graph, x, y), 'bool');
  });

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
  erfc: of((graph, x) => graph.sub(one(graph), graph.unary('erf', x))),
  abs: of((graph, x) => graph.unary('abs', x), true),
  absolute: of((graph, x) => graph.unary('abs', x), true),
  neg: of((graph, x) => graph.neg(x), true),
  negative: of((graph, x) => graph.neg(x), true),
  // PyTorch gives back the tensor itself.
  positive: {
    in: everywhere,
    takes: 'input',
    compute: (call) =>
      call.tensor('input').dtype === 'bool' ? unsupported('positive of truth values') : plain(call.value('input')),
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
  rsub: two((call, a, b) => subtract(call.run, b, a)),
  mul: two((call, a, b) => multiply(call.run, a, b)),
  multiply: two((call, a, b) => multiply(call.run, a, b)),
  div: { in: everywhere, takes: 'input, other, *, rounding_mode=None, out=None', compute: divided },
  divide: { in: everywhere, takes: 'input, other, *, rounding_mode=None, out=None', compute: divided },
  true_divide: { in: everywhere, takes: 'input, other, *, rounding_mode=None, out=None', compute: divided },
  pow: {
    in: everywhere,
    takes: 'input, exponent, *, out=None',
    compute: (call) => fresh(power(call, call.values('input'), call.values('exponent'))),
  },
  maximum: two((call, a, b) => apply(call.run, 'max', [a, b])),
  minimum: two((call, a, b) => apply(call.run, 'min', [a, b])),
  addcmul: addcOf('mul'),
  addcdiv: addcOf('div'),
  lerp: {
    in: everywhere,
    takes: 'input, end, weight, *, out=None',
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
    takes: 'condition, input, other',
    compute: (call) => {
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
      if (mask.dtype !== 'bool')
        return complain('RuntimeError', 'masked_fill_ only supports boolean masks', 'Compare: mask == 0.');
      if (x.dtype !== 'float') return unsupported('masked_fill of whole numbers');
      const filled = choose(call.run, mask, scalar(call.number('value'), x.dtype), x);
      return fresh(filled);
    },
  },
  heaviside: two((call, a, b) => {
    const { graph, run } = call;
    const zero = graph.constant(fraction(0n));
    const positive = mapped(a, (x) => graph.binary('less', zero, x));
    return choose(
      run,
      mapped(a, (x) => graph.binary('equal', x, zero), 'bool'),
      b,
      positive,
    );
  }),
} satisfies Record<string, Entry>;

const half = (graph: Graph, x: Node): Node => graph.div(x, graph.constant(2));
