import {
  anything,
  type Bounds,
  isNegative,
  isNonNegative,
  isNonPositive,
  isNonzero,
  isPositive,
  negated,
  nonNegative,
  positive,
  within,
} from './bounds';
import { add, compare, divide, type Fraction, multiply, one, zero } from './fraction';

export const sum = (a: Bounds, b: Bounds): Bounds => ({
  low: a.low && b.low && add(a.low, b.low),
  lowOpen: a.lowOpen || b.lowOpen,
  high: a.high && b.high && add(a.high, b.high),
  highOpen: a.highOpen || b.highOpen,
  nonzero: false,
});

export function hull(a: Bounds, b: Bounds): Bounds {
  const lowFirst =
    a.low === null ||
    (b.low !== null && compare(a.low, b.low) < 0) ||
    (b.low !== null && compare(a.low, b.low) === 0 && !a.lowOpen);
  const highFirst =
    a.high === null ||
    (b.high !== null && compare(a.high, b.high) > 0) ||
    (b.high !== null && compare(a.high, b.high) === 0 && !a.highOpen);
  const [low, high] = [lowFirst ? a : b, highFirst ? a : b];
  return {
    low: low.low,
    lowOpen: low.lowOpen,
    high: high.high,
    highOpen: high.highOpen,
    nonzero: isNonzero(a) && isNonzero(b),
  };
}

export function product(a: Bounds, b: Bounds): Bounds {
  const nonzero = isNonzero(a) && isNonzero(b);
  const sign =
    (isNonNegative(a) && isNonNegative(b)) || (isNonPositive(a) && isNonPositive(b))
      ? 1
      : (isNonNegative(a) && isNonPositive(b)) || (isNonPositive(a) && isNonNegative(b))
        ? -1
        : 0;
  if (sign === 0) return finiteProduct(a, b, nonzero);
  const [x, y] = [isNonNegative(a) ? a : negated(a), isNonNegative(b) ? b : negated(b)];
  const size: Bounds = {
    low: multiply(x.low as Fraction, y.low as Fraction),
    lowOpen:
      (x.lowOpen && (y.lowOpen || !isZeroEnd(y.low))) ||
      (y.lowOpen && !isZeroEnd(x.low)) ||
      (nonzero && (isZeroEnd(x.low) || isZeroEnd(y.low))),
    high: x.high && y.high && multiply(x.high, y.high),
    highOpen: x.highOpen || y.highOpen,
    nonzero,
  };
  const closedHigh = { ...size, highOpen: size.high === null || (size.highOpen && !isZeroEnd(size.high)) };
  return sign === 1 ? closedHigh : negated(closedHigh);
}

export const isZeroEnd = (end: Fraction | null): boolean => end !== null && end.numerator === 0n;

/** Bounded factors of mixed signs: the extreme products of the ends, taken as closed. */
function finiteProduct(a: Bounds, b: Bounds, nonzero: boolean): Bounds {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return { ...anything, nonzero };
  const ends = [
    multiply(a.low, b.low),
    multiply(a.low, b.high),
    multiply(a.high, b.low),
    multiply(a.high, b.high),
  ].sort(compare);
  return { ...within(ends[0] as Fraction, ends[3] as Fraction), nonzero };
}

/** 1/b for a sign-definite b; only the sign is kept where an end is zero or missing. */
export function reciprocal(b: Bounds): Bounds {
  if (isZeroEnd(b.high) && isZeroEnd(b.low)) return { ...anything, nonzero: true };
  // Of no value at all both may be known.
  if (isNegative(b) && !isPositive(b)) return negated(reciprocal(negated(b)));
  if (!isNonNegative(b) || isZeroEnd(b.high)) return { ...anything, nonzero: true };
  return {
    low: b.high === null ? zero : divide(one, b.high),
    lowOpen: b.high === null || b.highOpen,
    high: isZeroEnd(b.low) ? null : divide(one, b.low as Fraction),
    highOpen: isZeroEnd(b.low) || b.lowOpen,
    nonzero: true,
  };
}

export function powerBounds(a: Bounds, n: number): Bounds {
  if (n < 0) return reciprocal(powerBounds(a, -n));
  if (n === 0) return within(one, one);
  if (n % 2 === 0 && !isNonNegative(a) && !isNonPositive(a)) {
    const largest =
      a.low === null || a.high === null
        ? null
        : ([multiply(a.low, a.low), multiply(a.high, a.high)].sort(compare)[1] as Fraction);
    const square: Bounds = {
      low: zero,
      lowOpen: isNonzero(a),
      high: largest,
      highOpen: largest === null,
      nonzero: isNonzero(a),
    };
    return n === 2 ? square : powerBounds(square, n / 2);
  }
  let result = a;
  for (let i = 1; i < Math.min(n, 64); i++) result = product(result, a);
  return n <= 64 ? result : isPositive(result) ? positive : isNonNegative(result) ? nonNegative : anything;
}

/** Bounds of the larger of two: the larger lower bound, the larger upper bound. */
export function extremeBounds(a: Bounds, b: Bounds): Bounds {
  const aLow = b.low === null || (a.low !== null && compare(a.low, b.low) >= 0);
  const aHigh = a.high === null || (b.high !== null && compare(a.high, b.high) >= 0);
  const [low, high] = [aLow ? a : b, aHigh ? a : b];
  return {
    low: low.low,
    lowOpen:
      low.lowOpen && (a.low === null || b.low === null || compare(a.low, b.low) !== 0 || (a.lowOpen && b.lowOpen)),
    high: high.high,
    highOpen:
      high.highOpen &&
      (a.high === null || b.high === null || compare(a.high, b.high) !== 0 || (a.highOpen && b.highOpen)),
    nonzero: isNonzero(a) && isNonzero(b),
  };
}
