import { log2High, log2Low } from '../../number/log-of-two';
import type { Code, FunctionCode } from './binary';
import * as w from './instructions';

const horner = (x: number, coefficients: readonly number[]): Code =>
  coefficients.flatMap((c, i) => (i === 0 ? w.double(c) : [...w.get(x), ...w.multiply, ...w.double(c), ...w.add]));

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const descending = (from: number, term: (k: number) => number): number[] =>
  Array.from({ length: from + 1 }, (_, i) => term(from - i));

/**
 * e^x of two doubles: 2^k·e^r with the Taylor polynomial of degree 13, as in number/exponential-bounds.ts, about 2 units
 * in the last place. 2^k in two factors, so that neither over- nor underflows before the result does.
 */
export const exponential: FunctionCode = {
  name: 'exp',
  parameters: ['v128'],
  results: ['v128'],
  // 1: x within reach, 2: k, 3: r, 4: k as integers, 5: half of it
  locals: ['v128', 'v128', 'v128', 'v128', 'v128'],
  body: [
    ...[...w.get(0), ...w.double(-750), ...w.maximum, ...w.double(710), ...w.minimum, ...w.set(1)],
    ...[...w.get(1), ...w.double(Math.LOG2E), ...w.multiply, ...w.nearest, ...w.set(2)],
    ...[...w.get(1), ...w.get(2), ...w.double(log2High), ...w.multiply, ...w.subtract],
    ...[...w.get(2), ...w.double(log2Low), ...w.multiply, ...w.subtract, ...w.set(3)],
    ...[...w.get(2), ...w.truncate, ...w.extendLowSigned, ...w.set(4)],
    ...[...w.get(4), ...w.shiftLongsRightSigned(1), ...w.set(5)],
    ...horner(
      3,
      descending(13, (k) => 1 / factorial(k)),
    ),
    ...[...w.get(5), ...w.long(1023n), ...w.addLongs, ...w.shiftLongsLeft(52), ...w.multiply],
    ...[
      ...w.get(4),
      ...w.get(5),
      ...w.subtractLongs,
      ...w.long(1023n),
      ...w.addLongs,
      ...w.shiftLongsLeft(52),
      ...w.multiply,
    ],
  ],
};

const mantissa = 0x000fffffffffffffn;
/** The bits of 1 and of 2^52. */
const bitsOfOne = 0x3ff0000000000000n;
const bitsOfShift = 0x4330000000000000n;

/**
 * log x of two doubles, NaN for x ≤ 0: e·ln 2 + 2·atanh((m − 1)/(m + 1)), as in number/logarithm-bounds.ts, about 3
 * units in the last place.
 */
export const logarithm: FunctionCode = {
  name: 'log',
  parameters: ['v128'],
  results: ['v128'],
  // 1: x made normal, 2: mask of subnormal x, 3: m, 4: mask of m > √2, 5: e, 6: s, 7: s²
  locals: ['v128', 'v128', 'v128', 'v128', 'v128', 'v128', 'v128'],
  body: [
    ...[...w.get(0), ...w.double(2 ** -1022), ...w.less, ...w.set(2)],
    ...[...w.get(0), ...w.double(2 ** 54), ...w.multiply, ...w.get(0), ...w.get(2), ...w.choose, ...w.set(1)],
    ...[...w.get(1), ...w.long(mantissa), ...w.and, ...w.long(bitsOfOne), ...w.or, ...w.set(3)],
    ...[...w.get(3), ...w.double(Math.SQRT2), ...w.greater, ...w.set(4)],
    ...[...w.get(3), ...w.double(0.5), ...w.multiply, ...w.get(3), ...w.get(4), ...w.choose, ...w.set(3)],
    // The biased exponent as a double, by the bits of 2^52 + it.
    ...[...w.get(1), ...w.shiftLongsRight(52), ...w.long(bitsOfShift), ...w.or, ...w.double(2 ** 52), ...w.subtract],
    ...[...w.double(1022), ...w.double(1023), ...w.get(4), ...w.choose, ...w.subtract],
    ...[...w.double(54), ...w.get(2), ...w.and, ...w.subtract, ...w.set(5)],
    ...[...w.get(3), ...w.double(1), ...w.subtract, ...w.get(3), ...w.double(1), ...w.add, ...w.divide, ...w.set(6)],
    ...[...w.get(6), ...w.get(6), ...w.multiply, ...w.set(7)],
    ...[...w.get(5), ...w.double(log2High), ...w.multiply],
    ...[
      ...w.get(6),
      ...w.get(6),
      ...w.get(7),
      ...horner(
        7,
        descending(9, (k) => 1 / (2 * k + 3)),
      ),
      ...w.multiply,
      ...w.multiply,
      ...w.add,
    ],
    ...[...w.double(2), ...w.multiply, ...w.get(5), ...w.double(log2Low), ...w.multiply, ...w.add, ...w.add],
    // ∞ stays; what is not above 0 has no logarithm.
    ...[
      ...w.set(6),
      ...w.get(0),
      ...w.get(6),
      ...w.get(0),
      ...w.double(Number.POSITIVE_INFINITY),
      ...w.equal,
      ...w.choose,
    ],
    ...[...w.double(Number.NaN), ...w.get(0), ...w.double(0), ...w.greater, ...w.choose],
  ],
};

/** The Taylor series of cos and sin, in powers of x², up to x^16 and x^17. */
const cosineTerms = descending(8, (k) => (k % 2 === 0 ? 1 : -1) / factorial(2 * k));
const sineTerms = descending(8, (k) => (k % 2 === 0 ? 1 : -1) / factorial(2 * k + 1));

/** cos(2πv) or sin(2πv) of two doubles 0 ≤ v < 1: turned by quarters to at most π/4, then the series. */
const turned = (name: string, isSine: boolean): FunctionCode => ({
  name,
  parameters: ['v128'],
  results: ['v128'],
  // 1: quarters, 2: angle, 3: its square, 4: quarters as integers, 5: cos, 6: sin, 7: mask of odd quarters
  locals: ['v128', 'v128', 'v128', 'v128', 'v128', 'v128', 'v128'],
  body: [
    ...[...w.get(0), ...w.double(4), ...w.multiply, ...w.nearest, ...w.set(1)],
    ...[
      ...w.get(0),
      ...w.get(1),
      ...w.double(0.25),
      ...w.multiply,
      ...w.subtract,
      ...w.double(2 * Math.PI),
      ...w.multiply,
      ...w.set(2),
    ],
    ...[...w.get(2), ...w.get(2), ...w.multiply, ...w.set(3)],
    ...[...w.get(1), ...w.truncate, ...w.extendLowSigned, ...w.set(4)],
    ...[...horner(3, cosineTerms), ...w.set(5), ...w.get(2), ...horner(3, sineTerms), ...w.multiply, ...w.set(6)],
    // An odd number of quarters exchanges sine and cosine.
    ...[...w.long(0n), ...w.get(4), ...w.long(1n), ...w.and, ...w.subtractLongs, ...w.set(7)],
    ...(isSine ? [...w.get(5), ...w.get(6)] : [...w.get(6), ...w.get(5)]),
    ...[...w.get(7), ...w.choose],
    // The second bit of the quarters (of one more, for the cosine) is the sign.
    ...[
      ...w.get(4),
      ...w.long(isSine ? 0n : 1n),
      ...w.addLongs,
      ...w.long(2n),
      ...w.and,
      ...w.shiftLongsLeft(62),
      ...w.xor,
    ],
  ],
});

export const turnedCosine = turned('cos2pi', false);
export const turnedSine = turned('sin2pi', true);
