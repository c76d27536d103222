import { isPositive } from '../../number/bounds';
import { fractionOf } from '../../number/fraction';
import { complain, unsupported } from '../../python/fault';
import { fractionIn } from '../../python/held';
import { raises } from '../../python/raising';
import { sameSpan } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import type { Call } from '../call';
import { floatingOf, isFloating, promotedDtype } from '../dtype';
import { combine, mapped, multiply } from '../elementwise';
import { type Entry, fresh, type Result } from '../entry';
import { allDims, countOf, meanOver, reduced } from '../reduce';
import { requireBetween } from '../require-between';
import type { DtypeRules } from '../require-dtypes';
import { type Dim, showShape, type Values } from '../values';
import { softplusOf } from './activations';

/** Before `reduction` there were two flags, which are not read. */
const common = 'size_average=None, reduce=None, reduction=mean';

export function reductionOf(call: Call): string {
  if (call.has('size_average') || call.has('reduce')) return unsupported('size_average and reduce', 'Write reduction.');
  return call.text('reduction', 'mean');
}

/** Every term, their sum, or their mean. */
export function reduce(call: Call, terms: Values): Result {
  const { graph } = call;
  switch (reductionOf(call)) {
    case 'none':
      return fresh(terms);
    case 'sum':
      return fresh(reduced(graph, 'sum', terms, allDims(terms), false));
    case 'mean':
      if (!isFloating(terms.dtype))
        return complain('RuntimeError', 'mean(): could not infer output dtype', 'Call float() before.');
      return fresh(meanOver(graph, terms, allDims(terms), false));
    case 'batchmean':
      if (call.name === 'kl_div') {
        const sum = reduced(graph, 'sum', terms, allDims(terms), false);
        const input = call.tensor('input');
        const batch = countOf(graph, input, input.dims.length === 0 ? [] : [0]);
        return fresh(mapped(sum, (node) => graph.div(node, batch)));
      }
  }
  return complain(
    'ValueError',
    `${call.text('reduction', 'mean')} is not a valid value for reduction`,
    "Write 'mean', 'sum' or 'none'.",
  );
}

/** What shapes a loss takes: any that are broadcast, a target that is broadcast to the input, or the same alone. */
type Shapes = 'broadcast' | 'of the input' | 'same';

/** A loss of every element of input and target, which are broadcast with a word where their shapes differ. */
const pairwise = (
  more: string,
  shapes: Shapes,
  dtypes: DtypeRules,
  term: (call: Call, graph: Graph, x: Node, y: Node) => Node,
): Entry => ({
  in: ['F'],
  takes: `input, target, ${more}${common}`,
  dtypes,
  compute: (call) => {
    const [x, y] = [call.tensor('input'), call.tensor('target')];
    const isSame = x.dims.length === y.dims.length && x.dims.every((each, i) => sameSpan(each, y.dims[i] as Dim));
    if (!isSame && shapes === 'same')
      return complain(
        'ValueError',
        `Target size (${showShape(y.dims)}) must be the same as input size (${showShape(x.dims)})`,
        'Give both the same shape.',
      );
    if (!isSame)
      call.run.note(
        `${call.name} is given an input of shape ${showShape(x.dims)} and a target of shape ${showShape(y.dims)}, which are broadcast`,
      );
    const terms = combine(
      call.run,
      [x, y],
      (a, b) => term(call, call.graph, a, b),
      call.name === 'l1_loss' ? promotedDtype([x, y]) : floatingOf(promotedDtype([x, y])),
    );
    if (shapes === 'of the input' && showShape(terms.dims) !== showShape(x.dims))
      return complain(
        'RuntimeError',
        `output with shape ${showShape(x.dims)} doesn't match the broadcast shape ${showShape(terms.dims)}`,
        'Exchange input and target.',
      );
    return reduce(call, call.has('weight') ? multiply(call.run, terms, call.tensor('weight')) : terms);
  },
});

const one = (graph: Graph): Node => graph.constant(1);
const difference = (graph: Graph, x: Node, y: Node): Node => graph.unary('abs', graph.sub(x, y));

/** ½ d² / β below β, d − ½ β above, where d = |x − y|. */
function smoothL1(call: Call, graph: Graph, x: Node, y: Node): Node {
  const [d, beta] = [difference(graph, x, y), call.number('beta', 1)];
  if (fractionIn(beta)?.numerator === 0n) return d;
  requireBetween(call, beta, 'beta', { low: 0n, isOpen: true });
  const half = graph.constant(fractionOf('0.5'));
  const inside = graph.div(graph.mul(half, graph.power(d, 2)), beta);
  return graph.map('select', graph.binary('less', d, beta), inside, graph.sub(d, graph.mul(half, beta)));
}

