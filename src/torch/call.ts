import { blur } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import { fractionIn } from '../python/held';
import type { Interpreter } from '../python/interpreter';
import { numberNode, wholeIn } from '../python/numbers';
import { none, type PyValue, typeName } from '../python/value';
import type { Node } from '../tensor/node';
import { type Dtype, isInteger } from './dtype';
import { originOf } from './history';
import type { WantedDim } from './reshape';
import { read, type Tensor, tensorIn } from './tensor';
import { type Dim, dim, dimAt, scalar, type Values } from './values';

/** A call of a function of PyTorch: its arguments by name, each read as what the function needs. */
export interface Call {
  readonly name: string;
  readonly run: Interpreter;
  readonly graph: Interpreter['graph'];
  /** The arguments that were looked at. */
  readonly asked: ReadonlySet<string>;
  /** Whether an argument is given, and is not None. */
  has(name: string): boolean;
  /** None where it is left out. */
  value(name: string): PyValue;
  /** @throws PythonFault where it is no tensor */
  tensor(name: string): Values;
  object(name: string): Tensor;
  /** A tensor, or a number as one. */
  values(name: string): Values;
  number(name: string, otherwise?: number): Node;
  int(name: string, otherwise?: number): number;
  flag(name: string, otherwise: boolean): boolean;
  text(name: string, otherwise: string): string;
  /** A dimension of a tensor, from the front. */
  dim(name: string, of: Values, otherwise?: number): number;
  /** Dimensions, all of them where none is given; null where they are left out. */
  dims(name: string, of: Values): number[] | null;
  /** Lengths, given one by one or as one list. */
  shape(name: string): Dim[];
  wanted(name: string): WantedDim[];
  tensors(name: string): Values[];
}

/** @param bound the arguments by their names */
export function callOf(name: string, bound: ReadonlyMap<string, PyValue>, run: Interpreter): Call {
  const asked = new Set<string>();
  const value = (key: string): PyValue => {
    asked.add(key);
    return bound.get(key) ?? none;
  };
  const has = (key: string): boolean => value(key).kind !== 'none';
  const wrong = (key: string, wanted: string): never =>
    complain(
      'TypeError',
      `${name}(): argument '${key}' must be ${wanted}, not ${typeName(value(key))}`,
      `Give it ${wanted}.`,
    );
  const call: Call = {
    name,
    run,
    graph: run.graph,
    asked,
    has,
    value,
    object: (key) => tensorIn(value(key)) ?? unknown(value(key)) ?? wrong(key, 'Tensor'),
    tensor: (key) => read(call.object(key)),
    values: (key) => valuesOf(value(key), run) ?? unknown(value(key)) ?? wrong(key, 'Tensor or number'),
    number: (key, otherwise) => {
      if (otherwise !== undefined && !has(key)) return run.graph.constant(otherwise);
      const own = value(key);
      const tensor = tensorIn(own);
      if (tensor !== null && read(tensor).dims.length === 0) {
        if (originOf(tensor).requires) blur(run, `a tensor as the number ${key} of ${name}`);
        return read(tensor).node;
      }
      return numberNode(own, run.graph) ?? unknown(own) ?? wrong(key, 'a number');
    },
    int: (key, otherwise) => {
      if (otherwise !== undefined && !has(key)) return otherwise;
      return intOf(value(key)) ?? unknown(value(key)) ?? wrong(key, 'int');
    },
    flag: (key, otherwise) => {
      const own = value(key);
      if (own.kind === 'none') return otherwise;
      return own.kind === 'bool' || own.kind === 'int'
        ? run.isTrue(own)
        : (unknown(own) ?? unsupported(`a ${typeName(own)} as ${key}`));
    },
    text: (key, otherwise) => {
      const own = value(key);
      if (own.kind === 'none') return otherwise;
      return own.kind === 'str' && own.value !== null ? own.value : (unknown(own) ?? wrong(key, 'str'));
    },
    dim: (key, of, otherwise) => dimAt(of.dims, call.int(key, otherwise)),
    dims: (key, of) => {
      const own = value(key);
      if (own.kind === 'none') return null;
      const listed = own.kind === 'list' || own.kind === 'tuple' ? own.items : [own];
      if (listed.some((each) => tensorIn(each) !== null || (each !== own && each.kind === 'bool')))
        return unsupported('a tensor or a truth value as a dimension');
      const places = listed.map((each) => dimAt(of.dims, intOf(each) ?? wrong(key, 'int or tuple of ints')));
      if (new Set(places).size < places.length)
        return complain('RuntimeError', 'dim appears multiple times in the list of dims', 'Name each dimension once.');
      return places;
    },
    shape: (key) => lengths(value(key)).map((each) => knownLength(each) ?? wrong(key, 'ints of at least 1')),
    wanted: (key) =>
      lengths(value(key)).map((each) => (intOf(each) === -1 ? 'rest' : (knownLength(each) ?? wrong(key, 'ints')))),
    tensors: (key) => tensorsOf(value(key), (wanted) => wrong(key, wanted)),
  };
  return call;
}

/** The tensors of a list or tuple, and of nothing else that could be gone through. */
function tensorsOf(own: PyValue, wrong: (wanted: string) => never): Values[] {
  if (own.kind === 'instance') return unsupported(`a ${typeName(own)} here`);
  if (own.kind !== 'list' && own.kind !== 'tuple') return unknown(own) ?? wrong('tuple of Tensors');
  return own.items.map((each) => {
    const tensor = tensorIn(each);
    return tensor === null ? (unknown(each) ?? wrong('tuple of Tensors')) : read(tensor);
  });
}

/** What may be anything is no mistake of the code. */
function unknown(value: PyValue): null {
  return value.kind === 'opaque' || value.kind === 'length' ? unsupported(`${typeName(value)} here`) : null;
}

const lengths = (value: PyValue): readonly PyValue[] =>
  value.kind === 'list' || value.kind === 'tuple' ? value.items : [value];

/** A whole number; null for truth values, which PyTorch does not take for one. */
export function intOf(value: PyValue): number | null {
  if (value.kind === 'bool') return null;
  const whole = wholeIn(value);
  if (whole !== null) return Number(whole);
  const tensor = tensorIn(value);
  if (tensor === null || read(tensor).dims.length > 0 || !isInteger(read(tensor).dtype)) return null;
  const known = fractionIn(read(tensor).node);
  return known === null || known.denominator !== 1n ? null : Number(known.numerator);
}

/** A length with the size of the claim that it comes from; null for what is none. */
export function lengthOf(value: PyValue): Dim | null {
  if (value.kind === 'length') return { ...value.length, label: value.label };
  const whole = intOf(value);
  if (whole === null || whole < 0) return null;
  if (whole === 0) return unsupported('a tensor without elements');
  return dim(whole, value.kind === 'int' ? (value.label ?? null) : null);
}

/** A length; null for what is none. Tensors, truth values and lists are taken for some, here and there. */
const knownLength = (value: PyValue): Dim | null =>
  lengthOf(value) ??
  (tensorIn(value) !== null || ['bool', 'list', 'tuple'].includes(value.kind)
    ? unsupported(`a ${typeName(value)} as a length`)
    : null);

/** A tensor or number as values; null for anything else. */
export function valuesOf(value: PyValue, run: Pick<Interpreter, 'graph'>): Values | null {
  const tensor = tensorIn(value);
  if (tensor !== null) return read(tensor);
  const node = numberNode(value, run.graph);
  if (node === null) return null;
  const dtype: Dtype = value.kind === 'bool' ? 'bool' : value.kind === 'float' ? 'float' : 'int';
  return scalar(node, dtype);
}
