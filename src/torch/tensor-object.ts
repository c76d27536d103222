import { requireAllowed } from '../python/allowed';
import { blur } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import { signOfInfinity } from '../python/infinity';
import { given, type Interpreter } from '../python/interpreter';
import { lengthValue } from '../python/numbers';
import { bind, signature } from '../python/signature';
import type { BinaryOperator, CompareOperator } from '../python/syntax';
import { taking } from '../python/taking';
import { type Args, foreign, int, native, none, type PyNative, type PyValue, tuple } from '../python/value';
import { callOf, valuesOf } from './call';
import { conversions, dtypeWanted } from './conversions';
import { type Dtype, mayBeSame } from './dtype';
import type { Entry, Result, View } from './entry';
import { filling, putsInPlace } from './filling';
import { formatKind } from './format-kind';
import { madeBy, newOrigin, originOf } from './history';
import { indexed } from './indexing';
import { comparedWithInfinity } from './infinite';
import { mirrored, operators, relations, truthOperators } from './operator-names';
import { requireArguments } from './require-arguments';
import { requireAsked } from './require-asked';
import { requireOneList } from './require-forms';
import { requireAsCreated } from './require-gradients';
import { requireRange } from './require-range';
import { mayBeOne, mayGiveItself } from './same-tensor';
import { sizeMethod } from './size-method';
import { spellings } from './spellings';
import { asDtypeOf, dtypeOf } from './table/creation';
import { asTruth } from './table/pointwise';
import { entryIn, table } from './table/table';
import {
  contiguousStrides,
  isContiguous,
  read,
  readAs,
  type Shared,
  type Storage,
  type Tensor,
  tensorIn,
  through,
} from './tensor';
import { elements, lengthOf } from './tensor-elements';
import { isTrue, itemOf } from './tensor-scalars';
import { assign, assignedAs, overwritten, put, setItem, takeApart, writtenOver } from './tensor-writes';
import { requireWritten } from './unwritten';
import { usesIn } from './uses-in';
import { spanOf, type Values } from './values';

/** A tensor as an object of Python. */
export function tensorObject(
  storage: Storage,
  {
    lens,
    strides,
    isLeaf = false,
    isParameter = false,
    mayBeItself = false,
    origin = null,
    isDetached = false,
  }: Shared,
): Tensor {
  const own: Tensor = {
    typeName: 'Tensor',
    storage,
    lens: lens ?? null,
    strides,
    isLeaf,
    isParameter,
    mayBeItself,
    origin,
    isDetached,
    attribute: (name, run) => attributeOf(own, name, run),
    setAttribute: (name, value, run) => assign(own, name, value, run),
    binary: (operator, left, right, run) => operated(operator, left, right, run),
    unary: (operator, run) => {
      if (operator === '+') return method(own, 'positive', run);
      return method(own, operator === '-' ? 'neg' : 'logical_not', run, operator === '~');
    },
    compare: (operator, left, right, run) => compared(operator, left, right, run),
    update: (operator, right, run) => updated(own, operator, right, run),
    item: (index, run) => {
      const seen = indexed(own, index, run);
      return seen.kind === 'fresh'
        ? made(seen.values, [foreign(own), index], 'index')
        : foreign(viewOf(own, seen, run));
    },
    setItem: (index, value, run) => setItem(own, index, value, run),
    isTrue: (run) => isTrue(own, run),
    mayBe: (other) => mayBeOne(own, other),
    isInstance: (name) => name === 'Tensor' || (name === 'Parameter' && isParameter),
    formatsAs: () => formatKind(own),
    iterate: (run) => elements(own, run),
    length: () => lengthOf(own),
  };
  return own;
}

/**
 * New elements, which lie in memory in their order where those they are made of do.
 * @param from what they are made of, or arguments by their names
 * @param by the function that makes them
 */
export function made(
  values: Values,
  from: readonly PyValue[] | ReadonlyMap<string, PyValue>,
  by = 'made',
  { isContiguous: isInOrder = false, isUncertain = false }: { isContiguous?: boolean; isUncertain?: boolean } = {},
): PyValue {
  requireRange(values);
  const uses = usesIn(from);
  const areInOrder =
    isInOrder || (!isUncertain && uses.every(({ tensor }) => isContiguous(tensor, read(tensor)) === true));
  const origin = madeBy(by, uses, values.node, values.dtype);
  const storage: Storage = { values, isUncertain, origin, ...(isUncertain ? { mayBeOther: true } : {}) };
  origin.result = { storage, version: 0 };
  return foreign(tensorObject(storage, { strides: areInOrder ? contiguousStrides(values.dims) : null }));
}

