import { complain, unsupported } from '../../python/fault';
import { fractionIn } from '../../python/held';
import { sameSpan } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { expandedTo } from '../broadcast';
import type { Call } from '../call';
import { chosenAlong, classesIn, mayBe } from '../classes';
import { isFloating, isInteger } from '../dtype';
import { add, divide, mapped, multiply } from '../elementwise';
import { type Entry, fresh, type Result } from '../entry';
import { allDims, countOf, reduced } from '../reduce';
import { requireBetween } from '../require-between';
import { type Dim, dim, showShape, type Values } from '../values';
import { logSoftmaxOver } from './activations';
import { reduce, reductionOf } from './losses';

const takes = 'input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction=mean';

/** Along which dimension the classes are: the second, or the only one. */
const dimOfClasses = ({ dims }: Values): number => (dims.length > 1 ? 1 : 0);

/** A weight for each class, along their dimension; null where there is none. */
function weightOf(call: Call, logs: Values, at: number): Values | null {
  if (!call.has('weight')) return null;
  const weight = call.tensor('weight');
  const classes = logs.dims[at] ?? dim(1);
  if (weight.dims.length !== 1 || !sameSpan(weight.dims[0] ?? dim(1), classes))
    return complain(
      'RuntimeError',
      `weight tensor should be defined either for all ${classes.size} classes or no classes but got weight tensor of shape: ${showShape(weight.dims)}`,
      'Give a weight for each class.',
    );
  const rank = logs.dims.length;
  const names: Record<string, string> = classes.size === 1 ? {} : { '·1': `·${rank - at}` };
  return {
    node: call.graph.rename(weight.node, names),
    dims: logs.dims.map((each, i) => (i === at ? each : dim(1))),
    dtype: 'float',
  };
}

interface Targets {
  readonly target: Values;
  readonly at: number;
  /** 1 where a target counts, 0 where it is ignored; null where all count. */
  readonly counts: Values | null;
}

/** The classes of the targets, which are whole numbers, those that are ignored besides. */
function targetsOf(call: Call, logs: Values): Targets {
  const { graph } = call;
  const target = call.tensor('target');
  const at = dimOfClasses(logs);
  const shape = logs.dims.filter((_, i) => i !== at);
  if (target.dims.length !== shape.length || !target.dims.every((each, i) => sameSpan(each, shape[i] as Dim)))
    return complain(
      'RuntimeError',
      `Expected target of shape ${showShape(shape)} for input of shape ${showShape(logs.dims)}, but got ${showShape(target.dims)}`,
      'There is one class for each element but those along the dimension of the classes.',
    );
  const ignored = call.int('ignore_index', -100);
  classesIn(target, logs.dims[at] ?? dim(1), { besides: [ignored] });
  if (!mayBe(target, ignored)) return { target, at, counts: null };
  const isIgnored = (node: Node): Node => graph.binary('equal', node, graph.constant(ignored));
  const counts = mapped(target, (node) => graph.sub(graph.constant(1), isIgnored(node)));
  return { target, at, counts };
}

/** −w[y] · x[y] at the class y of the target, for logarithms of probabilities; the mean is that by the weights that count. */
function negativeLogLikelihood(call: Call, logs: Values): Result {
  const { graph, run } = call;
  const { target, at, counts } = targetsOf(call, logs);
  const weight = weightOf(call, logs, at);
  const own = chosenAlong(graph, logs, target, at);
  const terms = mapped(own, (node) => graph.neg(node));
  if (weight === null && counts === null) return reduce(call, terms);
  const weights = weight === null ? counts : chosenAlong(graph, expandedTo(graph, weight, logs.dims), target, at);
  const counted = counts === null || weight === null ? weights : multiply(run, weights as Values, counts);
  return weighted(call, multiply(run, terms, counted as Values), counted as Values);
}

