import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { sliceRange } from '../python/items';
import type { PyValue } from '../python/value';
import type { Graph } from '../tensor/graph';
import { placedInto, sliced, withDim } from './axes';
import { intOf } from './call';
import { classesIn } from './classes';
import { withoutDims } from './reduce';
import { reshaped } from './reshape';
import { type Lens, read, type Tensor, tensorIn, through } from './tensor';
import { type Dim, dim, isUnit, showShape, type Values, values } from './values';

/** What an index of PyTorch sees: a view of the tensor, or new elements. */
export type Indexed =
  | { readonly kind: 'view'; readonly lens: Lens; readonly strides: readonly number[] | null }
  | { readonly kind: 'fresh'; readonly values: Values };

/** `x[index]` by numbers, slices, `...`, `None`, and tensors of whole numbers. */
export function indexed(tensor: Tensor, index: PyValue, run: Interpreter): Indexed {
  const parts = index.kind === 'tuple' ? index.items : [index];
  const own = read(tensor);
  const taken = parts.filter((part) => part.kind !== 'none' && part.kind !== 'ellipsis').length;
  if (taken > own.dims.length)
    return complain(
      'IndexError',
      `too many indices for tensor of dimension ${own.dims.length}`,
      'Leave the extra indices out.',
    );
  const ellipses = parts.filter(({ kind }) => kind === 'ellipsis').length;
  // PyTorch takes each further one for a `:`.
  if (ellipses > 1) return unsupported('an index with several ellipses', 'Write ... once.');
  const tensors = parts.filter((part) => tensorIn(part) !== null || part.kind === 'list');
  if (tensors.length > 0 && tensors.some((part) => intOf(part) === null)) return byTensor(own, parts, taken, run);
  let lens: Lens | null = null;
  let strides = tensor.strides === null ? null : [...tensor.strides];
  let at = 0;
  for (const part of parts) {
    const seen: Values = lens === null ? own : lens.get(own);
    if (part.kind === 'ellipsis') {
      at += own.dims.length - taken;
      continue;
    }
    const step = oneIndex(run.graph, seen, at, part, strides);
    if (step === null) return unsupported('this index');
    if (step.lens !== null) lens = through(lens, step.lens);
    strides = step.strides;
    if (step.keeps) at++;
  }
  return { kind: 'view', lens: lens ?? { get: (whole) => whole, set: (_, part) => part }, strides };
}

interface Step {
  /** Null where nothing changes. */
  readonly lens: Lens | null;
  readonly strides: number[] | null;
  /** Whether the dimension stays. */
  readonly keeps: boolean;
}

function oneIndex(graph: Graph, seen: Values, at: number, part: PyValue, strides: number[] | null): Step | null {
  if (part.kind === 'none') {
    const lens: Lens = {
      get: (whole) => withDim(graph, whole, at),
      set: (_, inner) => withoutDims(graph, inner, [at]),
    };
    return { lens, strides: strides === null ? null : [...strides.slice(0, at), 0, ...strides.slice(at)], keeps: true };
  }
  const own = seen.dims[at] ?? dim(1);
  if (part.kind === 'slice') return bySlice(graph, own, at, part, strides);
  if (part.kind === 'bool') return unsupported('a truth value as an index');
  const index = intOf(part);
  if (index === null) return null;
  if (own.extent !== undefined) return unsupported(`an element of a dimension of any length`, 'List the sizes.');
  const place = index < 0 ? index + own.size : index;
  if (place < 0 || place >= own.size)
    return complain(
      'IndexError',
      `index ${index} is out of bounds for dimension ${at} with size ${own.size}`,
      'Indices count from 0.',
    );
  const lens: Lens = {
    get: (whole) => withoutDims(graph, sliced(graph, whole, at, place, 1, 1), [at]),
    set: (whole, inner) => placedInto(graph, whole, withDim(graph, inner, at), at, { start: place, step: 1, count: 1 }),
  };
  return { lens, strides: strides?.filter((_, i) => i !== at) ?? null, keeps: false };
}