function viewOf(
  tensor: Tensor,
  { lens, strides, isUncertain, isDetached, mayBeItself }: Omit<View, 'kind' | 'of'>,
  run: Interpreter,
): Tensor {
  if (!run.state.isGradEnabled && isDetached !== true) takeApart(foreign(tensor));
  if (isUncertain === true) tensor.storage.isUncertain = true;
  if (isDetached !== true) originOf(tensor).isUsed = true;
  return tensorObject(tensor.storage, {
    lens: through(tensor.lens, lens),
    strides,
    isLeaf: tensor.isLeaf && isDetached !== true,
    origin: isDetached === true ? newOrigin({ by: 'detach' }) : tensor.origin,
    isDetached: isDetached === true,
    mayBeItself: isUncertain === true || mayBeItself === true,
  });
}

/** Calls a function of the table, whose arguments may have other names besides. */
export function callEntry(
  name: string,
  entry: Entry,
  args: Args,
  run: Interpreter,
  names?: ReadonlyMap<string, string>,
): PyValue {
  if (args.positional.length === entry.deprecated) unsupported(`this form of ${name}`, 'Name the factor.');
  const places = signature(entry.takes);
  const bound = bind(name, places, args, names);
  if (entry.casts === true) cast(bound, run);
  requireArguments(name, entry, bound, run);
  const call = callOf(name, bound, run);
  const value = resultOf(entry.compute(call), bound, name, run);
  requireAsked(name, places, bound, new Set([...call.asked, 'out', 'dtype', 'inplace']), run.graph);
  const isInPlace = run.isTrue(bound.get('inplace') ?? none);
  if (isInPlace) return writtenOver(bound.get('input') ?? none, value, run);
  requireAsCreated(value, bound, run);
  const wanted = bound.get('dtype');
  if (wanted === undefined || wanted.kind === 'none') return value;
  const tensor = tensorIn(value);
  return tensor === null ? value : made(asDtypeOf(read(tensor), dtypeOf(wanted, read(tensor).dtype)), [value], 'to');
}

/** Makes the input what `dtype` says. */
function cast(bound: Map<string, PyValue>, run: Interpreter): void {
  const [tensor, wanted] = [tensorIn(bound.get('input') ?? none), bound.get('dtype') ?? none];
  if (tensor !== null && wanted.kind !== 'none')
    bound.set('input', converted(tensor, dtypeOf(wanted, read(tensor).dtype), run));
}

function resultOf(result: Result, bound: ReadonlyMap<string, PyValue>, name: string, run: Interpreter): PyValue {
  switch (result.kind) {
    case 'fresh':
      return made(result.values, bound, name, result);
    case 'value':
      return result.value;
    case 'several': {
      for (const each of result.of) if (each.kind === 'view') takeApart(bound.get(each.of) ?? none);
      const items = result.of.map((each) => resultOf(each, bound, name, run));
      return result.names === undefined ? tuple(items) : { kind: 'tuple', items, names: result.names };
    }
    case 'view': {
      const tensor = tensorIn(bound.get(result.of) ?? none);
      if (tensor === null) return unsupported('a view of this');
      const seen: View = mayGiveItself(name, tensor, result) ? { ...result, mayBeItself: true } : result;
      return foreign(viewOf(tensor, seen, run));
    }
  }
}

export const nativeOf = (name: string, entry: Entry, where: Entry['in'][number]): PyNative =>
  native(name, (args, run) => {
    requireAllowed(run, name);
    if (where !== 'method') requireOneList(name, entry, args);
    return callEntry(name, entry, args, run, where === 'F' || entry.isPython === true ? undefined : spellings);
  });

function method(own: Tensor, name: string, run: Interpreter, isTruth = false): PyValue {
  if (isTruth && read(own).dtype !== 'bool') return unsupported('~ of numbers');
  const entry = entryIn('method', name);
  if (entry === undefined) return unsupported(`Tensor.${name}`);
  return callEntry(name, entry, given(foreign(own)), run);
}

/** Attributes that are no functions. */
const attributes: Readonly<Record<string, (own: Tensor, run: Interpreter) => PyValue>> = {
  shape: (own) => tuple(read(own).dims.map((each) => lengthValue(spanOf(each), each.label))),
  ndim: (own) => ({ kind: 'int', value: BigInt(read(own).dims.length) }),
  T: (own, run) => {
    const { length } = read(own).dims;
    if (length !== 2 && length > 0) return unsupported('T of a tensor that is no matrix', 'Write transpose.');
    return method(own, 't', run);
  },
  mT: (own, run) => callEntry('mT', table.transpose as Entry, given(foreign(own), int(-2), int(-1)), run),
  data: (own, run) => method(own, 'detach', run),
  dtype: (own) => ({ kind: 'opaque', what: `dtype ${read(own).dtype}` }),
  device: () => ({ kind: 'opaque', what: 'device' }),
  requires_grad: () => ({ kind: 'opaque', what: 'requires_grad' }),
};

