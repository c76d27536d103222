import { binaryParts } from './binary-parts';
import { type Fraction, fraction, negate } from './fraction';

/** The exact value of a double. Throws RangeError on NaN and ±Infinity. */
export function fractionOfNumber(x: number): Fraction {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no fraction`);
  if (Number.isInteger(x)) return fraction(BigInt(x));
  if (x < 0) return negate(fractionOfNumber(-x));
  const { significand, exponent } = binaryParts(x);
  return fraction(BigInt(significand * 2 ** 52), 1n << BigInt(52 - exponent));
}
