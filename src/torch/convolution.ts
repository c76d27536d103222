import { windowsAlong } from '../language/library/convolution';
import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { mergedSpan, type Span, sameSpan, spanKey } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { add } from './elementwise';
import { counted, explicit } from './explicit';
import { reshaped } from './reshape';
import { type Dim, dim, isUnit, showShape, type Values } from './values';

/** For each spatial dimension. */
export interface ConvolutionOptions {
  readonly stride: readonly number[];
  /** Zeros on both sides; `same` keeps the length. */
  readonly padding: readonly number[] | 'same';
  readonly dilation: readonly number[];
  readonly groups: Dim;
}

/**
 * Cross-correlation: out[b, o, …s] = bias[o] + Σ_{c, …t} weight[o, c, …t] · x[b, group(o)·G + c, s·stride + t·dilation − padding].
 * @param rank how many spatial dimensions there are
 */
export function convolution(
  run: Pick<Interpreter, 'graph' | 'note'>,
  rank: number,
  x: Values,
  weight: Values,
  bias: Values | null,
  options: ConvolutionOptions,
): Values {
  const { graph } = run;
  if (x.dims.length !== rank + 1 && x.dims.length !== rank + 2)
    return complain(
      'RuntimeError',
      `Expected ${rank + 1}D (unbatched) or ${rank + 2}D (batched) input to conv${rank}d, but got input of size: ${showShape(x.dims)}`,
      'Insert or drop a dimension.',
    );
  const batch = x.dims.length === rank + 2 ? ['batch'] : [];
  const [channels, [output, input, ...taps]] = [x.dims[batch.length] as Dim, weight.dims as [Dim, Dim, ...Dim[]]];
  const { groups } = options;
  if (!sameSpan(channels, mergedSpan([groups, input])))
    return complain(
      'RuntimeError',
      `Given groups=${spanKey(groups)}, weight of size ${showShape(weight.dims)}, expected input ${showShape(x.dims)} to have ${spanKey(mergedSpan([groups, input]))} channels, but got ${spanKey(channels)} channels instead`,
      'Channels must be those of the weight times groups.',
    );
  const spatial = taps.map((_, i) => `space:${i}`);
  const windows = taps.map((each, i) => ({ size: each.size, name: `tap:${i}` }));
  let image = explicit(graph, x, [...batch, 'channel', ...spatial]);
  for (const [i, window] of windows.entries()) image = windowed(graph, image, spatial[i] as string, window, i, options);
  const kernel = explicit(graph, weight, ['out', 'in', ...windows.map(({ name }) => name)]);
  const over = ['in', ...windows.map(({ name }) => name)];
  const summed = isUnit(groups)
    ? graph.sum(graph.mul(kernel, graph.rename(image, { channel: 'in' })), over)
    : grouped(graph, image, kernel, over, groups, input, partOf(output, groups));
  const labels = [
    ...batch.map(() => x.dims[0]?.label ?? null),
    output.label,
    ...spatial.map((_, i) => x.dims[batch.length + 1 + i]?.label ?? null),
  ];
  const own = counted(graph, summed, [...batch, 'out', ...spatial], labels, x.dtype);
  const named = own.dims.map((each, i) =>
    i > batch.length && !sameSpan(each, x.dims[i] as Dim) ? { ...each, label: null } : each,
  );
  const result: Values = { ...own, dims: named };
  if (bias === null) return result;
  return add(run, result, reshaped(graph, bias, [bias.dims[0] as Dim, ...taps.map(() => dim(1))]));
}

