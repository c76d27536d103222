import { compare, type Fraction, negate, one, zero } from './fraction';

/**
 * Exact bounds on a value, wherever there is one: an interval with open or closed ends (null: unbounded), and whether zero
 * is excluded.
 */
export interface Bounds {
  readonly low: Fraction | null;
  readonly lowOpen: boolean;
  readonly high: Fraction | null;
  readonly highOpen: boolean;
  readonly nonzero: boolean;
}

export const anything: Bounds = { low: null, lowOpen: true, high: null, highOpen: true, nonzero: false };
export const positive: Bounds = { ...anything, low: zero, nonzero: true };
export const nonNegative: Bounds = { ...anything, low: zero, lowOpen: false };
export const within = (low: Fraction, high: Fraction): Bounds => ({
  low,
  lowOpen: false,
  high,
  highOpen: false,
  nonzero: compare(low, zero) > 0 || compare(high, zero) < 0,
});
export const truth = within(zero, one);

export const isPositive = (b: Bounds): boolean =>
  b.low !== null && (compare(b.low, zero) > 0 || (compare(b.low, zero) === 0 && (b.lowOpen || b.nonzero)));
export const isNonNegative = (b: Bounds): boolean => b.low !== null && compare(b.low, zero) >= 0;
export const isNegative = (b: Bounds): boolean => isPositive(negated(b));
export const isNonPositive = (b: Bounds): boolean => isNonNegative(negated(b));
export const isNonzero = (b: Bounds): boolean => b.nonzero || isPositive(b) || isNegative(b);

export const negated = (b: Bounds): Bounds => ({
  low: b.high && negate(b.high),
  lowOpen: b.highOpen,
  high: b.low && negate(b.low),
  highOpen: b.lowOpen,
  nonzero: b.nonzero,
});

/** What holds of a value that lies within both. */
export function meet(a: Bounds, b: Bounds): Bounds {
  const low = b.low === null || (a.low !== null && atLeast(a.low, a.lowOpen, b.low)) ? a : b;
  const high = b.high === null || (a.high !== null && atLeast(negate(a.high), a.highOpen, negate(b.high))) ? a : b;
  return {
    low: low.low,
    lowOpen: low.lowOpen,
    high: high.high,
    highOpen: high.highOpen,
    nonzero: isNonzero(a) || isNonzero(b),
  };
}

/** Whether the first of two lower ends asks as much as the second. */
function atLeast(end: Fraction, isOpen: boolean, other: Fraction): boolean {
  const order = compare(end, other);
  return order > 0 || (order === 0 && isOpen);
}
