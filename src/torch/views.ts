import { complain, unsupported } from '../python/fault';
import { sameSpan, spanKey } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import { permuted, placedInto, sliced, withDim } from './axes';
import { expandedTo } from './broadcast';
import type { Call } from './call';
import { fresh, type Result, type View } from './entry';
import { withoutDims } from './reduce';
import { reshaped, shapeFor, type WantedDim } from './reshape';
import { contiguousStrides, isContiguous, read, type Tensor } from './tensor';
import { type Dim, dim, isUnit, showShape, type Values } from './values';

/** The dimensions of an argument in another order. */
export function permutation(call: Call, of: string, order: readonly number[]): View {
  const { graph } = call;
  const tensor = call.object(of);
  const back = order.map((_, i) => order.indexOf(i));
  return {
    kind: 'view',
    of,
    lens: { get: (whole) => permuted(graph, whole, order), set: (_, part) => permuted(graph, part, back) },
    strides: tensor.strides === null ? null : order.map((i) => tensor.strides?.[i] ?? 0),
  };
}

/** The same elements in another shape, as far as they lie in memory so that it needs no copy. */
export function view(call: Call, of: string, wanted: readonly WantedDim[]): View {
  const tensor = call.object(of);
  const own = read(tensor);
  const shape = shapeFor(own.dims, wanted);
  const strides = stridesFor(tensor, own, shape);
  if (strides === 'none')
    return complain(
      'RuntimeError',
      "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
      'Write reshape, or contiguous() before view.',
    );
  if (strides === null)
    return unsupported('view of a tensor of which it is not known how it lies in memory', 'Write reshape.');
  return { ...shapeLens(call.graph, of, own.dims, shape), strides };
}

/** As `view`, or a copy where memory does not allow it. */
export function reshape(call: Call, of: string, wanted: readonly WantedDim[]): Result {
  const tensor = call.object(of);
  const own = read(tensor);
  const shape = shapeFor(own.dims, wanted);
  const strides = stridesFor(tensor, own, shape);
  if (strides === 'none') return fresh(reshaped(call.graph, own, shape));
  const seen = shapeLens(call.graph, of, own.dims, shape);
  return strides === null ? { ...seen, strides: null, isUncertain: true } : { ...seen, strides };
}

const shapeLens = (graph: Graph, of: string, from: readonly Dim[], to: readonly Dim[]): Omit<View, 'strides'> => ({
  kind: 'view',
  of,
  lens: { get: (whole) => reshaped(graph, whole, to), set: (_, part) => reshaped(graph, part, from) },
});

/** How a tensor of another shape lies in the same memory: `none` where it cannot, null where it is not known. */
function stridesFor(tensor: Tensor, { dims }: Values, shape: readonly Dim[]): number[] | 'none' | null {
  const { strides } = tensor;
  if (isContiguous(tensor, { dims } as Values) === true) return contiguousStrides(shape);
  if (strides === null) return null;
  if ([...dims, ...shape].some(({ extent }) => extent !== undefined)) return null;
  const result: number[] = new Array(shape.length).fill(0);
  let at = shape.length - 1;
  let [oldCount, newCount] = [1, 1];
  let base = strides.at(-1) ?? 1;
  for (let i = dims.length - 1; i >= 0; i--) {
    oldCount *= dims[i]?.size ?? 1;
    const isEnd = i === 0 || ((dims[i - 1]?.size ?? 1) !== 1 && strides[i - 1] !== oldCount * base);
    if (!isEnd) continue;
    while (at >= 0 && (newCount < oldCount || shape[at]?.size === 1)) {
      result[at] = newCount * base;
      newCount *= shape[at]?.size ?? 1;
      at--;
    }
    if (newCount !== oldCount) return 'none';
    if (i > 0) {
      base = strides[i - 1] ?? 1;
      [oldCount, newCount] = [1, 1];
    }
  }
  return at === -1 ? result : 'none';
}

