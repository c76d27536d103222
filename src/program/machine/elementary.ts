import { log2High, log2Low } from '../../number/log-of-two';
import type { Code, FunctionCode } from './binary';
import * as w from './instructions';
import { exponentialReach, highOfOne, highOfRootHalf, toIntegers } from './plain-functions';
import * as polynomials from './polynomials';
import { functionFrom, type Workplace } from './workplace';

/*
 * Functions of two doubles at once, the bits those of plain-functions.ts. Those of ordinary numbers are put in where they are needed;
 * the others are called.
 */

const horner = (place: Workplace, x: Code, coefficients: readonly number[]): Code =>
  [...coefficients].reverse().flatMap((c, i) => (i === 0 ? place.double(c) : [x, w.multiply, place.double(c), w.add]));

/** Both lanes: −1 as an integer where the numbers are ordinary, of which `ordinaryExponential` knows the value. */
export const hasOrdinaryExponential = (place: Workplace, x: Code): Code => [
  x,
  w.absolute,
  place.double(exponentialReach.ordinary),
  w.lessEqual,
];

/** The same for logarithms: of normal numbers above 0. */
export const hasOrdinaryLogarithm = (place: Workplace, x: Code): Code => [
  [x, place.double(2 ** -1022), w.greaterEqual],
  [x, place.double(Number.MAX_VALUE), w.lessEqual, w.and],
];

/** From x: e^r, with r and k in variables of integers next to x/ln 2, in the lowest bits of `shifted`. */
function reduced(place: Workplace, x: Code): { readonly value: Code; readonly shifted: Code; readonly k: Code } {
  const [shifted, k, r] = [place.variable(), place.variable(), place.variable()];
  const shift = place.double(toIntegers);
  const value = [
    [x, place.double(Math.LOG2E), w.multiply, shift, w.add, w.tee(shifted)],
    [shift, w.subtract, w.set(k)],
    [x, w.get(k), place.double(log2High), w.multiply, w.subtract],
    [w.get(k), place.double(log2Low), w.multiply, w.subtract, w.tee(r)],
    [w.get(r), w.multiply, horner(place, w.get(r), polynomials.exponentialTail), w.multiply],
    [w.get(r), w.add, place.double(1), w.add],
  ];
  return { value, shifted: w.get(shifted), k: w.get(k) };
}

/** e^x of ordinary numbers: k is added to the exponent of e^r. */
export function ordinaryExponential(place: Workplace, x: Code): Code {
  const { value, shifted } = reduced(place, x);
  return [value, shifted, w.shiftLongsLeft(52), w.addLongs];
}

/** e^x of any numbers: 2^k in two factors, so that neither over- nor underflows before the result does. */
export const exponential: FunctionCode = functionFrom(
  { name: 'exp', parameters: ['v128'], results: ['v128'] },
  (place) => {
    const [x, whole, half] = [place.variable(), place.variable(), place.variable()];
    const { value, k } = reduced(place, w.get(x));
    const { least, most } = exponentialReach;
    const powerOf = (exponent: Code): Code => [exponent, w.long(1023n), w.addLongs, w.shiftLongsLeft(52)];
    return [
      [w.get(0), w.double(least), w.maximum, w.double(most), w.minimum, w.set(x)],
      value,
      [k, w.truncate, w.extendLowSigned, w.tee(whole), w.shiftLongsRightSigned(1), w.set(half)],
      [powerOf(w.get(half)), w.multiply],
      [powerOf([w.get(whole), w.get(half), w.subtractLongs]), w.multiply],
    ];
  },
);

const mantissa = 0x000fffffffffffffn;
/** The bits of 2^52: with an integer in the lowest ones, those of their sum. */
const bitsOfShift = 0x4330000000000000n;

/**
 * The logarithm of normal numbers above 0.
 * @param less what is taken from the exponent besides
 */
function normalLogarithm(place: Workplace, x: Code, less: Code): Code {
  const [t, e, m, s, z] = Array.from({ length: 5 }, () => place.variable()) as [number, number, number, number, number];
  const long = (value: bigint): Code => place.long(value);
  const one = place.double(1);
  return [
    [x, long(BigInt(highOfOne - highOfRootHalf) << 32n), w.addLongs, w.tee(t)],
    [w.shiftLongsRight(52), long(bitsOfShift), w.or],
    [place.double(2 ** 52 + 1023), w.subtract, less, w.set(e)],
    [w.get(t), long(mantissa), w.and, long(BigInt(highOfRootHalf) << 32n), w.addLongs, w.tee(m)],
    [one, w.subtract, w.get(m), one, w.add, w.divide, w.tee(s)],
    [w.get(s), w.multiply, w.set(z)],
    [w.get(e), place.double(log2High), w.multiply],
    [w.get(s), w.get(z), horner(place, w.get(z), polynomials.logarithmTail), w.multiply, w.multiply],
    [w.get(e), place.double(log2Low), w.multiply, w.add],
    [w.get(s), w.get(s), w.add, w.add, w.add],
  ];
}

export const ordinaryLogarithm = (place: Workplace, x: Code): Code => normalLogarithm(place, x, []);

/** log x of any numbers, NaN for x ≤ 0. */
export const logarithm: FunctionCode = functionFrom(
  { name: 'log', parameters: ['v128'], results: ['v128'] },
  (place) => {
    const [normal, isSubnormal, value] = [place.variable(), place.variable(), place.variable()];
    return [
      [w.get(0), w.double(2 ** -1022), w.less, w.set(isSubnormal)],
      [w.get(0), w.double(2 ** 54), w.multiply, w.get(0), w.get(isSubnormal), w.choose],
      w.set(normal),
      normalLogarithm(place, w.get(normal), [w.double(54), w.get(isSubnormal), w.and, w.subtract]),
      w.set(value),
      // ∞ stays; what is not above 0 has no logarithm.
      [w.get(0), w.get(value), w.get(0), w.double(Number.POSITIVE_INFINITY), w.equal, w.choose],
      [w.double(Number.NaN), w.get(0), w.double(0), w.greater, w.choose],
    ];
  },
);

/** Sets two variables to cos 2πv and sin 2πv, for 0 ≤ v ≤ 1. */
export function turned(place: Workplace, v: Code): { readonly code: Code; readonly cosine: Code; readonly sine: Code } {
  const [shifted, a, z] = [place.variable(), place.variable(), place.variable()];
  const [sign, cosine, sine] = [place.variable(), place.variable(), place.variable()];
  const shift = place.double(toIntegers);
  const code: Code = [
    [v, v, w.add, shift, w.add, w.set(shifted)],
    [v, w.get(shifted), shift, w.subtract, place.double(0.5), w.multiply],
    [w.subtract, w.tee(a), w.get(a), w.multiply, w.set(z)],
    [w.get(shifted), w.shiftLongsLeft(63), w.set(sign)],
    [horner(place, w.get(z), polynomials.turnedCosine), w.get(sign), w.xor, w.set(cosine)],
    [w.get(a), horner(place, w.get(z), polynomials.turnedSine), w.multiply],
    [w.get(sign), w.xor, w.set(sine)],
  ];
  return { code, cosine: w.get(cosine), sine: w.get(sine) };
}
