import { complain, unsupported } from '../python/fault';
import { mergedSpan, type Span, sameSpan } from '../tensor/extent';
import type { Node } from '../tensor/node';
import type { Call } from './call';
import { add, divide, mapped, multiply, subtract } from './elementwise';
import { meanOver, varianceOver } from './reduce';
import { reshaped } from './reshape';
import { type Dim, dim, isUnit, showShape, type Values } from './values';

/** (x − mean) / √(variance + eps), over some dimensions. */
export function standardised(call: Call, x: Values, over: readonly number[], eps: Node): Values {
  const mean = meanOver(call.graph, x, over, true);
  const variance = varianceOver(call.graph, x, over, true, call.graph.constant(0));
  return standardisedBy(call, x, mean, variance, eps);
}

export function standardisedBy(call: Call, x: Values, mean: Values, variance: Values, eps: Node): Values {
  const { graph, run } = call;
  const deviation = mapped(variance, (node) => graph.unary('sqrt', graph.add(node, eps)));
  return divide(run, subtract(run, x, mean), deviation);
}

/** weight · x + bias, each left out where there is none. */
export function scaled(call: Call, x: Values, weight: Values | null, bias: Values | null): Values {
  const { run } = call;
  const product = weight === null ? x : multiply(run, x, weight);
  return bias === null ? product : add(run, product, bias);
}

/** The last dimensions, which have to be as long as is said. */
export function lastDims(x: Values, shape: readonly Dim[]): number[] {
  const first = x.dims.length - shape.length;
  const fits = shape.length > 0 && first >= 0 && shape.every((each, i) => sameSpan(each, x.dims[first + i] as Dim));
  if (!fits)
    return complain(
      'RuntimeError',
      `Given normalized_shape=${showShape(shape)}, expected input with shape [*, ${showShape(shape).slice(1, -1)}], but got input of size${showShape(x.dims)}`,
      'The last dimensions must be those of normalized_shape.',
    );
  return shape.map((_, i) => first + i);
}

/** One number for each channel, which are the second dimension. */
export function perChannel(call: Call, of: Values | null, x: Values): Values | null {
  if (of === null) return null;
  const channels = x.dims[1];
  if (channels === undefined)
    return complain('ValueError', `expected at least 2D input (got ${x.dims.length}D input)`, 'Insert a dimension.');
  requireOneEach(of, channels);
  return reshaped(call.graph, of, [channels, ...x.dims.slice(2).map(() => dim(1))]);
}

/** @throws PythonFault where there is not one number for each channel: PyTorch counts them alone, a matrix of them is not read */
export function requireOneEach(of: Values, channels: Dim): void {
  const [own] = of.dims;
  if (of.dims.length === 1 && own !== undefined && sameSpan(own, channels)) return;
  const isKnown = [...of.dims, channels].every(({ extent }) => extent === undefined);
  const count = of.dims.reduce((product, { size }) => product * size, 1);
  if (of.dims.length !== 1 && (!isKnown || count === channels.size))
    unsupported(`numbers of shape ${showShape(of.dims)} for ${showShape([channels])} channels`);
  complain(
    'RuntimeError',
    `there are ${showShape(of.dims)} numbers for ${showShape([channels])} channels`,
    'Channels are the second dimension.',
  );
}

/** @throws PythonFault where a weight or bias has another shape than what is normalised */
export function requireShape(call: Call, names: readonly string[], shape: readonly Dim[]): void {
  for (const name of names) {
    if (!call.has(name)) continue;
    const { dims } = call.tensor(name);
    if (dims.length === shape.length && dims.every((each, i) => sameSpan(each, shape[i] as Dim))) continue;
    complain(
      'RuntimeError',
      `Expected ${name} to be of same shape as normalized_shape, but got ${name} of shape ${showShape(dims)} and normalized_shape = ${showShape(shape)}`,
      'Give a number for each element that is normalised.',
    );
  }
}

/** What PyTorch says of a batch, or of groups of its channels, that have one value each. */
interface Advice {
  readonly next: string;
  /** What is not known where sizes may be any. */
  readonly perhaps: string;
}

/** @throws PythonFault where a batch has one value for each channel, or may have: PyTorch refuses that */
function requireSeveralValues(x: Values, { next, perhaps }: Advice, isOneEach = true): void {
  const over = x.dims.filter((_, i) => i !== 1);
  if (isOneEach && over.every(isUnit))
    complain(
      'ValueError',
      `Expected more than 1 value per channel when training, got input size ${showShape(x.dims)}`,
      next,
    );
  if (over.every((each) => leastOf(each) < 2)) unsupported(perhaps, 'Declare the batch with at least two: any >= 2.');
}

/** @throws PythonFault where a group of channels has one value, or may have: a group may be one channel */
export function requireSeveralInGroups(x: Values, groups: Dim): void {
  const channels = x.dims[1];
  if (channels === undefined) return;
  const isFixed = channels.extent === undefined && groups.extent === undefined;
  if (isFixed && channels.size !== groups.size) return;
  if (groups.extent === undefined && leastOf(channels) > groups.size) return;
  const advice = { next: 'Use a larger batch, or fewer groups.', perhaps: 'groups that may have one value each' };
  requireSeveralValues(x, advice, isFixed);
}

/** The statistics of a batch: over all dimensions but that of the channels. */
export function batchStatistics(
  call: Call,
  x: Values,
): { readonly mean: Values; readonly variance: Values; readonly unbiased: Values } {
  const { graph } = call;
  const over = x.dims.flatMap((_, i) => (i === 1 ? [] : [i]));
  requireSeveralValues(x, {
    next: 'Use a larger batch, or put the module into evaluation.',
    perhaps: 'a batch that may have one value for each channel',
  });
  return {
    mean: meanOver(graph, x, over, false),
    variance: varianceOver(graph, x, over, false, graph.constant(0)),
    unbiased: varianceOver(graph, x, over, false, graph.constant(1)),
  };
}

const leastOf = ({ size, extent }: Dim): number =>
  extent === undefined ? size : extent.kind === 'size' ? extent.least : 1;

/** Channels in groups: each is standardised with the dimensions behind it. */
export function byGroups(call: Call, x: Values, groups: Dim, eps: Node): Values {
  const [batch, channels, ...space] = x.dims;
  if (batch === undefined || channels === undefined)
    return complain('RuntimeError', 'Expected at least 2 dimensions', 'Insert a dimension.');
  const inner: Dim = { ...groupSize(channels, groups), label: null };
  const split = reshaped(call.graph, x, [batch, groups, inner, ...space]);
  const over = split.dims.flatMap((_, i) => (i > 1 ? [i] : []));
  return reshaped(call.graph, standardised(call, split, over, eps), x.dims);
}

function groupSize(channels: Dim, groups: Dim): Span {
  if (isUnit(groups))
    return channels.extent === undefined ? { size: channels.size } : { size: channels.size, extent: channels.extent };
  if (channels.extent !== undefined || groups.extent !== undefined) {
    const parts = channels.extent?.kind === 'merged' ? channels.extent.parts : [channels];
    const at = parts.findIndex((part) => sameSpan(part, groups));
    return at === 0
      ? mergedSpan(parts.slice(1))
      : unsupported('groups of channels of which there are any number', 'List the sizes.');
  }
  if (channels.size % groups.size !== 0)
    return complain(
      'RuntimeError',
      `Expected number of channels in input to be divisible by num_groups, but got input of shape with ${channels.size} channels and num_groups=${groups.size}`,
      'Use a number of groups that divides the channels.',
    );
  return { size: channels.size / groups.size };
}