/** Drops dimensions of length 1. */
export function squeezed(call: Call, of: string, at: readonly number[]): View {
  const tensor = call.object(of);
  const { dims } = read(tensor);
  const { graph } = call;
  return {
    kind: 'view',
    of,
    lens: { get: (whole) => withoutDims(graph, whole, at), set: (_, part) => reshaped(graph, part, dims) },
    strides: tensor.strides?.filter((_, i) => !at.includes(i)) ?? null,
  };
}

/** A new dimension of length 1. */
export function unsqueezed(call: Call, of: string, at: number): View {
  const tensor = call.object(of);
  const { graph } = call;
  const { dims } = read(tensor);
  const { strides } = tensor;
  const stride = (dims[at]?.size ?? 1) * (strides?.[at] ?? 1);
  return {
    kind: 'view',
    of,
    lens: { get: (whole) => withDim(graph, whole, at), set: (_, part) => reshaped(graph, part, dims) },
    strides: strides === null ? null : [...strides.slice(0, at), stride, ...strides.slice(at)],
  };
}

/** Some elements of a dimension. */
export function narrowed(
  call: Call,
  of: string,
  at: number,
  range: { readonly start: number; readonly step: number; readonly count: number },
): View {
  const { graph } = call;
  const { strides } = call.object(of);
  return {
    kind: 'view',
    of,
    lens: {
      get: (whole) => sliced(graph, whole, at, range.start, range.step, range.count),
      set: (whole, part) => placedInto(graph, whole, part, at, range),
    },
    strides: strides?.map((stride, i) => (i === at ? stride * range.step : stride)) ?? null,
  };
}

/** One element of a dimension, which goes. */
export function picked(call: Call, of: string, at: number, index: number): View {
  const { graph } = call;
  const tensor = call.object(of);
  const range = { start: index, step: 1, count: 1 };
  return {
    kind: 'view',
    of,
    lens: {
      get: (whole) => withoutDims(graph, sliced(graph, whole, at, index, 1, 1), [at]),
      set: (whole, part) => placedInto(graph, whole, withDim(graph, part, at), at, range),
    },
    strides: tensor.strides?.filter((_, i) => i !== at) ?? null,
  };
}

/** Dimensions of length 1 repeated; −1 stands for a length that stays. */
export function expanded(call: Call, of: string, wanted: readonly WantedDim[]): View {
  const { graph } = call;
  const tensor = call.object(of);
  const { dims } = read(tensor);
  const offset = wanted.length - dims.length;
  if (offset < 0)
    return complain(
      'RuntimeError',
      `expand: the number of sizes provided (${wanted.length}) must be at least the number of dimensions in the tensor (${dims.length})`,
      'Give a length for every dimension.',
    );
  const shape = wanted.map((each, i): Dim => {
    const own = dims[i - offset];
    if (each === 'rest')
      return (
        own ??
        complain('RuntimeError', 'expand: -1 is not allowed in a leading, non-existing dimension', 'Give its length.')
      );
    if (own === undefined || sameSpan(own, each)) return own ?? each;
    if (isUnit(own)) return each;
    return complain(
      'RuntimeError',
      `The expanded size of the tensor (${spanKey(each)}) must match the existing size (${spanKey(own)}) at non-singleton dimension ${i}. Target sizes: ${showShape(wanted.map((one) => (one === 'rest' ? { size: -1 } : one)))}. Tensor sizes: ${showShape(dims)}`,
      'Only dimensions of length 1 can be repeated.',
    );
  });
  const grows = shape.some((each, i) => !isUnit(each) && isUnit(dims[i - offset] ?? dim(1)));
  return {
    kind: 'view',
    of,
    lens: {
      get: (whole) => expandedTo(graph, whole, shape),
      set: grows ? null : (_, part) => reshaped(graph, part, dims),
    },
    strides:
      tensor.strides === null
        ? null
        : shape.map((each, i) =>
            isUnit(dims[i - offset] ?? dim(1)) && !isUnit(each) ? 0 : (tensor.strides?.[i - offset] ?? 0),
          ),
  };
}
