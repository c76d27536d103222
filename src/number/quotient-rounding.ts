import { bitLength } from './bit-length';
import { powerOfTwo } from './power-of-two';

const safeLimit = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether a whole number and its negative are doubles. */
const isSafe = (n: bigint): boolean => -safeLimit <= n && n <= safeLimit;

/** The double nearest to numerator / denominator (ties to even), ±Infinity on overflow. The denominator is positive. */
export function nearestQuotient(numerator: bigint, denominator: bigint): number {
  if (isSafe(numerator) && isSafe(denominator)) {
    return Number(numerator) / Number(denominator);
  }
  if (numerator < 0n) return -nearestQuotient(-numerator, denominator);
  const { significand, exponent, remainder, divisor } = truncate(numerator, denominator);
  const twice = 2n * remainder;
  const roundsUp = twice > divisor || (twice === divisor && significand % 2n === 1n);
  return scale(roundsUp ? significand + 1n : significand, exponent);
}

/** The largest double ≤ numerator / denominator (never +Infinity). The denominator is positive. */
export function quotientRoundedDown(numerator: bigint, denominator: bigint): number {
  if (denominator === 1n && isSafe(numerator)) return Number(numerator);
  if (numerator < 0n) return -quotientRoundedUp(-numerator, denominator);
  const { significand, exponent } = truncate(numerator, denominator);
  return Math.min(scale(significand, exponent), Number.MAX_VALUE);
}

/** The smallest double ≥ numerator / denominator (never −Infinity). The denominator is positive. */
export function quotientRoundedUp(numerator: bigint, denominator: bigint): number {
  if (denominator === 1n && isSafe(numerator)) return Number(numerator);
  if (numerator < 0n) return -quotientRoundedDown(-numerator, denominator);
  const { significand, exponent, remainder } = truncate(numerator, denominator);
  return scale(remainder === 0n ? significand : significand + 1n, exponent);
}

/**
 * numerator / denominator = (significand + remainder / divisor)·2^exponent for a numerator ≥ 0, with
 * the 53 leading bits in the significand, or fewer where the doubles are subnormal.
 */
function truncate(numerator: bigint, denominator: bigint) {
  const leading = bitLength(numerator) - bitLength(denominator);
  const leads =
    leading >= 0 ? numerator >= denominator << BigInt(leading) : numerator << BigInt(-leading) >= denominator;
  const exponent = Math.max((leads ? leading : leading - 1) - 52, -1074);
  const dividend = exponent < 0 ? numerator << BigInt(-exponent) : numerator;
  const divisor = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  const significand = dividend / divisor;
  return { significand, exponent, remainder: dividend - significand * divisor, divisor };
}

/** significand·2^exponent for a significand ≤ 2^53 and an exponent ≥ −1074: exact, or Infinity. */
function scale(significand: bigint, exponent: number): number {
  if (significand === 0n) return 0;
  return exponent > 1023 ? Infinity : Number(significand) * powerOfTwo(exponent);
}
