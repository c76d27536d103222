import { fractionOf } from '../../number/fraction';
import { complain, unsupported } from '../../python/fault';
import { fractionIn } from '../../python/held';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { sliced } from '../axes';
import type { Call } from '../call';
import { isFloating } from '../dtype';
import { apply, choose, combine, mapped, multiply, subtract } from '../elementwise';
import { type Entry, fresh, type Result } from '../entry';
import { exponentialOf } from '../infinite';
import { reduced } from '../reduce';
import { scalar, type Values } from '../values';
import { orderOf } from './reductions';

const activation = (where: Entry['in'], takes: string, build: (call: Call, graph: Graph, x: Node) => Node): Entry => ({
  in: where,
  takes,
  dtypes: { floats: ['input'] },
  compute: (call) => fresh(mapped(call.tensor('input'), (node) => build(call, call.graph, node))),
});

/** Of whole numbers it gives floating point. */
const converting = (...args: Parameters<typeof activation>): Entry => ({ ...activation(...args), dtypes: {} });
const convertingNumbers = (...args: Parameters<typeof activation>): Entry => ({
  ...activation(...args),
  dtypes: { numbers: ['input'] },
});

/** Of whole numbers it gives whole numbers, which are not read. */
const keeping = (...args: Parameters<typeof activation>): Entry => {
  const entry = activation(...args);
  const compute: Entry['compute'] = (call) =>
    isFloating(call.tensor('input').dtype) ? entry.compute(call) : unsupported(`${call.name} of whole numbers`);
  return { ...entry, dtypes: { numbers: ['input'] }, compute };
};

const one = (graph: Graph): Node => graph.constant(1);
const decimal = (graph: Graph, text: string): Node => graph.constant(fractionOf(text));

/** 1 / (1 + e^(−x)) */
export const sigmoidOf = (graph: Graph, x: Node): Node =>
  graph.div(one(graph), graph.add(one(graph), graph.unary('exp', graph.neg(x))));

/** 1 − 2 / (e^(2x) + 1) */
export const tanhOf = (graph: Graph, x: Node): Node =>
  graph.sub(
    one(graph),
    graph.div(graph.constant(2), graph.add(graph.unary('exp', graph.mul(graph.constant(2), x)), one(graph))),
  );

const positivePart = (graph: Graph, x: Node): Node => graph.binary('max', x, graph.constant(0));
const negativePart = (graph: Graph, x: Node): Node => graph.binary('min', x, graph.constant(0));
const between = (graph: Graph, x: Node, low: Node, high: Node): Node =>
  graph.binary('min', graph.binary('max', x, low), high);

/** log(1 + e^x) */
export const softplusOf = (graph: Graph, x: Node): Node =>
  graph.unary('log', graph.add(one(graph), graph.unary('exp', x)));

/** log(1 + e^(βx)) / β, but x itself where βx is above the threshold, as PyTorch computes it. */
function softplus(call: Call, graph: Graph, x: Node): Node {
  const [beta, threshold] = [call.number('beta', 1), call.number('threshold', 20)];
  const scaled = graph.mul(beta, x);
  const exact = graph.div(softplusOf(graph, scaled), beta);
  return graph.map('select', graph.binary('less', threshold, scaled), x, exact);
}

/** log σ(x) = −log(1 + e^(−x)) */
const logSigmoid = (graph: Graph, x: Node): Node => graph.neg(softplusOf(graph, graph.neg(x)));

const elu = (graph: Graph, x: Node, alpha: Node): Node =>
  graph.map(
    'select',
    graph.binary('less', graph.constant(0), x),
    x,
    graph.mul(alpha, graph.sub(graph.unary('exp', x), one(graph))),
  );

function gelu(call: Call, graph: Graph, x: Node): Node {
  const form = call.text('approximate', 'none');
  const half = graph.div(x, graph.constant(2));
  if (form === 'none')
    return graph.mul(
      half,
      graph.add(one(graph), graph.unary('erf', graph.div(x, graph.unary('sqrt', graph.constant(2))))),
    );
  if (form !== 'tanh')
    return complain('RuntimeError', 'approximate argument must be either none or tanh.', "Write approximate='tanh'.");
  const cubic = graph.add(x, graph.mul(decimal(graph, '0.044715'), graph.power(x, 3)));
  const scale = graph.unary('sqrt', graph.div(graph.constant(2), graph.named('pi')));
  return graph.mul(half, graph.add(one(graph), tanhOf(graph, graph.mul(scale, cubic))));
}