function huber(call: Call, graph: Graph, x: Node, y: Node): Node {
  const [d, delta] = [difference(graph, x, y), call.number('delta', 1)];
  requireBetween(call, delta, 'delta', { low: 0n, isOpen: true });
  const half = graph.constant(fractionOf('0.5'));
  const inside = graph.mul(half, graph.power(d, 2));
  return graph.map(
    'select',
    graph.binary('lessEqual', d, delta),
    inside,
    graph.mul(delta, graph.sub(d, graph.mul(half, delta))),
  );
}

/** Logarithms are not below −100, as PyTorch clamps them, also that of 0. */
function clampedLog(graph: Graph, x: Node): Node {
  const least = graph.constant(-100);
  const clamped = graph.binary('max', graph.unary('log', x), least);
  const isZero = graph.binary('equal', x, graph.constant(0));
  return isPositive(rootBounds(x)) ? clamped : graph.map('select', isZero, least, clamped);
}

/** PyTorch stops where a probability is not between 0 and 1. */
function entropy({ graph, run }: Call, x: Node, y: Node): Node {
  const other = graph.sub(one(graph), x);
  const [log, logOfOther] = [x, other].map((each) => raises(run, clampedLog(graph, each), each, 'nonnegative'));
  return graph.neg(graph.add(graph.mul(y, log as Node), graph.mul(graph.sub(one(graph), y), logOfOther as Node)));
}

/** p · y · log(1 + e^(−x)) + (1 − y) · log(1 + e^x), where p is the weight of what succeeds. */
function logitEntropy(call: Call, graph: Graph, x: Node, y: Node): Node {
  const failing = graph.mul(graph.sub(one(graph), y), softplusOf(graph, x));
  const succeeding = graph.mul(y, softplusOf(graph, graph.neg(x)));
  if (!call.has('pos_weight')) return graph.add(failing, succeeding);
  const weight = call.tensor('pos_weight');
  const rank = Math.max(call.tensor('input').dims.length, weight.dims.length);
  if (rank > call.tensor('input').dims.length) return unsupported('a pos_weight with more dimensions than the input');
  return graph.add(failing, graph.mul(weight.node, succeeding));
}

/** y (log y − x), or e^y (y − x) where the target is a logarithm; 0 where y is 0. */
function divergence(call: Call, graph: Graph, x: Node, y: Node): Node {
  if (call.flag('log_target', false)) return graph.mul(graph.unary('exp', y), graph.sub(y, x));
  const term = graph.mul(y, graph.sub(graph.unary('log', y), x));
  return graph.map('select', graph.binary('equal', y, graph.constant(0)), graph.neg(graph.mul(y, x)), term);
}

function poisson(call: Call, graph: Graph, x: Node, y: Node): Node {
  if (call.flag('full', false)) return unsupported('poisson_nll_loss with full');
  if (call.flag('log_input', true)) return graph.sub(graph.unary('exp', x), graph.mul(y, x));
  const eps = call.has('eps') ? call.number('eps') : graph.constant(fractionOf('1e-8'));
  return graph.sub(x, graph.mul(y, graph.unary('log', graph.add(x, eps))));
}

const both = ['input', 'target'] as const;
const oneFloat: DtypeRules = { someFloat: both };

/** Losses with each of their reductions. */
export const losses = {
  mse_loss: pairwise('', 'broadcast', oneFloat, (_, graph, x, y) => graph.power(graph.sub(x, y), 2)),
  l1_loss: pairwise('', 'broadcast', { numbers: both }, (_, graph, x, y) => difference(graph, x, y)),
  smooth_l1_loss: {
    ...pairwise('', 'broadcast', oneFloat, smoothL1),
    takes: `input, target, ${common}, beta=1.0`,
  },
  huber_loss: { ...pairwise('', 'broadcast', oneFloat, huber), takes: 'input, target, reduction=mean, delta=1.0' },
  binary_cross_entropy: pairwise('weight=None, ', 'same', { floats: both }, (call, _, x, y) => entropy(call, x, y)),
  binary_cross_entropy_with_logits: {
    ...pairwise('weight=None, ', 'same', { floats: both }, logitEntropy),
    takes: `input, target, weight=None, ${common}, pos_weight=None`,
  },
  soft_margin_loss: pairwise('', 'of the input', oneFloat, (_, graph, x, y) =>
    softplusOf(graph, graph.neg(graph.mul(y, x))),
  ),
  kl_div: {
    ...pairwise('', 'broadcast', { floats: both }, divergence),
    takes: `input, target, ${common}, log_target=False`,
  },
  poisson_nll_loss: {
    ...pairwise('', 'broadcast', {}, poisson),
    takes: 'input, target, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction=mean',
  },
} satisfies Record<string, Entry>;
