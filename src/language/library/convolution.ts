import { type Axis, axisNames } from '../../tensor/axis';
import { positions, stem } from '../../tensor/axis-order';
import { bare, mergedSpan, type Span, sameSpan, spanKey } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { spanNamed, tensorValue } from '../scope';

export interface ConvolutionOptions {
  /** Zeros on each side; null keeps the size of an odd kernel ("same"). */
  readonly padding: number | null;
  readonly stride: number;
  readonly groups: Span;
  readonly dilation: number;
}

/**
 * Cross-correlation, as deep learning uses it:
 *   out[o, h, w] = Σ_{c, i, j} kernel[o, c, i, j] · x[group(o)·G + c, h·stride + i·dilation − padding, …]
 * with G = channels / groups and group(o) = ⌊o·groups / outputs⌋. The kernel's last four axes are
 * output, input, height, width; x has the channel axis (of the kernel's input name, else the third
 * from the end) and two spatial axes last. Other axes of either are shared by name.
 */
export function conv2d(graph: Graph, x: Node, kernel: Node, options: ConvolutionOptions): Node {
  const [image, taken] = [positions(x), positions(kernel)];
  const [output, input, height, width] = taken.slice(-4) as [Axis, Axis, Axis, Axis];
  requireRanks(x, kernel);
  const channel =
    image.slice(0, -2).find((axis) => stem(axis.name) === stem(input.name) && isOne(options.groups)) ??
    (image.at(-3) as Axis);
  const [rows, columns] = image.filter((axis) => axis.name !== channel.name).slice(-2) as [Axis, Axis];
  const each = outputsOfEach(channel, input, output, options.groups);

  const windows = [
    [rows, height, 'conv:height'],
    [columns, width, 'conv:width'],
  ] as const;
  const patches = windows.reduce((image, [axis, taps, name]) => {
    const padding = options.padding ?? samePadding(taps, options.dilation);
    return windowsAlong(graph, image, axis.name, { name, size: taps.size }, { ...options, padding });
  }, x);
  // The output axis goes by an inner name meanwhile: it may have the name of a channel or batch axis.
  const taps = graph.rename(kernel, {
    [output.name]: 'conv:out',
    [input.name]: 'conv:in',
    [height.name]: 'conv:height',
    [width.name]: 'conv:width',
  });
  const first = (node: Node): Node => {
    const spatial = [rows.name, columns.name];
    const own = axisNames(node.axes).filter((name) => name !== 'conv:out' && !spatial.includes(name));
    const batch = new Set(axisNames([...image, ...taken]).filter((name) => own.includes(name)));
    const ordered = graph.inOrder(node, [...batch, 'conv:out', ...spatial]);
    return graph.rename(ordered, { 'conv:out': output.name });
  };
  if (isOne(options.groups))
    return first(graph.sum(graph.mul(taps, graph.rename(patches, { [channel.name]: 'conv:in' })), over));
  return first(sumByGroups(graph, patches, taps, channel, { group: options.groups, inputs: input, outputs: each }));
}

const over = ['conv:in', 'conv:height', 'conv:width'];

/** Windows along an axis with zeros around it. */
export function windowsAlong(
  graph: Graph,
  x: Node,
  axis: string,
  window: Axis,
  { padding, stride, dilation }: { readonly padding: number; readonly stride: number; readonly dilation: number },
): Node {
  const padded = padding === 0 ? x : graph.move(x, { move: 'pad', axis, before: padding, after: padding });
  return graph.move(padded, { move: 'window', axis, window, stride, dilation });
}

/** Each group of outputs sees its own group of channels. */
function sumByGroups(
  graph: Graph,
  patches: Node,
  taps: Node,
  channel: Axis,
  spans: { readonly group: Span; readonly inputs: Span; readonly outputs: Span },
): Node {
  const group = { ...bare(spans.group), name: 'conv:group' };
  const grouped = graph.move(patches, {
    move: 'split',
    axis: channel.name,
    into: [group, { ...bare(spans.inputs), name: 'conv:in' }],
  });
  const outputs = graph.move(taps, {
    move: 'split',
    axis: 'conv:out',
    into: [group, { ...bare(spans.outputs), name: 'conv:each' }],
  });
  const summed = graph.sum(graph.mul(outputs, grouped), over);
  return graph.move(summed, { move: 'merge', axes: ['conv:group', 'conv:each'], into: 'conv:out' });
}