function windowed(
  graph: Graph,
  image: Node,
  axis: string,
  window: { readonly size: number; readonly name: string },
  i: number,
  { stride, padding, dilation }: ConvolutionOptions,
): Node {
  const [step, apart] = [stride[i] ?? 1, dilation[i] ?? 1];
  const own = image.axes.find(({ name }) => name === axis);
  const zeros = padding === 'same' ? apart * (window.size - 1) : 2 * (padding[i] ?? 0);
  if (own !== undefined && own.extent === undefined && own.size + zeros < apart * (window.size - 1) + 1)
    complain(
      'RuntimeError',
      `Calculated padded input size per channel: ${own.size + zeros}. Kernel size: ${apart * (window.size - 1) + 1}. Kernel size can't be greater than actual input size`,
      'Use a smaller kernel or more padding.',
    );
  if (padding !== 'same')
    return windowsAlong(graph, image, axis, window, { padding: padding[i] ?? 0, stride: step, dilation: apart });
  if (step !== 1)
    return complain('RuntimeError', "padding='same' is not supported for strided convolutions", 'Say how many zeros.');
  const before = Math.floor(zeros / 2);
  const padded = zeros === 0 ? image : graph.move(image, { move: 'pad', axis, before, after: zeros - before });
  return windowsAlong(graph, padded, axis, window, { padding: 0, stride: 1, dilation: apart });
}

/** Each group of outputs sees its own group of channels. */
function grouped(
  graph: Graph,
  image: Node,
  kernel: Node,
  over: readonly string[],
  groups: Dim,
  input: Span,
  each: Span,
): Node {
  const group = { ...bare(groups), name: 'group' };
  const channels = graph.move(image, { move: 'split', axis: 'channel', into: [group, { ...bare(input), name: 'in' }] });
  const outputs = graph.move(kernel, { move: 'split', axis: 'out', into: [group, { ...bare(each), name: 'each' }] });
  return graph.move(graph.sum(graph.mul(outputs, channels), over), {
    move: 'merge',
    axes: ['group', 'each'],
    into: 'out',
  });
}

const bare = ({ size, extent }: Span): Span => (extent === undefined ? { size } : { size, extent });

/** How many of the outputs each group has. */
export function partOf(whole: Span, groups: Span): Span {
  if (isUnit(groups)) return bare(whole);
  if (whole.extent === undefined && groups.extent === undefined && whole.size % groups.size === 0)
    return { size: whole.size / groups.size };
  const parts = whole.extent?.kind === 'merged' ? whole.extent.parts : [whole];
  const at = parts.findIndex((part) => sameSpan(part, groups));
  if (at === 0) return mergedSpan(parts.slice(1));
  if (whole.extent !== undefined || groups.extent !== undefined)
    return unsupported('groups of channels of which there are any number', 'List the sizes.');
  return complain(
    'ValueError',
    'out_channels must be divisible by groups',
    'Use a number of groups that divides the channels.',
  );
}

/** Windows of an image, reduced each: by their mean, or their largest element. */
export function pooled(
  graph: Graph,
  rank: number,
  x: Values,
  how: 'mean' | 'max',
  {
    size,
    stride,
    padding,
  }: { readonly size: readonly number[]; readonly stride: readonly number[]; readonly padding: readonly number[] },
): Values {
  if (x.dims.length !== rank + 1 && x.dims.length !== rank + 2)
    return complain(
      'RuntimeError',
      `pooling expects ${rank + 1}D or ${rank + 2}D input, but got ${showShape(x.dims)}`,
      'Insert or drop a dimension.',
    );
  const names = x.dims.map((_, i) => `from:${i}`);
  const first = x.dims.length - rank;
  let image = explicit(graph, x, names);
  const windows = size.map((length, i) => ({ size: length, name: `tap:${i}` }));
  for (const [i, window] of windows.entries())
    image = windowed(graph, image, names[first + i] as string, window, i, {
      stride,
      padding,
      dilation: [],
      groups: dim(1),
    });
  const taps = windows.map(({ name }) => name);
  const count = size.reduce((n, length) => n * length, 1);
  const node =
    how === 'max' ? graph.reduce('max', image, taps) : graph.div(graph.sum(image, taps), graph.constant(count));
  const labels = x.dims.map(({ label }, i) => (i < first ? label : null));
  return counted(graph, node, names, labels);
}
