import { fraction } from '../../number/fraction';
import { blur } from '../../python/blur';
import { complain, unsupported } from '../../python/fault';
import { fractionIn } from '../../python/held';
import { mayBeInfinite } from '../../python/infinity';
import { absent } from '../../python/signature';
import type { PyValue } from '../../python/value';
import type { Node } from '../../tensor/node';
import { drawnValues } from '../any-values';
import { joinedAlong, withDim } from '../axes';
import { expandedTo } from '../broadcast';
import { type Call, intOf, valuesOf } from '../call';
import { commonDtype, type Dtype, isFloating, isInteger } from '../dtype';
import { mapped } from '../elementwise';
import { asDtype, type Entry, everywhere, fresh, inOrder, plain, type Result } from '../entry';
import { tensorIn } from '../tensor';
import { type Dim, dim, isUnit, scalar, type Values, values } from '../values';

const rest = '*, out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False';

/** The dtype that is asked for, as far as it is known here. */
export function dtypeOf(value: PyValue, otherwise: Dtype): Dtype {
  if (value.kind === 'none') return otherwise;
  if (value.kind === 'native' && (value.name === 'float' || value.name === 'int' || value.name === 'bool'))
    return value.name === 'float' ? 'double' : value.name;
  const named = value.kind === 'opaque' ? /^dtype (bool|int|int32|float|double)$/.exec(value.what)?.[1] : undefined;
  return named === undefined ? unsupported('this dtype') : (named as Dtype);
}

/** A tensor with one value everywhere. */
export function filled(call: Pick<Call, 'graph'>, value: Node, shape: readonly Dim[], dtype: Dtype): Values {
  const known = fractionIn(value);
  const isTruth = known?.denominator === 1n && (known.numerator === 0n || known.numerator === 1n);
  if (dtype === 'bool' ? !isTruth : isInteger(dtype) && known?.denominator !== 1n)
    return unsupported(`a tensor of ${dtype} that is full of this number`);
  return expandedTo(call.graph, scalar(value, dtype), shape);
}

const full = (value: number): Entry => ({
  in: ['torch'],
  takes: `*size, ${rest}`,
  compute: (call) =>
    fresh(filled(call, call.graph.constant(value), call.shape('size'), dtypeOf(call.value('dtype'), 'float'))),
});

const fullLike = (value: number | null): Entry => ({
  in: ['torch'],
  takes: `input, ${value === null ? 'fill_value, ' : ''}${rest}, memory_format=None`,
  compute: (call) => {
    const { dims, dtype } = call.tensor('input');
    const node = value === null ? call.number('fill_value') : call.graph.constant(value);
    return fresh(filled(call, node, dims, dtypeOf(call.value('dtype'), dtype)));
  },
});

const drawn: Entry = {
  in: ['torch'],
  takes: `*size, ${rest}, generator=None`,
  compute: (call) => {
    const dtype = dtypeOfDraw(call);
    return fresh({ ...drawnValues(call.shape('size'), call.run, call.name), dtype });
  },
};

const drawnLike: Entry = {
  in: ['torch'],
  takes: `input, ${rest}, memory_format=None`,
  compute: (call) => {
    const { dims, dtype } = call.tensor('input');
    const drawnDtype = dtypeOfDraw(call, dtype);
    return fresh({ ...drawnValues(dims, call.run, call.name), dtype: drawnDtype });
  },
};

const newEmpty: Entry = {
  in: ['method'],
  takes: `input, *size, ${rest}`,
  compute: (call) => {
    const dtype = dtypeOfDraw(call, call.tensor('input').dtype);
    return inOrder({ ...drawnValues(call.shape('size'), call.run, call.name), dtype });
  },
};

/** Floating point, of the precision that is asked for. */
function dtypeOfDraw(call: Call, otherwise: Dtype = 'float'): Dtype {
  const dtype = dtypeOf(call.value('dtype'), otherwise);
  return dtype === 'float' || dtype === 'double' ? dtype : unsupported(`${call.name} of this dtype`);
}

/** The most elements that a tensor of whole numbers may have. */
const mostElements = 4096;

