import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { foreign, type PyValue } from '../python/value';
import { expandedTo } from './broadcast';
import { valuesOf } from './call';
import { type Dtype, isFloating, isInteger } from './dtype';
import { choose } from './elementwise';
import { isGiven, originOf } from './history';
import { fitted, indexed } from './indexing';
import { requireApart } from './require-apart';
import { isComputed, requireGradients } from './require-gradients';
import { requireFitting, requireRange } from './require-range';
import { setData } from './set-data';
import { asTruth } from './table/pointwise';
import { read, type Seen, type Tensor, tensorIn, through, write } from './tensor';
import { usesIn } from './uses-in';
import { isUnit, showShape, type Values } from './values';

/**
 * Writes values of the same shape, or that are broadcast to it, into a tensor.
 * @param from what they come of
 */
export function put(
  own: Tensor,
  value: Values,
  run: Interpreter,
  { from, store = storedAs }: { readonly from: readonly PyValue[]; readonly store?: typeof storedAs },
): PyValue {
  const before = read(own);
  const rank = value.dims.length;
  const grows =
    rank > before.dims.length ||
    value.dims.some((each, i) => {
      const target = before.dims[before.dims.length - rank + i];
      return target === undefined || (!isUnit(each) && showShape([each]) !== showShape([target]));
    });
  if (grows)
    return complain(
      'RuntimeError',
      `output with shape ${showShape(before.dims)} doesn't match the broadcast shape ${showShape(value.dims)}`,
      'What is written in place keeps its shape.',
    );
  requireApart(own, from, run);
  const stored = store(value, before.dtype);
  requireRange(stored);
  write(own, expandedTo(run.graph, stored, before.dims), run, usesIn(from));
  return foreign(own);
}

/**
 * Puts what was made of a tensor in its place.
 * @param beside what else it was made of
 */
export function overwritten(own: Tensor, value: Tensor, run: Interpreter, beside: readonly PyValue[] = []): PyValue {
  requireApart(own, beside, run);
  const origin = originOf(value);
  put(own, read(value), run, { from: [foreign(value)] });
  origin.overwrites = own.storage;
  origin.writesPart = own.lens !== null;
  origin.result = { storage: own.storage, version: own.storage.writes ?? 0 };
  return foreign(own);
}

/** `inplace=True`: what was computed is put into the argument, which is given back. */
export function writtenOver(input: PyValue, value: PyValue, run: Interpreter): PyValue {
  const [own, computed] = [tensorIn(input), tensorIn(value)];
  return own === null || computed === null ? unsupported('inplace=True here') : overwritten(own, computed, run);
}

/** Notes that several views are made of a tensor at once. */
export function takeApart(value: PyValue): void {
  const tensor = tensorIn(value);
  if (tensor !== null && isFloating(tensor.storage.values.dtype)) tensor.storage.isTakenApart = true;
}

/** Whether every value of one dtype is one of another. */
const isStored = (value: Dtype, dtype: Dtype): boolean =>
  dtype === value ||
  dtype === 'float' ||
  dtype === 'double' ||
  (dtype === 'whole' && !isFloating(value)) ||
  (isInteger(dtype) && !isFloating(value));

/** Values as they are assigned to a tensor of that dtype. */
export function assignedAs(value: Values, dtype: Dtype): Values {
  if (isStored(value.dtype, dtype)) return { ...value, dtype };
  return unsupported(`an assignment of ${value.dtype} to a tensor of ${dtype}`);
}

/** Values of a computation as a tensor of that dtype holds them. */
function storedAs(value: Values, dtype: Dtype): Values {
  if (isStored(value.dtype, dtype)) return { ...value, dtype };
  if (dtype === 'whole' || value.dtype === 'whole')
    return unsupported(`what is ${value.dtype} in place of what is ${dtype}`);
  return complain(
    'RuntimeError',
    `result type ${value.dtype} can't be cast to the desired output type ${dtype}`,
    'Make it a tensor of floating point numbers before.',
  );
}

/** `tensor.name = value` */
export function assign(own: Tensor, name: string, value: PyValue, run: Interpreter): void {
  const tensor = tensorIn(value);
  if (name === 'requires_grad') {
    const origin = originOf(own);
    if ((origin.requires && !isGiven(origin) && !own.isLeaf) || isComputed(own))
      unsupported('requires_grad of what may be computed from what requires gradients', 'Call requires_grad_().');
    requireGradients(own, value, run);
  }
  if (name === 'grad') requireLike(own, value);
  if (name === 'requires_grad' || name === 'grad') return;
  if (name !== 'data' || tensor === null) unsupported(`an assignment to Tensor.${name}`);
  else setData(own, tensor, run);
}

/** What is assigned to `grad` has the shape and dtype of the tensor, or is None. */
function requireLike(own: Tensor, value: PyValue): void {
  if (value.kind === 'none') return;
  const tensor = tensorIn(value);
  const [a, b] = [read(own), tensor === null ? null : read(tensor)];
  if (b === null || a.dtype !== b.dtype || showShape(a.dims) !== showShape(b.dims))
    unsupported('a grad of another shape or dtype than the tensor');
}

/** `tensor[index] = value` */
export function setItem(own: Tensor, index: PyValue, value: PyValue, run: Interpreter): void {
  const written = valuesOf(value, run);
  if (written === null) unsupported('an assignment of this to elements of a tensor');
  requireFitting([foreign(own), value]);
  const mask = tensorIn(index);
  if (mask !== null && read(mask).dtype === 'bool') {
    const before = read(own);
    const condition = read(mask);
    if (showShape(condition.dims) !== showShape(before.dims) || written.dims.length > 0)
      unsupported('an assignment by a mask of another shape, or of a tensor');
    write(
      own,
      choose(run, asTruth(run.graph, condition), assignedAs(written, before.dtype), before),
      run,
      usesIn([value]),
    );
    return;
  }
  const seen = indexed(own, index, run);
  if (seen.kind === 'fresh') unsupported('an assignment to elements that a tensor names');
  const target: Seen = { ...own, lens: through(own.lens, seen.lens) };
  const shape = read(target).dims;
  requireApart(target, [value], run);
  const fitting = fitted(run.graph, assignedAs(written, read(own).dtype), shape);
  requireRange(fitting);
  write(target, expandedTo(run.graph, fitting, shape), run, usesIn([value]));
}
