import { requireAxis, sizedAxis } from './axis-names';
import { type Builtin, first, number, padded } from './movements';
import { Unjudged } from './syntax';
import { type Axis, along, at, mapTensors, scalar, spread, type Tensor, visible } from './tensor';

/** Windows along one axis, and zeros on both sides of it. */
interface Windows {
  readonly axis: Axis;
  readonly taps: number;
  readonly padding: number;
  readonly stride: number;
  readonly dilation: number;
}

function windowCount({ axis, taps, padding, stride, dilation }: Windows): number {
  const most = axis.size + 2 * padding - (taps - 1) * dilation - 1;
  if (!(taps >= 1 && stride >= 1 && dilation >= 1 && padding >= 0 && most >= 0)) throw new Unjudged('windows');
  return Math.floor(most / stride) + 1;
}

/** Tap `tap` of window `window`, both from 1: an element of the value, or 0. */
const tapped = (value: Tensor, { axis, padding, stride, dilation }: Windows, window: number, tap: number): Tensor =>
  padded(value, axis.name, (window - 1) * stride + (tap - 1) * dilation - padding + 1);

const upTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);

/** One value for each pair of windows along two axes, which stay where they are. */
function overPairs(
  [rows, columns]: readonly [Windows, Windows],
  order: readonly string[],
  at: (i: number, j: number) => Tensor,
): Tensor {
  const images = upTo(windowCount(rows)).map((i) =>
    along(
      upTo(windowCount(columns)).map((j) => at(i, j)),
      columns.axis.name,
    ),
  );
  const result = along(images, rows.axis.name);
  const last = order.flatMap((name) => result.axes.filter((axis) => axis.name === name));
  return spread(result, [...result.axes.filter((axis) => !last.includes(axis)), ...last]);
}

function pooled(
  value: Tensor,
  windows: readonly [Windows, Windows],
  fold: (values: readonly number[]) => number,
): Tensor {
  const [rows, columns] = windows;
  const order = visible(value).map(({ name }) => name);
  return overPairs(windows, order, (i, j) =>
    mapTensors(
      upTo(rows.taps).flatMap((a) => upTo(columns.taps).map((b) => tapped(tapped(value, rows, i, a), columns, j, b))),
      (...values) => fold(values),
    ),
  );
}

const pooling =
  (fold: (values: readonly number[]) => number): Builtin =>
  (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const [rows, columns] = visible(value).slice(-2);
    if (!rows || !columns) throw new Unjudged('no image');
    const taps = number(evaluator, args[1], scope);
    const [stride, padding] = [number(evaluator, args[2], scope, taps), number(evaluator, args[3], scope, 0)];
    const along = (axis: Axis): Windows => ({ axis, taps, padding, stride, dilation: 1 });
    return pooled(value, [along(rows), along(columns)], fold);
  };

const convolution: Builtin = (evaluator, args, scope) => {
  const [image, kernel] = args.slice(0, 2).map((arg) => evaluator.evaluate(arg, scope));
  if (image === undefined || kernel === undefined) throw new Unjudged('two arguments');
  const [channels, height, width] = visible(image).slice(-3);
  const [output, input, rows, columns, ...more] = visible(kernel);
  if (!channels || !height || !width || !output || !input || !rows || !columns || more.length > 0)
    throw new Unjudged('the shapes of a convolution');
  const [stride, groups, dilation] = [3, 4, 5].map((i) => number(evaluator, args[i], scope, 1)) as [
    number,
    number,
    number,
  ];
  if (input.size * groups !== channels.size || output.size % groups !== 0) throw new Unjudged('groups');
  const windows = (axis: Axis, taps: number): Windows => {
    if (args[2] === undefined && taps % 2 === 0) throw new Unjudged('padding');
    const padding = number(evaluator, args[2], scope, ((taps - 1) / 2) * dilation);
    return { axis, taps, padding, stride, dilation };
  };
  const [down, right] = [windows(height, rows.size), windows(width, columns.size)];
  const weightsOf = (o: number): Tensor => at(kernel, output.name, o);
  const sumAt = (o: number, i: number, j: number): Tensor => {
    const before = Math.floor(((o - 1) * groups) / output.size) * input.size;
    let total: Tensor = scalar(0);
    for (const c of upTo(input.size))
      for (const a of upTo(rows.size))
        for (const b of upTo(columns.size)) {
          const pixel = tapped(tapped(at(image, channels.name, before + c), down, i, a), right, j, b);
          const weight = at(at(at(weightsOf(o), input.name, c), rows.name, a), columns.name, b);
          total = mapTensors([total, pixel, weight], (sum = 0, p = 0, w = 0) => sum + p * w);
        }
    return total;
  };
  return overPairs([down, right], [output.name, height.name, width.name], (i, j) =>
    along(
      upTo(output.size).map((o) => sumAt(o, i, j)),
      output.name,
    ),
  );
};

/** What is made of images: windows, pooling, convolutions. */
export const images: Readonly<Record<string, Builtin>> = {
  window: (evaluator, args, scope) => {
    const value = first(evaluator, args, scope);
    const axis = value.axes.find(({ name }) => name === requireAxis(args[1]));
    const taps = sizedAxis(evaluator.world, args[2]);
    if (axis === undefined || value.axes.some(({ name }) => name === taps.name)) throw new Unjudged('axes of windows');
    const [stride, dilation] = [number(evaluator, args[3], scope, 1), number(evaluator, args[4], scope, 1)];
    const own = { axis, taps: taps.size, padding: 0, stride, dilation };
    const windows = along(
      upTo(windowCount(own)).map((i) =>
        along(
          upTo(taps.size).map((k) => tapped(value, own, i, k)),
          taps.name,
        ),
      ),
      axis.name,
    );
    const order = [...value.axes.map(({ name }) => name), taps.name];
    return spread(
      windows,
      order.flatMap((name) => windows.axes.filter((each) => each.name === name)),
    );
  },
  avgPool2d: pooling((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
  maxPool2d: pooling((values) => Math.max(...values)),
  conv2d: convolution,
};