function arange(call: Call): Result {
  const ends = call.run.iterate(call.value('ends'));
  if (ends.length > 3)
    return complain('TypeError', `arange() takes 3 numbers, ${ends.length} were given`, 'Give start, end and step.');
  const numbers = ends.map((each) => {
    if (each.kind === 'length') return unsupported('arange up to a size that is any number', 'List the sizes.');
    const value = valuesOf(each, call.run);
    const known = value === null || value.dims.length > 0 ? null : fractionIn(value.node);
    return known ?? unsupported('arange of numbers that are not known');
  });
  const isWhole = numbers.every(({ denominator }) => denominator === 1n) && ends.every((each) => intOf(each) !== null);
  if (!isWhole) return unsupported('arange of numbers that are not whole');
  const [a = 0n, b, step = 1n] = numbers.map(({ numerator }) => numerator);
  const [start, end] = b === undefined ? [0n, a] : [a, b];
  if (step === 0n) return complain('RuntimeError', 'step must be nonzero', 'Use another step.');
  const count = Number((end - start + step - (step > 0n ? 1n : -1n)) / step);
  if (count < 1) return unsupported('a tensor without elements');
  if (count > mostElements) return unsupported('a tensor of so many whole numbers');
  const dtype = dtypeOf(call.value('dtype'), 'int');
  const last = ends.at(b === undefined ? 0 : 1);
  const label = step === 1n && start === 0n && last?.kind === 'int' ? (last.label ?? null) : null;
  return fresh(tableOf(call, [dim(count, label)], dtype, (i) => Number(start) + i * Number(step)));
}

/** A tensor of whole numbers, by the row-major place of each. */
export function tableOf(
  call: Pick<Call, 'graph'>,
  dims: readonly Dim[],
  dtype: Dtype,
  value: (i: number) => number,
): Values {
  const axes = dims.flatMap((each, i) => (isUnit(each) ? [] : [{ size: each.size, name: `·${dims.length - i}` }]));
  if (dims.some(({ extent }) => extent !== undefined))
    return unsupported('a table along a size that is any number', 'List the sizes.');
  return values(call.graph.table(axes, value), dims, dtype);
}

function linspace(call: Call): Result {
  const { graph } = call;
  const steps = call.int('steps');
  const [start, end] = [call.number('start'), call.number('end')];
  if (steps < 2 || steps > mostElements) return unsupported('linspace with so many steps');
  const parts = tableOf(call, [dim(steps)], 'float', (i) => i);
  const share = mapped(parts, (node) => graph.div(node, graph.constant(fraction(BigInt(steps - 1)))));
  return fresh(mapped(share, (node) => graph.add(start, graph.mul(node, graph.sub(end, start)))));
}

function identity(call: Call): Result {
  const shape = call.shape('n');
  const [n] = shape;
  if (n === undefined || shape.length !== 1) return unsupported('eye of this');
  const m = call.has('m') ? (call.shape('m')[0] ?? n) : n;
  if (n.size * m.size > 1_000_000) return unsupported('an identity matrix of this size');
  return fresh(
    tableOf(call, [n, m], dtypeOf(call.value('dtype'), 'float'), (k) =>
      Math.floor(k / m.size) === k % m.size ? 1 : 0,
    ),
  );
}

const isSequence = ({ kind }: PyValue): boolean => kind === 'list' || kind === 'tuple';

/** A tensor in a list is the number that it holds, whatever its dimensions are. */
function asNumber(own: Values): Values {
  if (own.dims.every(isUnit)) return { ...own, dims: [] };
  return complain('ValueError', 'only one element tensors can be converted to Python scalars', 'Write torch.stack.');
}

