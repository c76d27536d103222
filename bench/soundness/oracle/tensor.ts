import { Unjudged } from './syntax';

export interface Axis {
  readonly name: string;
  readonly size: number;
}

/** Doubles along named axes, in row-major order. Axes whose names start with % enumerate points of an integral. */
export interface Tensor {
  readonly axes: readonly Axis[];
  readonly data: Float64Array;
}

const elementLimit = 400_000;
export const isHidden = ({ name }: Axis): boolean => name.startsWith('%');
export const visible = ({ axes }: Tensor): Axis[] => axes.filter((axis) => !isHidden(axis));
export const count = (axes: readonly Axis[]): number => axes.reduce((product, { size }) => product * size, 1);
export const scalar = (value: number): Tensor => ({ axes: [], data: Float64Array.of(value) });

export function tensor(axes: readonly Axis[], element: (i: number) => number): Tensor {
  if (count(axes) > elementLimit) throw new Unjudged('too many points');
  const data = new Float64Array(count(axes));
  for (let i = 0; i < data.length; i++) data[i] = element(i);
  return { axes, data };
}

/** The one number of a tensor without axes. */
export function numberOf({ axes, data }: Tensor): number {
  if (axes.length > 0) throw new Unjudged('a number is needed');
  return data[0] ?? Number.NaN;
}

/**
 * Axes of all operands, each after those that stand before it in some operand; where none says more, n before n′. One
 * name with two sizes is no claim.
 */
export function unionAxes(operands: readonly Tensor[]): Axis[] {
  const all = new Map<string, Axis>();
  for (const axis of operands.flatMap((each) => each.axes)) {
    const known = all.get(axis.name);
    if (known !== undefined && known.size !== axis.size) throw new Unjudged(`two sizes of ${axis.name}`);
    all.set(axis.name, axis);
  }
  const waiting = [...all.keys()].sort();
  const isFirst = (name: string): boolean =>
    operands.every(({ axes }) => {
      const next = axes.find((axis) => waiting.includes(axis.name));
      return next?.name === name || axes.every((axis) => axis.name !== name);
    });
  const order: Axis[] = [];
  while (waiting.length > 0) {
    const next = Math.max(0, waiting.findIndex(isFirst));
    const [name = ''] = waiting.splice(next, 1);
    order.push(all.get(name) as Axis);
  }
  return order;
}

/** Offsets, in a tensor, of each element of a tensor with more axes. */
function offsets({ axes }: Tensor, target: readonly Axis[]): Int32Array {
  const strides = new Map<string, number>();
  let stride = 1;
  for (const { name, size } of [...axes].reverse()) {
    strides.set(name, stride);
    stride *= size;
  }
  if (count(target) > elementLimit) throw new Unjudged('too many points');
  let all = Int32Array.of(0);
  for (const { name, size } of target) {
    const step = strides.get(name) ?? 0;
    const next = new Int32Array(all.length * size);
    for (let i = 0; i < all.length; i++) for (let j = 0; j < size; j++) next[i * size + j] = (all[i] ?? 0) + j * step;
    all = next;
  }
  return all;
}

/** The same values with the axes of `target`, in its order; missing axes are repeated. */
export function spread(value: Tensor, target: readonly Axis[]): Tensor {
  const { axes, data } = value;
  if (axes.length === target.length && axes.every(({ name }, i) => name === target[i]?.name)) return value;
  if (axes.length === 0) return { axes: target, data: new Float64Array(count(target)).fill(data[0] ?? Number.NaN) };
  const from = offsets(value, target);
  const moved = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) moved[i] = data[from[i] as number] ?? Number.NaN;
  return { axes: target, data: moved };
}

/** Applies a function of numbers element by element, aligned by the names of axes. */
export function mapTensors(operands: readonly Tensor[], f: (...values: number[]) => number): Tensor {
  const axes = unionAxes(operands);
  const parts = operands.map((each) => spread(each, axes).data);
  const data = new Float64Array(count(axes));
  if (parts.length === 1) for (let i = 0; i < data.length; i++) data[i] = f(parts[0]?.[i] ?? Number.NaN);
  else if (parts.length === 2)
    for (let i = 0; i < data.length; i++) data[i] = f(parts[0]?.[i] ?? Number.NaN, parts[1]?.[i] ?? Number.NaN);
  else for (let i = 0; i < data.length; i++) data[i] = f(...parts.map((part) => part[i] ?? Number.NaN));
  if (data.includes(Infinity) || data.includes(-Infinity)) throw new Unjudged('too large for doubles');
  return { axes, data };
}

/** Folds the elements along some axes; those without the axis are repeated first. */
export function reduce(value: Tensor, names: readonly string[], fold: (values: Float64Array) => number): Tensor {
  const gone = names.map((name) => value.axes.find((axis) => axis.name === name) ?? missing(name));
  const kept = value.axes.filter(({ name }) => !names.includes(name));
  const { data } = spread(value, [...kept, ...gone]);
  const size = count(gone);
  return tensor(kept, (i) => fold(data.subarray(i * size, (i + 1) * size)));
}

/** The element at a position along an axis, which is dropped. */
export function at(value: Tensor, name: string, index: number): Tensor {
  return reduce(value, [name], (values) => {
    if (!(index >= 1 && index <= values.length)) throw new Unjudged('an index out of range');
    return values[index - 1] ?? Number.NaN;
  });
}

export const rename = ({ axes, data }: Tensor, from: string, to: string): Tensor => {
  if (axes.some(({ name }) => name === to)) throw new Unjudged(`${to} is there already`);
  return { axes: axes.map((axis) => (axis.name === from ? { name: to, size: axis.size } : axis)), data };
};

/** Puts parts of one shape (up to repetition) side by side along a new last axis. */
export function along(parts: readonly Tensor[], axis: string): Tensor {
  const axes = unionAxes(parts);
  const spreads = parts.map((part) => spread(part, axes).data);
  return tensor([...axes, { name: axis, size: parts.length }], (i) => {
    const part = spreads[i % parts.length];
    return part?.[Math.floor(i / parts.length)] ?? Number.NaN;
  });
}

function missing(name: string): never {
  throw new Unjudged(`there is no axis ${name}`);
}