const hardSigmoid = (graph: Graph, x: Node): Node =>
  graph.div(between(graph, graph.add(x, graph.constant(3)), graph.constant(0), graph.constant(6)), graph.constant(6));

/** log Σ e^x over dimensions */
export function logSumExp(call: Call, x: Values, over: readonly number[], keepdim: boolean): Values {
  const exponentials = mapped(x, (node) => exponentialOf(call, node));
  return mapped(reduced(call.graph, 'sum', exponentials, over, keepdim), (node) => call.graph.unary('log', node));
}

/** x − log Σ e^x */
export const logSoftmaxOver = (call: Call, x: Values, dim: number): Values =>
  subtract(call.run, x, logSumExp(call, x, [dim], true));

/** e^x / Σ e^x */
export function softmaxOver(call: Call, x: Values, dim: number): Values {
  const exponentials = mapped(x, (node) => exponentialOf(call, node));
  return apply(call.run, 'div', [exponentials, reduced(call.graph, 'sum', exponentials, [dim], true)]);
}

const overDim = (where: Entry['in'], build: (call: Call, x: Values, dim: number) => Values): Entry => ({
  in: where,
  takes: 'input, dim, dtype=None',
  takesInF: 'input, dim=None, _stacklevel=None, dtype=None',
  dtypes: { floats: ['input'] },
  casts: true,
  compute: (call): Result => {
    const x = call.tensor('input');
    if (!call.has('dim')) return unsupported(`${call.name} without dim`, 'Say along which dimension: dim=-1.');
    return fresh(build(call, x, call.dim('dim', x)));
  },
});

const negated = (call: Call, x: Values): Values => mapped(x, (node) => call.graph.neg(node));

