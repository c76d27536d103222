import { addDown, addUp, divDown, divUp, mulDown, mulUp } from './directed-rounding';
import { type Interval, isUndefined, undefinedInterval, unknownInterval } from './enclosure';

const bounds = (lo: number, hi: number, maybeUndefined: boolean): Interval => ({ lo, hi, maybeUndefined });

export function negate(a: Interval): Interval {
  return bounds(0 - a.hi, 0 - a.lo, a.maybeUndefined);
}

export function absolute(a: Interval): Interval {
  if (a.hi <= 0) return bounds(0 - a.hi, 0 - a.lo, a.maybeUndefined);
  return a.lo < 0 ? bounds(0, Math.max(-a.lo, a.hi), a.maybeUndefined) : a;
}

export function add(a: Interval, b: Interval): Interval {
  if (isUndefined(a) || isUndefined(b)) return undefinedInterval;
  return bounds(addDown(a.lo, b.lo), addUp(a.hi, b.hi), a.maybeUndefined || b.maybeUndefined);
}

export function subtract(a: Interval, b: Interval): Interval {
  if (isUndefined(a) || isUndefined(b)) return undefinedInterval;
  return bounds(addDown(a.lo, -b.hi), addUp(a.hi, -b.lo), a.maybeUndefined || b.maybeUndefined);
}

/** By the signs of the operands (Moore, Kearfott, Cloud, Introduction to Interval Analysis, section 2.4). */
export function multiply(a: Interval, b: Interval): Interval {
  if (isUndefined(a) || isUndefined(b)) return undefinedInterval;
  const flag = a.maybeUndefined || b.maybeUndefined;
  if (a.lo >= 0) {
    if (b.lo >= 0) return bounds(mulDown(a.lo, b.lo), mulUp(a.hi, b.hi), flag);
    if (b.hi <= 0) return bounds(mulDown(a.hi, b.lo), mulUp(a.lo, b.hi), flag);
    return bounds(mulDown(a.hi, b.lo), mulUp(a.hi, b.hi), flag);
  }
  if (a.hi <= 0) {
    if (b.lo >= 0) return bounds(mulDown(a.lo, b.hi), mulUp(a.hi, b.lo), flag);
    if (b.hi <= 0) return bounds(mulDown(a.hi, b.hi), mulUp(a.lo, b.lo), flag);
    return bounds(mulDown(a.lo, b.hi), mulUp(a.lo, b.lo), flag);
  }
  if (b.lo >= 0) return bounds(mulDown(a.lo, b.hi), mulUp(a.hi, b.hi), flag);
  if (b.hi <= 0) return bounds(mulDown(a.hi, b.lo), mulUp(a.lo, b.lo), flag);
  const lo = Math.min(mulDown(a.lo, b.hi), mulDown(a.hi, b.lo));
  return bounds(lo, Math.max(mulUp(a.lo, b.lo), mulUp(a.hi, b.hi)), flag);
}

/** Undefined when b is certainly zero; anything, perhaps undefined, when b may be zero. */
export function divide(a: Interval, b: Interval): Interval {
  if (isUndefined(a) || isUndefined(b)) return undefinedInterval;
  const flag = a.maybeUndefined || b.maybeUndefined;
  if (b.lo > 0) {
    return bounds(divDown(a.lo, a.lo >= 0 ? b.hi : b.lo), divUp(a.hi, a.hi >= 0 ? b.lo : b.hi), flag);
  }
  if (b.hi < 0) {
    return bounds(divDown(a.hi, a.hi >= 0 ? b.hi : b.lo), divUp(a.lo, a.lo >= 0 ? b.lo : b.hi), flag);
  }
  return b.lo === 0 && b.hi === 0 ? undefinedInterval : unknownInterval;
}

/** a^exponent for an integer exponent; like division where the exponent is negative and a may be zero. */
export function power(a: Interval, exponent: number): Interval {
  if (isUndefined(a)) return a;
  if (exponent === 0) return bounds(1, 1, a.maybeUndefined);
  if (exponent > 0) return positivePower(a, exponent);
  if (a.lo === 0 && a.hi === 0) return undefinedInterval;
  if (a.lo <= 0 && a.hi >= 0) return unknownInterval;
  const magnitude = absolute(a);
  const lo = divDown(1, magnitudeUp(magnitude.hi, -exponent));
  const least = magnitudeDown(magnitude.lo, -exponent);
  const result = bounds(lo, least === 0 ? Infinity : divUp(1, least), a.maybeUndefined);
  return a.lo < 0 && exponent % 2 !== 0 ? negate(result) : result;
}

function positivePower(a: Interval, exponent: number): Interval {
  if (exponent % 2 === 0) {
    const magnitude = absolute(a);
    return bounds(magnitudeDown(magnitude.lo, exponent), magnitudeUp(magnitude.hi, exponent), a.maybeUndefined);
  }
  const lo = a.lo < 0 ? -magnitudeUp(-a.lo, exponent) : magnitudeDown(a.lo, exponent);
  const hi = a.hi < 0 ? -magnitudeDown(-a.hi, exponent) : magnitudeUp(a.hi, exponent);
  return bounds(lo, hi, a.maybeUndefined);
}

/** A double ≤ x^exponent, by repeated squaring of lower bounds ≥ 0. */
function magnitudeDown(x: number, exponent: number): number {
  let result = 1;
  let square = x;
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mulDown(result, square);
    square = mulDown(square, square);
  }
  return result;
}

/** A double ≥ x^exponent, by repeated squaring of upper bounds ≥ 0. */
function magnitudeUp(x: number, exponent: number): number {
  let result = 1;
  let square = x;
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mulUp(result, square);
    square = mulUp(square, square);
  }
  return result;
}