function bySlice(
  graph: Graph,
  own: Dim,
  at: number,
  slice: Extract<PyValue, { kind: 'slice' }>,
  strides: number[] | null,
): Step {
  const isWhole = [slice.from, slice.to, slice.step].every(({ kind }) => kind === 'none');
  if (isWhole) return { lens: null, strides, keeps: true };
  if (own.extent !== undefined) return unsupported('a slice of a dimension of any length', 'List the sizes.');
  const range = sliceRange(own.size, slice);
  if (range.step < 0) return complain('ValueError', 'step must be greater than zero', 'Write flip.');
  if (range.count === 0) return unsupported('a tensor without elements');
  if (range.count === own.size && range.step === 1) return { lens: null, strides, keeps: true };
  const lens: Lens = {
    get: (whole) => sliced(graph, whole, at, range.start, range.step, range.count),
    set: (whole, inner) => placedInto(graph, whole, inner, at, range),
  };
  return { lens, strides: strides?.map((each, i) => (i === at ? each * range.step : each)) ?? null, keeps: true };
}

/** Elements named by one tensor of whole numbers along one dimension, others being whole. */
function byTensor(own: Values, parts: readonly PyValue[], taken: number, run: Interpreter): Indexed {
  const { graph } = run;
  let at = 0;
  let found: { readonly at: number; readonly index: Values } | null = null;
  for (const part of parts) {
    if (part.kind === 'ellipsis') at += own.dims.length - taken;
    else if (part.kind === 'slice' && [part.from, part.to, part.step].every(({ kind }) => kind === 'none')) at++;
    else {
      const index = indexValues(part, run);
      if (index === null || found !== null) return unsupported('this index');
      found = { at: at++, index };
    }
  }
  if (found === null) return unsupported('this index');
  if (found.index.dtype === 'bool') return unsupported('a tensor of truth values as an index', 'Write where.');
  return { kind: 'fresh', values: gathered(graph, own, found.at, found.index) };
}

/** A tensor of places, or a list of numbers. */
function indexValues(part: PyValue, { graph }: Interpreter): Values | null {
  const tensor = tensorIn(part);
  if (tensor !== null) return read(tensor);
  if (part.kind !== 'list') return null;
  const places = part.items.map((item) => (item.kind === 'bool' ? null : intOf(item)));
  const known = places.filter((place) => place !== null);
  if (known.length < places.length || known.length === 0) return null;
  const axes = known.length === 1 ? [] : [{ name: '·1', size: known.length }];
  return values(
    graph.table(axes, (i) => known[i] as number),
    [dim(known.length)],
    'int',
  );
}

/** x[…, index, …] by Σₖ x[…, k, …] [index = k] */
function gathered(graph: Graph, own: Values, at: number, index: Values): Values {
  const along = own.dims[at] ?? dim(1);
  classesIn(index, along, { error: 'IndexError' });
  if (index.dims.length !== 1) return unsupported('an index with several dimensions');
  const rank = own.dims.length;
  const [length] = index.dims as [Dim];
  const dims = own.dims.map((each, i) => (i === at ? length : each));
  if (isUnit(along)) return unsupported('an index along a dimension of length 1');
  const from = graph.rename(own.node, { [`·${rank - at}`]: 'from' });
  const places = graph.rename(index.node, isUnit(length) ? {} : { '·1': `·${rank - at}` });
  const chosen = graph.binary(
    'equal',
    places,
    graph.table([{ size: along.size, name: 'from' }], (k) => k),
  );
  return { node: graph.sum(graph.mul(chosen, from), ['from']), dims, dtype: own.dtype };
}

/** The values of an assignment in the shape of what they are assigned to. */
export function fitted(graph: Graph, value: Values, shape: readonly Dim[]): Values {
  const extra = value.dims.length - shape.length;
  const own =
    extra > 0 && value.dims.slice(0, extra).every(isUnit) ? reshaped(graph, value, value.dims.slice(extra)) : value;
  const offset = shape.length - own.dims.length;
  const fits =
    offset >= 0 &&
    own.dims.every((each, i) => isUnit(each) || showShape([each]) === showShape([shape[offset + i] as Dim]));
  if (fits) return own;
  return complain(
    'RuntimeError',
    `shape mismatch: value tensor of shape ${showShape(value.dims)} cannot be broadcast to indexing result of shape ${showShape(shape)}`,
    'Look at both shapes.',
  );
}