/** Activations, and what normalises along a dimension. */
export const activations = {
  relu: {
    in: ['torch', 'F', 'method'],
    takes: 'input',
    takesInF: 'input, inplace=False',
    dtypes: { numbers: ['input'] },
    compute: (call) => fresh(apply(call.run, 'max', [call.tensor('input'), scalar(call.graph.constant(0), 'int')])),
  },
  sigmoid: converting(['torch', 'F', 'method'], 'input', (_, graph, x) => sigmoidOf(graph, x)),
  tanh: converting(['torch', 'F', 'method'], 'input', (_, graph, x) => tanhOf(graph, x)),
  gelu: activation(['F'], 'input, *, approximate=none', gelu),
  silu: activation(['F'], 'input, inplace=False', (_, graph, x) => graph.mul(x, sigmoidOf(graph, x))),
  mish: activation(['F'], 'input, inplace=False', (_, graph, x) =>
    graph.mul(x, tanhOf(graph, graph.unary('log', graph.add(one(graph), graph.unary('exp', x))))),
  ),
  softplus: activation(['F'], 'input, beta=1, threshold=20', softplus),
  logsigmoid: activation(['F'], 'input', (_, graph, x) => logSigmoid(graph, x)),
  softsign: convertingNumbers(['F'], 'input', (_, graph, x) =>
    graph.div(x, graph.add(one(graph), graph.unary('abs', x))),
  ),
  tanhshrink: convertingNumbers(['F'], 'input', (_, graph, x) => graph.sub(x, tanhOf(graph, x))),
  elu: activation(['F'], 'input, alpha=1.0, inplace=False', (call, graph, x) => elu(graph, x, call.number('alpha', 1))),
  celu: activation(['F'], 'input, alpha=1.0, inplace=False', (call, graph, x) => {
    const alpha = call.number('alpha', 1);
    if (fractionIn(alpha)?.numerator === 0n)
      return complain('RuntimeError', 'ZeroDivisionError: alpha cannot be 0 for CELU', 'Give it another alpha.');
    const grown = graph.mul(alpha, graph.sub(graph.unary('exp', graph.div(x, alpha)), one(graph)));
    return graph.add(positivePart(graph, x), negativePart(graph, grown));
  }),
  selu: {
    ...activation(['F', 'torch'], 'input', (_, graph, x) =>
      graph.mul(
        decimal(graph, '1.0507009873554804934193349852946'),
        elu(graph, x, decimal(graph, '1.6732632423543772848170429916717')),
      ),
    ),
    takesInF: 'input, inplace=False',
  },
  leaky_relu: activation(['F'], 'input, negative_slope=0.01, inplace=False', (call, graph, x) => {
    const slope = call.has('negative_slope') ? call.number('negative_slope') : decimal(graph, '0.01');
    return graph.add(positivePart(graph, x), graph.mul(slope, negativePart(graph, x)));
  }),
  prelu: {
    in: ['F', 'torch'],
    takes: 'input, weight',
    dtypes: { floats: ['input', 'weight'] },
    compute: (call) => {
      const [x, weight] = [call.tensor('input'), call.tensor('weight')];
      if (weight.dims.length > 1)
        return complain('RuntimeError', 'prelu: Expected `weight` to be a scalar or 1D tensor', 'Give it one number.');
      if (weight.dims.length > 0 && weight.dims.some(({ size }) => size !== 1))
        return unsupported('prelu with a weight for each channel');
      const { graph } = call;
      const slope: Values = { ...weight, dims: [] };
      return fresh(
        combine(call.run, [x, slope], (node, w) =>
          graph.add(positivePart(graph, node), graph.mul(w, negativePart(graph, node))),
        ),
      );
    },
  },
  relu6: keeping(['F'], 'input, inplace=False', (_, graph, x) =>
    between(graph, x, graph.constant(0), graph.constant(6)),
  ),
  hardtanh: keeping(['F'], 'input, min_val=-1.0, max_val=1.0, inplace=False', (call, graph, x) =>
    between(graph, x, call.number('min_val', -1), call.number('max_val', 1)),
  ),
  hardsigmoid: activation(['F'], 'input, inplace=False', (_, graph, x) => hardSigmoid(graph, x)),
  hardswish: activation(['F'], 'input, inplace=False', (_, graph, x) => graph.mul(x, hardSigmoid(graph, x))),
  threshold: {
    in: ['F', 'torch'],
    takes: 'input, threshold, value',
    takesInF: 'input, threshold, value, inplace=False',
    compute: (call) => {
      const { graph, run } = call;
      const x = call.tensor('input');
      if (!isFloating(x.dtype)) return unsupported('threshold of whole numbers');
      const isAbove = mapped(x, (node) => graph.binary('less', call.number('threshold'), node), 'bool');
      return fresh(choose(run, isAbove, x, scalar(call.number('value'), x.dtype)));
    },
  },
  softmax: overDim(['torch', 'F', 'method'], softmaxOver),
  softmin: overDim(['F'], (call, x, dim) => softmaxOver(call, negated(call, x), dim)),
  log_softmax: overDim(['torch', 'F', 'method'], logSoftmaxOver),
  logsumexp: {
    in: ['torch', 'method'],
    takes: 'input, dim, keepdim=False, *, out=None',
    compute: (call) => {
      const x = call.tensor('input');
      const over = call.dims('dim', x) ?? [];
      if (over.length === 0 && x.dims.length > 0)
        return complain('RuntimeError', 'logsumexp over no dimension', 'Name the dimensions.');
      return fresh(logSumExp(call, x, over, call.flag('keepdim', false)));
    },
  },
  glu: {
    in: ['F'],
    takes: 'input, dim=-1',
    dtypes: { floats: ['input'] },
    compute: (call) => {
      const x = call.tensor('input');
      const at = call.dim('dim', x, -1);
      const size = x.dims[at]?.size ?? 1;
      if (x.dims[at]?.extent !== undefined || size % 2 !== 0)
        return complain(
          'RuntimeError',
          `Halving dimension must be even, but dimension ${at} is size ${size}`,
          'Use an even length.',
        );
      const [a, b] = [0, size / 2].map((start) => halfOf(call, x, at, start, size / 2)) as [Values, Values];
      return fresh(
        multiply(
          call.run,
          a,
          mapped(b, (node) => sigmoidOf(call.graph, node)),
        ),
      );
    },
  },
  normalize: {
    in: ['F'],
    takes: 'input, p=2.0, dim=1, eps=1e-12, out=None',
    isPython: true,
    dtypes: { floats: ['input'] },
    compute: (call) => {
      const { graph, run } = call;
      const x = call.tensor('input');
      if (['list', 'tuple'].includes(call.value('dim').kind)) return unsupported('normalize over several dimensions');
      if (call.has('p') && orderOf(call) !== 2) return unsupported('normalize with another p than 2');
      const squares = mapped(x, (node) => graph.power(node, 2));
      const norm = mapped(reduced(graph, 'sum', squares, [call.dim('dim', x, 1)], true), (node) =>
        graph.unary('sqrt', node),
      );
      const eps = call.has('eps') ? call.number('eps') : decimal(graph, '1e-12');
      return fresh(apply(run, 'div', [x, apply(run, 'max', [norm, scalar(eps)])], 'float'));
    },
  },
} satisfies Record<string, Entry>;

function halfOf({ graph }: Call, x: Values, at: number, start: number, count: number): Values {
  return sliced(graph, x, at, start, 1, count);
}
