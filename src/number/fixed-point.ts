import { bitLength } from './bit-length';
import { fixedSeries } from './fixed-series';
import { integerSquareRoot } from './integer-square-root';
import { once } from './memory';

/** Bounds of a number in units of 2^-bits. */
export interface Fixed {
  readonly lo: bigint;
  readonly hi: bigint;
}

/** Functions of numbers in fixed-point arithmetic, all in one unit; null where the argument is too large for them. */
export interface FixedPoint {
  readonly bits: number;
  readonly pi: () => Fixed;
  /** The bounds of an increasing function, by those of its value at a point. */
  increasing(at: (a: bigint) => Fixed | null): (a: Fixed) => Fixed | null;
  /** Of any number. */
  exp(a: bigint): Fixed | null;
  /** Of what is positive. */
  log(a: bigint): Fixed;
  /** Of what is not negative. */
  sqrt(a: bigint): Fixed;
  sine(a: Fixed): Fixed | null;
  cosine(a: Fixed): Fixed | null;
  arctangent(a: bigint): Fixed;
  erf(a: bigint): Fixed | null;
}

/**
 * All functions are computed with `guard` more bits, downwards or upwards as it comes. A step of a series is off by at most 2
 * units of the last of these, added to what the step before was off by, as its factors are at most 1; there are fewer than
 * 2^13 steps, so that terms are off by less than 2^14 and sums by less than 2^27 units. What reduction of the argument adds is
 * said with each function. All of it is below 2^48 units, by which values are widened.
 */
const guard = 96n;
const slack = 1n << 48n;

/** The largest exponents, in multiples of log 2, and angles, in quarter turns. */
const mostDoublings = 1n << 14n;
const mostQuarters = 1n << 20n;

/** The largest argument of the error function whose series is added up, and the bits that its terms need above 1. */
const largestErf = 16n;
const erfBits = 800n;

/** With this many bits behind the point, at most 16,000. */
export function fixedPoint(bits: number): FixedPoint {
  const kept = BigInt(bits);
  const { one, inverseTanh, sine, cosine, exponential, inverseTangent, log2, pi } = fixedSeries(kept + guard);
  const up = (a: bigint): bigint => a << guard;

  /** The bounds of a value with so much slack, in units of the last kept bit. */
  const around = (value: bigint, doublings = 0n): Fixed => rounded(value - slack, value + slack, guard - doublings);

  function exp(a: bigint): Fixed | null {
    // |k| < 2^14 times the error of log 2, which is below 2^27.
    const k = nearest(up(a), log2());
    if (k > mostDoublings || -k > mostDoublings) return null;
    return around(exponential(up(a) - k * log2()), k);
  }

  function log(a: bigint): Fixed {
    // m = a·2^-k is in [1, 2), and off by a unit; |k| < 2^17.
    const digits = BigInt(bitLength(a)) - 1n;
    const m = (a << (kept + guard)) >> digits;
    return around(2n * inverseTanh(((m - one) << (kept + guard)) / (m + one)) + (digits - kept) * log2());
  }

  /** The sine of an angle, some quarter turns on: that of the middle, as far off as the ends are. */
  function circular({ lo, hi }: Fixed, turn: bigint): Fixed | null {
    const middle = up(lo + hi) / 2n;
    const half = pi() / 2n;
    const quarters = nearest(middle, half);
    if (quarters > mostQuarters || -quarters > mostQuarters) return null;
    // The error of π is below 2^27, and that of the reduced angle below 2^47.
    const angle = middle - quarters * half;
    const place = (quarters + turn) & 3n;
    const size = place % 2n === 0n ? sine(angle) : cosine(angle);
    const value = place < 2n ? size : -size;
    const width = up(hi - lo) / 2n + slack;
    const [low, high] = [value - width, value + width];
    return rounded(low < -one ? -one : low, high > one ? one : high, guard);
  }

  function arctangent(a: bigint): Fixed {
    const size = up(a < 0n ? -a : a);
    const isLarge = size > one;
    const value = inverseTangent(isLarge ? (one * one) / size : size);
    const turned = isLarge ? pi() / 2n - value : value;
    return around(a < 0n ? -turned : turned);
  }

  return {
    bits,
    pi: once(() => around(pi())),
    increasing: (at) => (a) => {
      const [low, high] = [at(a.lo), at(a.hi)];
      return low && high && { lo: low.lo, hi: high.hi };
    },
    exp,
    log,
    sqrt: (a) => {
      const root = integerSquareRoot(a << kept);
      return { lo: root, hi: root * root === a << kept ? root : root + 1n };
    },
    sine: (a) => circular(a, 0n),
    cosine: (a) => circular(a, 1n),
    arctangent,
    erf: (a) => erf(a, kept),
  };
}

/** Bounds in units that are 2^shift times as large. */
function rounded(lo: bigint, hi: bigint, shift: bigint): Fixed {
  return shift < 0n ? { lo: lo << -shift, hi: hi << -shift } : { lo: lo >> shift, hi: -(-hi >> shift) };
}

const nearest = (a: bigint, b: bigint): bigint => {
  const twice = 2n * a + b;
  const quotient = twice / (2n * b);
  return quotient * 2n * b > twice ? quotient - 1n : quotient;
};

/** erf x = 2/√π Σ (−1)^n x^(2n+1)/(n!(2n+1)), whose terms are below 2^erfBits. */
function erf(a: bigint, kept: bigint): Fixed | null {
  if (a > largestErf << kept || -a > largestErf << kept) return null;
  const shift = guard + erfBits;
  const scale = kept + shift;
  const x = a << shift;
  const square = (x * x) >> scale;
  let sum = 0n;
  let term = x;
  // The error of a term is multiplied as the term is: by less than 2^erfBits in all.
  for (let n = 0n; term !== 0n && term !== -1n; n++) {
    sum += term / (2n * n + 1n);
    term = -((term * square) >> scale) / (n + 1n);
  }
  const value = ((2n * sum) << scale) / integerSquareRoot(fixedSeries(scale).pi() << scale);
  const { lo, hi } = rounded(value - (slack << erfBits), value + (slack << erfBits), shift);
  const one = 1n << kept;
  return { lo: lo < -one ? -one : lo, hi: hi > one ? one : hi };
}