/** The terms with their weights, their sum, or the mean by the weights. */
function weighted(call: Call, terms: Values, weights: Values): Result {
  if (reductionOf(call) !== 'mean') return reduce(call, terms);
  const { graph, run } = call;
  const sum = (of: Values): Values => reduced(graph, 'sum', of, allDims(of), false);
  return fresh(divide(run, sum(terms), sum(weights)));
}

function crossEntropy(call: Call): Result {
  const x = call.tensor('input');
  if (x.dims.length === 0)
    return complain('RuntimeError', 'cross_entropy needs at least one dimension', 'Give logits.');
  const logs = logSoftmaxOver(call, x, dimOfClasses(x));
  const target = call.tensor('target');
  // What is of the shape of the logits is one probability for each.
  const isOfClasses = isInteger(target.dtype) || target.dims.length !== logs.dims.length;
  const smoothing = call.number('label_smoothing', 0);
  requireBetween(call, smoothing, 'label_smoothing', { low: 0n, high: 1n, mayBeLess: true });
  if (!isOfClasses) return againstProbabilities(call, logs, target);
  const isSmoothed = fractionIn(smoothing)?.numerator !== 0n;
  return isSmoothed ? smoothed(call, logs) : negativeLogLikelihood(call, logs);
}

/** (1 − ε) of the loss, and ε of the mean over all classes of what it would be for each. */
function smoothed(call: Call, logs: Values): Result {
  const { graph, run } = call;
  const { target, at, counts } = targetsOf(call, logs);
  // What the mean is over then is not the same in all versions of PyTorch.
  if (counts !== null) return unsupported('ignore_index with label_smoothing');
  const weight = weightOf(call, logs, at);
  const smoothing = call.number('label_smoothing');
  const negative = mapped(logs, (node) => graph.neg(node));
  const each = weight === null ? negative : multiply(run, negative, weight);
  const classes = countOf(graph, logs, [at]);
  const own = mapped(chosenAlong(graph, each, target, at), (node) =>
    graph.mul(graph.sub(graph.constant(1), smoothing), node),
  );
  const all = mapped(reduced(graph, 'sum', each, [at], false), (node) =>
    graph.mul(graph.div(smoothing, classes), node),
  );
  const terms = add(run, own, all);
  if (weight === null) return reduce(call, terms);
  return weighted(call, terms, chosenAlong(graph, expandedTo(graph, weight, logs.dims), target, at));
}

function againstProbabilities(call: Call, logs: Values, target: Values): Result {
  const { graph, run } = call;
  const at = dimOfClasses(logs);
  const isSame =
    target.dims.length === logs.dims.length && target.dims.every((each, i) => sameSpan(each, logs.dims[i] as Dim));
  if (!isSame || !isFloating(target.dtype))
    return complain(
      'RuntimeError',
      `Expected floating point target of shape ${showShape(logs.dims)} with class probabilities, but got ${target.dtype} of ${showShape(target.dims)}`,
      'Give classes as whole numbers, or a probability for each.',
    );
  if (call.int('ignore_index', -100) >= 0) return unsupported('ignore_index with probabilities');
  const classes = countOf(graph, logs, [at]);
  const smoothing = call.number('label_smoothing', 0);
  const smooth = mapped(target, (node) =>
    graph.add(graph.mul(node, graph.sub(graph.constant(1), smoothing)), graph.div(smoothing, classes)),
  );
  const weight = weightOf(call, logs, at);
  const each = multiply(run, smooth, logs);
  const summed = reduced(graph, 'sum', weight === null ? each : multiply(run, each, weight), [at], false);
  return reduce(
    call,
    mapped(summed, (node) => graph.neg(node)),
  );
}

const dtypes = { floats: ['input', 'weight'] } as const;

/** Losses of what stands for classes. */
export const classification = {
  nll_loss: { in: ['F'], takes, dtypes, compute: (call) => negativeLogLikelihood(call, call.tensor('input')) },
  cross_entropy: { in: ['F'], takes: `${takes}, label_smoothing=0.0`, dtypes, compute: crossEntropy },
} satisfies Record<string, Entry>;