function requireRanks(x: Node, kernel: Node): void {
  if (kernel.axes.length < 4)
    throw new ShapeError(
      'not-a-kernel',
      `a convolution kernel has four axes (output, input, height, width), this has ${kernel.axes.length}`,
      'Declare it for example as tensor[D, C, 3, 3].',
    );
  if (x.axes.length < 3)
    throw new ShapeError(
      'not-an-image',
      `a convolution needs a channel axis and two spatial axes, this tensor has ${x.axes.length}`,
      'Declare it for example as tensor[C, H, W].',
    );
}

/** How many outputs each group has. */
function outputsOfEach(channel: Axis, input: Axis, output: Axis, groups: Span): Span {
  if (!sameSpan(channel, mergedSpan([groups, input]))) {
    throw new ShapeError(
      'axis-mismatch',
      `the kernel takes ${spanKey(input)} channels (${input.name})${isOne(groups) ? '' : ` in each of ${spanKey(groups)} groups`}, the image has ${spanKey(channel)} (${channel.name})`,
      'Channels must equal the kernel inputs times groups.',
    );
  }
  const each = partOf(output, groups);
  if (each === null)
    throw new ShapeError(
      'size-mismatch',
      `${spanKey(output)} outputs (${output.name}) do not divide into ${spanKey(groups)} groups`,
      'Use a number of groups that divides the outputs.',
    );
  return each;
}

const isOne = ({ size, extent }: Span): boolean => size === 1 && extent === undefined;

/** A number of groups, or the name of a size. */
function groupsOf(call: Call): Span {
  const name = call.count > 4 ? call.symbol(4) : null;
  const any = name === null ? undefined : spanNamed(call.session, name);
  return any?.extent === undefined ? { size: call.integer(4, 1) } : any;
}

/** How many of the elements are in each of some groups; null where they are no groups of one size. */
function partOf(whole: Span, groups: Span): Span | null {
  if (whole.extent === undefined && groups.extent === undefined)
    return whole.size % groups.size === 0 ? { size: whole.size / groups.size } : null;
  if (isOne(groups)) return bare(whole);
  const parts = whole.extent?.kind === 'merged' ? whole.extent.parts : [whole];
  const [first, ...rest] = parts;
  return first !== undefined && sameSpan(first, groups) ? mergedSpan(rest) : null;
}

function samePadding(taps: Axis, dilation: number): number {
  if (taps.size % 2 === 0)
    throw new ShapeError(
      'even-kernel',
      `a kernel of ${taps.size} has no symmetric padding that keeps the size`,
      'Say how many zeros: conv2d(x, K, padding).',
    );
  return ((taps.size - 1) / 2) * dilation;
}

/** Convolutions. */
export const convolutions = {
  conv2d: {
    signature: 'conv2d(x, kernel, padding, stride, groups, dilation)',
    summary:
      'cross-correlation; kernel axes: output, input, height, width. Padding keeps the size unless given; stride, groups and dilation are 1',
    compile: (call) => {
      const options = {
        padding: call.count > 2 ? call.integer(2) : null,
        stride: call.integer(3, 1),
        groups: groupsOf(call),
        dilation: call.integer(5, 1),
      };
      if ((options.padding ?? 0) < 0 || options.stride < 1 || options.groups.size < 1 || options.dilation < 1)
        return call.fail(
          'bad-convolution',
          'padding must not be negative; stride, groups and dilation are at least 1',
          'Use whole numbers.',
        );
      return tensorValue(conv2d(call.graph, call.tensor(0), call.tensor(1), options));
    },
  },
} satisfies Record<string, Builtin>;
