import { binaryParts } from './binary-parts';
import { log2High, log2Low } from './log-of-two';
import { outwardDown, outwardUp } from './outward';

/*
 * log(x) = e·ln 2 + log(m), x = m·2^e with 0.7071 < m < 1.4143, and log(m) = 2·atanh(s), s = (m − 1)/(m + 1).
 *
 * m − 1 is exact (Sterbenz), so s carries two roundings, 2u relative (u = 2^-53), which atanh passes on
 * by the factor s/((1 − s²)·atanh s) ≤ 1/(1 − s²) ≤ 1.031 as |s| ≤ 0.17160: 2.1u. The series
 * atanh s = s + s·z·P, z = s², P = 1/3 + z/5 + … + z^9/21, leaves less than z^11/(23·(1 − z)) < 1e-18 relative;
 * z·P ≤ 0.0102, of which each of z, P and two products is right to some u, together < 0.1u; the sum
 * rounds once. So log(m) has relative error below 3.3u.
 *
 * ln 2 = high + low: e·high is exact, e·low < 2.1e-7 is right to 2u·2.1e-7. For
 * e ≠ 0, |log(x)| ≥ ln 2 − 0.3467 = 0.3464, and the errors are 3.3u·0.3467 + 0.3468u for the inner sum
 * + u·|log(x)| for the outer one: below 5.4u relative. outward.ts asks for 2u more.
 */
const relative = 3.75 * Number.EPSILON;

/** A double ≤ log(x), for x > 0; −Infinity for 0. */
export const logDown = (x: number): number => (x === 0 ? -Infinity : outwardDown(approximateLog(x), relative, 0));

/** A double ≥ log(x), for x > 0; Infinity for Infinity. */
export const logUp = (x: number): number => (x === Infinity ? x : outwardUp(approximateLog(x), relative, 0));

function approximateLog(x: number): number {
  const { significand, exponent } = binaryParts(x);
  const large = significand > Math.SQRT2;
  const m = large ? significand / 2 : significand;
  const e = large ? exponent + 1 : exponent;
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let p = 1 / 21;
  p = p * z + 1 / 19;
  p = p * z + 1 / 17;
  p = p * z + 1 / 15;
  p = p * z + 1 / 13;
  p = p * z + 1 / 11;
  p = p * z + 1 / 9;
  p = p * z + 1 / 7;
  p = p * z + 1 / 5;
  p = p * z + 1 / 3;
  const logarithm = 2 * (s + s * (z * p));
  return e * log2High + (logarithm + e * log2Low);
}
