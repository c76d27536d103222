import { forEachFunction } from '../operation/axiomatised';
import * as elementary from './elementary';
import { fractionToNumber } from './fraction';
import type { NumberSystem } from './number-system';

const namedValues = { pi: Math.PI, indeterminate: Infinity } as const;

/** The bottom that an operation on a non-finite operand gives: NaN wins over ±Infinity. */
const bottom = (a: number, b: number): number => (Number.isNaN(a) || Number.isNaN(b) ? NaN : Infinity);

/** A result that came out NaN without a NaN operand (∞ − ∞, 0·∞) is merely unknown. */
const settled = (result: number, a: number, b: number): number => (Number.isNaN(result) ? bottom(a, b) : result);

const bothFinite = (a: number, b: number): boolean => a - a === b - b;

function divide(a: number, b: number): number {
  if (b === 0) return NaN;
  return bothFinite(a, b) ? a / b : bottom(a, b);
}

function power(a: number, exponent: number): number {
  if (a - a !== 0) return bottom(a, a);
  if (exponent === 2) return a * a;
  if (exponent < 0) return a === 0 ? NaN : 1 / power(a, -exponent);
  let result = 1;
  let square = a;
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

function select(condition: number, a: number, b: number): number {
  if (condition === 1) return a;
  if (condition === 0) return b;
  return condition - condition === 0 ? NaN : bottom(condition, condition);
}

const add = (a: number, b: number): number => settled(a + b, a, b);
const mul = (a: number, b: number): number => settled(a * b, a, b);

function dot(
  a: ArrayLike<number>,
  aIndex: Int32Array,
  aStart: number,
  b: ArrayLike<number>,
  bIndex: Int32Array,
  bStart: number,
  count: number,
): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += (a[aStart + (aIndex[i] as number)] as number) * (b[bStart + (bIndex[i] as number)] as number);
  }
  if (!Number.isNaN(sum)) return sum;
  sum = 0;
  for (let i = 0; i < count; i++) {
    sum = add(sum, mul(a[aStart + (aIndex[i] as number)] as number, b[bStart + (bIndex[i] as number)] as number));
  }
  return sum;
}

/**
 * Doubles. NaN is `undefined`: an operand outside its domain (a zero denominator, the logarithm of
 * a number ≤ 0, the root of a negative number). ±Infinity is `unknown`: an overflow, of which
 * nothing more is claimed, so 1/∞ is unknown and not 0, and ∞ − ∞ is unknown and not undefined.
 *
 * Values are rounded, and so are the operands that decide about a domain: log(1 − x) is reported
 * undefined where 1 − x rounds to 0, and an underflow to 0 is the value 0. `undefined` is therefore
 * a candidate that an exact or interval system must confirm.
 */
export const float64: NumberSystem<number> & { readonly dot: typeof dot } = {
  name: 'float64',
  neg: (a) => -a,
  abs: (a) => Math.abs(a),
  ...forEachFunction(({ double }) => {
    const valueAt = double(elementary);
    return (a: number) => (a - a === 0 ? valueAt(a) : bottom(a, a));
  }),
  add,
  sub: (a, b) => settled(a - b, a, b),
  mul,
  div: divide,
  max: (a, b) => (bothFinite(a, b) ? Math.max(a, b) : bottom(a, b)),
  min: (a, b) => (bothFinite(a, b) ? Math.min(a, b) : bottom(a, b)),
  less: (a, b) => (bothFinite(a, b) ? (a < b ? 1 : 0) : bottom(a, b)),
  lessEqual: (a, b) => (bothFinite(a, b) ? (a <= b ? 1 : 0) : bottom(a, b)),
  equal: (a, b) => (bothFinite(a, b) ? (a === b ? 1 : 0) : bottom(a, b)),
  select,
  rational: (numerator, denominator) => fractionToNumber({ numerator, denominator }),
  named: (constant) => namedValues[constant],
  power,
  standing: (a) => (Number.isNaN(a) ? 'undefined' : a - a === 0 ? 'value' : 'unknown'),
  isZero: (a) => a === 0,
  pivotQuality: (a) => (a - a === 0 ? Math.abs(a) : 0),
  dot,
};