function attributeOf(own: Tensor, name: string, run: Interpreter): PyValue | undefined {
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (attribute !== undefined) return attribute(own, run);
  if (name === 'size') return sizeMethod((inner) => attributes.shape?.(own, inner) as PyValue);
  if (name === 'item')
    return native('item', (args, inner) => {
      bind('item', [], args);
      requireWritten('item', inner, foreign(own));
      blur(inner, 'item()');
      return itemOf(own);
    });
  if (name in conversions)
    return native(
      name,
      taking(name, { most: 0 }, (_, inner) => converted(own, conversions[name] as Dtype, inner)),
    );
  if (['to', 'type', 'type_as'].includes(name))
    return native(name, (args, inner) => converted(own, dtypeWanted(name, args, read(own).dtype), inner));
  const entry = entryIn('method', name);
  if (entry !== undefined) return { kind: 'method', of: nativeOf(name, entry, 'method'), self: foreign(own) };
  return name.endsWith('_') && !name.startsWith('_') ? inPlace(own, name) : undefined;
}

/** `x.add_(y)`: what the function without the line gives, put into x. */
function inPlace(own: Tensor, name: string): PyValue | undefined {
  const build = Object.hasOwn(filling, name) ? filling[name] : undefined;
  const base = name.slice(0, -1);
  const entry = putsInPlace.has(base) ? entryIn('method', base) : undefined;
  if (build === undefined && entry === undefined) return undefined;
  return native(name, (args, run) => {
    for (const each of [name, base]) requireAllowed(run, each);
    const from = [...args.positional, ...args.keyword.values()];
    if (build !== undefined) return put(own, build(args, run), run, { from, store: assignedAs });
    const all = { ...args, positional: [foreign(own), ...args.positional] };
    const tensor = tensorIn(callEntry(base, entry as Entry, all, run, spellings));
    return tensor === null ? unsupported(`Tensor.${name}`) : overwritten(own, tensor, run, from);
  });
}

function operated(operator: BinaryOperator, left: PyValue, right: PyValue, run: Interpreter): PyValue | null {
  const [a, b] = [valuesOf(left, run), valuesOf(right, run)];
  if (a === null || b === null) return null;
  const name = operators[operator];
  const args = given(left, right);
  if (name !== undefined) return callEntry(name, table[name] as Entry, args, run);
  const truth = truthOperators[operator];
  if (truth === undefined) return unsupported(`${operator} of tensors`);
  if (a.dtype !== 'bool' || b.dtype !== 'bool') return unsupported(`${operator} of tensors of numbers`);
  const positional = [made(a, []), made(b, [])];
  return callEntry(truth, table[truth] as Entry, { positional, keyword: new Map() }, run);
}

function compared(operator: CompareOperator, left: PyValue, right: PyValue, run: Interpreter): PyValue | null {
  if (tensorIn(left) === null) return compared(mirrored[operator] ?? operator, right, left, run);
  const name = relations[operator];
  const [own, sign] = [tensorIn(left), signOfInfinity(right, run)];
  if (own !== null && (sign === 1 || sign === -1))
    return made(comparedWithInfinity(operator, read(own), sign, run), [left]);
  if (name === undefined || valuesOf(right, run) === null) return null;
  return callEntry(name, table[name] as Entry, given(left, right), run);
}

function updated(own: Tensor, operator: BinaryOperator, right: PyValue, run: Interpreter): PyValue {
  const value = operated(operator, foreign(own), right, run);
  const tensor = value === null ? null : tensorIn(value);
  if (tensor === null)
    return complain('TypeError', `unsupported operand type(s) for ${operator}=`, 'Use a number or a tensor.');
  // PyTorch has no in-place form of @: the name stands for the product then.
  return operator === '@' ? foreign(tensor) : overwritten(own, tensor, run, [right]);
}

/** The same tensor where nothing changes, of which it is not known whether PyTorch copies it. */
function converted(own: Tensor, dtype: Dtype, run: Interpreter): PyValue {
  const before = read(own);
  if (before.dtype === 'bool' && dtype === 'bool') return foreign(own);
  if (before.dtype !== dtype) requireWritten(`conversion to ${dtype}`, run, foreign(own));
  if (!mayBeSame(before.dtype, dtype))
    return made(asDtypeOf(dtype === 'bool' ? asTruth(run.graph, before) : before, dtype), [foreign(own)], 'to');
  return foreign(viewOf(own, { lens: readAs(dtype), strides: own.strides, isUncertain: true }, run));
}
