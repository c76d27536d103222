import { log2High, log2Low } from '../../number/log-of-two';
import { powerOfTwo } from '../../number/power-of-two';
import * as polynomials from './polynomials';

/*
 * What the machine's own functions are, one double at a time: each operation rounds as in code for pairs of doubles, so that the
 * bits are the same.
 */

const doubles = new Float64Array(1);
const words = new Uint32Array(doubles.buffer);

/** The value of a polynomial, coefficients in ascending order, by Horner's scheme. */
export function horner(coefficients: readonly number[], x: number): number {
  let value = coefficients[coefficients.length - 1] as number;
  for (let k = coefficients.length - 2; k >= 0; k--) value = value * x + (coefficients[k] as number);
  return value;
}

/** Added and taken away again, it rounds numbers below 2^51 to integers, halves to even ones. */
export const toIntegers = 1.5 * 2 ** 52;
const nearest = (x: number): number => x + toIntegers - toIntegers;

/** Beyond these, e^x is 0 or infinite; up to `ordinary` it is a normal number. */
export const exponentialReach = { least: -750, most: 710, ordinary: 708 } as const;

/** e^x, about 2 units in the last place: 2^k·e^r, k the integer next to x/ln 2. */
export function exponentialOf(x: number): number {
  const within = Math.min(Math.max(x, exponentialReach.least), exponentialReach.most);
  if (Number.isNaN(within)) return within;
  const k = nearest(within * Math.LOG2E);
  const r = within - k * log2High - k * log2Low;
  const value = r * r * horner(polynomials.exponentialTail, r) + r + 1;
  const half = Math.floor(k / 2);
  return value * powerOfTwo(half) * powerOfTwo(k - half);
}

/** The high words of √½ and of 1. */
export const highOfRootHalf = 0x3fe6a09e;
export const highOfOne = 0x3ff00000;

/** log x, NaN for x ≤ 0, about 3 units in the last place: e·ln 2 + 2·atanh((m − 1)/(m + 1)) for x = 2^e·m, m from √½ to √2. */
export function logarithmOf(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const isSubnormal = x < 2 ** -1022;
  doubles[0] = isSubnormal ? x * 2 ** 54 : x;
  const high = (words[1] as number) + (highOfOne - highOfRootHalf);
  words[1] = (high & 0xfffff) + highOfRootHalf;
  const m = doubles[0];
  const e = (high >>> 20) - 1023 - (isSubnormal ? 54 : 0);
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const tail = s * (z * horner(polynomials.logarithmTail, z));
  return e * log2High + (tail + e * log2Low + 2 * s);
}

/** cos 2πv and sin 2πv for 0 ≤ v ≤ 1, to about 2^-52: turned by a half to at most a quarter. */
export function turnedOf(v: number): readonly [number, number] {
  const halves = nearest(v + v);
  const a = v - halves * 0.5;
  const z = a * a;
  const sign = halves === 1 ? -1 : 1;
  return [sign * horner(polynomials.turnedCosine, z), sign * (a * horner(polynomials.turnedSine, z))];
}