/** A tensor of numbers that are written down in lists. */
function tensorOf(call: Call): Result {
  const read = (value: PyValue, isOfList: boolean): Values => {
    const known = valuesOf(value, call.run);
    if (known !== null && value.kind === 'foreign') blur(call.run, 'torch.tensor of tensors');
    if (known !== null) return isOfList ? asNumber(known) : known;
    if (value.kind !== 'list' && value.kind !== 'tuple') return unsupported('a tensor of this');
    if (value.items.length === 0) return unsupported('a tensor without elements');
    if (value.items.length > mostElements) return unsupported('a tensor of so many elements');
    if (new Set(value.items.map((each) => isSequence(each))).size > 1)
      return unsupported('a tensor of lists beside tensors or numbers');
    const items = value.items.map((each) => read(each, true));
    const dtype = commonDtype(...items.map((each) => each.dtype));
    const rank = items[0]?.dims.length;
    if (items.some(({ dims }) => dims.length !== rank))
      return complain('ValueError', 'expected sequence of equal lengths', 'Make all rows equally long.');
    return joinedAlong(
      call.graph,
      items.map((each) => withDim(call.graph, asDtype(each, dtype), 0)),
      0,
    );
  };
  const own = read(call.value('data'), false);
  return fresh(asDtypeOf(own, dtypeOf(call.value('dtype'), own.dtype)));
}

/** Elements as another dtype: whole numbers and truth values are real numbers too. */
export function asDtypeOf(own: Values, dtype: Dtype): Values {
  if (own.dtype === dtype) return own;
  if (isFloating(dtype) || (isInteger(dtype) && (own.dtype === 'whole' || !isFloating(own.dtype))))
    return asDtype(own, dtype);
  return unsupported(`a conversion from ${own.dtype} to ${dtype}`);
}

const triangle = (isUpper: boolean): Entry => ({
  in: everywhere,
  takes: 'input, diagonal=0, *, out=None',
  compute: (call) => {
    const { graph } = call;
    const x = call.tensor('input');
    const [rows, columns] = x.dims.slice(-2);
    if (rows === undefined || columns === undefined)
      return complain('RuntimeError', 'tril and triu need at least two dimensions', 'Use a matrix.');
    const offset = call.int('diagonal', 0);
    const mask = tableOf(call, [dim(rows.size), dim(columns.size)], 'float', (k) => {
      const [i, j] = [Math.floor(k / columns.size), k % columns.size];
      return (isUpper ? j - i >= offset : j - i <= offset) ? 1 : 0;
    });
    if (rows.extent !== undefined || columns.extent !== undefined)
      return unsupported('a triangle of a size that is any number', 'List the sizes.');
    const isKept = mayBeInfinite(call.run, x.node)
      ? graph.map('select', mask.node, x.node, graph.constant(0))
      : graph.mul(mask.node, x.node);
    return fresh({ ...x, node: isKept });
  },
});

/** Tensors made of numbers. */
export const creation = {
  zeros: full(0),
  ones: full(1),
  zeros_like: fullLike(0),
  ones_like: fullLike(1),
  full_like: fullLike(null),
  full: {
    in: ['torch'],
    takes: `size, fill_value, ${rest}`,
    lists: ['size'],
    compute: (call) => {
      const value = call.values('fill_value');
      if (value.dims.length > 0) return unsupported('full with a tensor');
      return fresh(filled(call, value.node, call.shape('size'), dtypeOf(call.value('dtype'), value.dtype)));
    },
  },
  randn: drawn,
  rand: drawn,
  empty: drawn,
  randn_like: drawnLike,
  rand_like: drawnLike,
  empty_like: drawnLike,
  new_empty: newEmpty,
  arange: { in: ['torch'], takes: `*ends, ${rest}`, compute: arange },
  linspace: { in: ['torch'], takes: `start, end, steps, ${rest}`, compute: linspace },
  eye: { in: ['torch'], takes: `n, m=${absent}, ${rest}`, compute: identity },
  tensor: {
    in: ['torch'],
    takes: 'data, *, dtype=None, device=None, requires_grad=False, pin_memory=False',
    compute: tensorOf,
  },
  as_tensor: {
    in: ['torch'],
    takes: 'data, *, dtype=None, device=None',
    compute: (call) => {
      const data = call.value('data');
      if (tensorIn(data) === null) return tensorOf(call);
      // A tensor is given back itself, or as a copy, as its precision is.
      return call.has('dtype') ? unsupported('as_tensor of a tensor with dtype') : plain(data);
    },
  },
  tril: triangle(false),
  triu: triangle(true),
} satisfies Record<string, Entry>;
