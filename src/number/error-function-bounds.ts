import { addDown, addUp, nextDown } from './directed-rounding';
import { approximateExp } from './exponential-bounds';
import { outwardDown, outwardUp } from './outward';

/*
 * u = 2^-53, z = fl(x²).
 *
 * 0 ≤ x < 2: erf(x) = (2/√π)·x·exp(−x²)·S(x²), S(z) = Σ t_n, t_n = (2z)^n/(3·5···(2n+1)) (DLMF 7.6.2), all
 * positive, nested as S_k = 1 + 2z/(2k+3)·S_(k+1). Summing (2n+1)·t_n = 2z·t_(n−1) gives the mean of n under
 * the weights t_n: M = Σ n·t_n/S = z − (1 − 1/S)/2 ≤ z.
 *   Rounding: step k makes the relative error u + w_k·(3u + that of S_(k+1)), w_k = 1 − 1/S_k, and the
 *   products w_0···w_(j−1) = Σ_(n≥j) t_n/S sum up to M: at most u + 4u·z for S.
 *   Truncation: factors from N ≥ 12 + 8z on are below 1/8, so taking 1 for S_N is wrong by a factor below 8/7,
 *   and t_N/S ≤ (e·z/N)^N < 1.1e-17: less than 0.02u.
 *   Replacing x² by z: d log(exp(−z)·S)/d log z = M − z is between −1/2 and 0: u/2.
 *   With exp 2.6u, the constant and three products: (8.2 + 4z)·u in all.
 *
 * 2 ≤ x < 6: 1 − erf(x) = exp(−x²)/√π / t_0, t_k = x + ((k+1)/2)/t_(k+1), all positive (DLMF 7.9.1). As
 * t_(N+1) ≥ x, t_N lies between x and x + ((N+1)/2)/x, and bounds of t_(k+1) give the opposite bounds of t_k; a
 * step adds less than 3u relative. Replacing x² by z: 36u; exp, constant, product, quotients: below 8u;
 * (44 + 3N)·u in all.
 *
 * x ≥ 6: 1 − erf(x) < 2^-55.
 */
const unit = Number.EPSILON / 2;
const twoOverSqrtPi = 1.1283791670955126;
const oneOverSqrtPi = 0.5641895835477563;
const almostOne = nextDown(1);
const absolute = 2 * Number.MIN_VALUE;

/** A double ≤ erf(x), for any x, ±Infinity among them. */
export const erfDown = (x: number): number => (x < 0 ? 0 - magnitudeUp(-x) : magnitudeDown(x));

/** A double ≥ erf(x), for any x, ±Infinity among them. */
export const erfUp = (x: number): number => (x < 0 ? 0 - magnitudeDown(-x) : magnitudeUp(x));

function magnitudeDown(x: number): number {
  if (x >= 6) return almostOne;
  if (x >= 2) return addDown(1, -complement(x).hi);
  return x === 0 ? 0 : Math.max(0, outwardDown(series(x), (11 + 4 * x * x) * unit, absolute));
}

function magnitudeUp(x: number): number {
  if (x >= 6) return 1;
  if (x >= 2) return addUp(1, -complement(x).lo);
  return x === 0 ? 0 : outwardUp(series(x), (11 + 4 * x * x) * unit, absolute);
}

function series(x: number): number {
  const z = x * x;
  let sum = 1;
  for (let k = 11 + Math.ceil(8 * z); k >= 0; k--) sum = 1 + ((2 * z) / (2 * k + 3)) * sum;
  return twoOverSqrtPi * x * approximateExp(-z) * sum;
}

/** Bounds of 1 − erf(x). With this length, truncation matters about 1e-18; the bounds hold with any. */
function complement(x: number): { lo: number; hi: number } {
  const z = x * x;
  const length = 4 + Math.ceil((40 - z) ** 2 / (8 * z));
  let lo = x;
  let hi = x + (length + 1) / 2 / x;
  for (let k = length - 1; k >= 0; k--) {
    const next = x + (k + 1) / 2 / hi;
    hi = x + (k + 1) / 2 / lo;
    lo = next;
  }
  const numerator = approximateExp(-z) * oneOverSqrtPi;
  const relative = (50 + 3 * length) * unit;
  return { lo: outwardDown(numerator / hi, relative, 0), hi: outwardUp(numerator / lo, relative, 0) };
}
