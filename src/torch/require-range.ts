import { unsupported } from '../python/fault';
import { type PyValue, typeName } from '../python/value';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';
import { type Dtype, isInteger } from './dtype';
import { read, tensorIn } from './tensor';
import type { Values } from './values';

/** What whole numbers fit: PyTorch leaves out what does not, so that others are there. */
interface Range {
  /** They are smaller than this, whatever their sign. */
  readonly end: bigint;
  /** How long a dimension of any length is taken to be at most. */
  readonly longest: bigint;
}

/** Of a dtype of 64 bits, and of what PyTorch takes as a number beside a tensor. */
const long: Range = { end: 2n ** 63n, longest: 2n ** 40n };

/** Of a dtype of 32 bits, or what may be one. */
const short: Range = { end: 2n ** 31n, longest: 2n ** 16n };

const rangeOf = (dtype: Dtype): Range => (dtype === 'int' ? long : short);

/** Beyond this nothing is told of a number. */
const most = 2n ** 128n;

const isWhole = (dtype: Dtype): boolean => isInteger(dtype) || dtype === 'whole';

/** Requires that whole numbers fit into the elements of a tensor. */
export function requireRange({ node, dtype }: Values): void {
  if (!isWhole(dtype)) return;
  const range = rangeOf(dtype);
  const largest = largestOf(node, range.longest, new Map());
  if (largest === null || largest >= range.end) unsupported('whole numbers that may not fit into their dtype');
}

/** Requires that numbers of Python fit beside the tensors that they are given with. */
export function requireFitting(values: Iterable<PyValue>): void {
  const all = [...values];
  const isBesideShort = all.some((value) => {
    const tensor = tensorIn(value);
    return tensor !== null && isWhole(read(tensor).dtype) && rangeOf(read(tensor).dtype) === short;
  });
  const limit = (isBesideShort ? short : long).end;
  for (const value of all)
    if (value.kind === 'int' && (value.value >= limit || value.value < -limit))
      unsupported(`a whole number of this size as ${typeName(value)} of a tensor`);
}

/** A number that no element exceeds, whatever its sign; null where none is known. */
function largestOf(node: Node, longest: bigint, known: Map<Node, bigint | null>): bigint | null {
  const before = known.get(node);
  if (before !== undefined) return before;
  const own = computed(node, longest, (part) => largestOf(part, longest, known));
  const result = own === null || own > most ? null : own;
  known.set(node, result);
  return result;
}

type Largest = (node: Node) => bigint | null;

function computed(node: Node, longest: bigint, of: Largest): bigint | null {
  switch (node.kind) {
    case 'literal':
      return node.values.reduce<bigint>(
        (top, { numerator, denominator }) => larger(top, ceiling(numerator, denominator)),
        0n,
      );
    case 'map':
      return mapped(node, of);
    case 'power': {
      const base = of(node.args[0]);
      return base === null || node.exponent < 0 || node.exponent > 128 ? null : base ** BigInt(node.exponent);
    }
    case 'reduce':
      return reduced(node, longest, of(node.args[0]));
    case 'move':
      return of(node.args[0]);
    case 'concat':
      return largestOfAll(node.args, of);
    default: {
      const { low, high } = rootBounds(node);
      if (low === null || high === null) return null;
      return larger(ceiling(low.numerator, low.denominator), ceiling(high.numerator, high.denominator));
    }
  }
}

function mapped(node: Node<'map'>, of: Largest): bigint | null {
  switch (node.operation) {
    case 'less':
    case 'lessEqual':
    case 'equal':
      return 1n;
    case 'neg':
    case 'abs':
      return of(node.args[0]);
    case 'floor': {
      const own = of(node.args[0]);
      return own === null ? null : own + 1n;
    }
    case 'max':
    case 'min':
      return largestOfAll(node.args, of);
    case 'select':
      return largestOfAll(node.args.slice(1), of);
    case 'add':
    case 'sub':
    case 'mul': {
      const [a, b] = node.args.map(of);
      if (a === null || b === null || a === undefined || b === undefined) return null;
      return node.operation === 'mul' ? a * b : a + b;
    }
    default:
      return null;
  }
}

function reduced(node: Node<'reduce'>, longest: bigint, element: bigint | null): bigint | null {
  if (element === null || node.reduction === 'max' || node.reduction === 'min') return element;
  const count = node.args[0].axes
    .filter(({ name }) => node.over.includes(name))
    .reduce((all, { size, extent }) => all * (extent === undefined ? BigInt(size) : longest), 1n);
  if (node.reduction === 'sum') return element * count;
  return element <= 1n ? element : count > 128n ? null : element ** count;
}

const largestOfAll = (nodes: readonly Node[], of: Largest): bigint | null =>
  nodes.reduce<bigint | null>((top, node) => {
    const own = of(node);
    return top === null || own === null ? null : larger(top, own);
  }, 0n);

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** The least whole number that is at least the size of a fraction. */
function ceiling(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  return (size + denominator - 1n) / denominator;
}
