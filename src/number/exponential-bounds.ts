import { nextDown, nextUp } from './directed-rounding';
import { log2High, log2Low } from './log-of-two';
import { outwardDown, outwardUp } from './outward';
import { powerOfTwo } from './power-of-two';

/*
 * exp(x) = 2^k·exp(r), k the integer nearest to x/ln 2, r = x − k·ln 2.
 *
 * Reduction. ln 2 = high + low + ε (log-of-two.ts); k·high is exact, a multiple of 2^-32; x with k ≠ 0 is one of
 * 2^-54, and |x − k·high| < 1/2, so that difference is a
 * double, too. |k·low| < 2^-22 is rounded with error < 2^-75, k·ε < 2^-75, and the last subtraction rounds a
 * number below 0.35, error ≤ 2^-55. In all |r error| < 0.27u, with u = 2^-53.
 *
 * Series. |r| ≤ 0.34658; Taylor to degree 13 leaves at most e^|r|·|r|^14/14! < 5.9e-18 < 0.06u relative to
 * exp(r). Horner: with E_i the error of the partial sum p_i = 1/i! + r·p_(i+1),
 * E_i ≤ |r|E_(i+1) + u|r·p_(i+1)| + u|p_i| + u/i! (the last for the rounded 1/i!, i > 2), hence E_3 < 0.5u,
 * E_2 < 0.8u, E_1 < 1.7u and E_0 < |r|(1.7u + 1.2u) + u·p_0 for r > 0 (p_0 ≥ 1), < 0.84u + u·p_0 for
 * r < 0 (p_0 > 0.707, p_1 < 1): below 2.2u relative to p_0 either way.
 *
 * The total is below 2.6u, u = 2^-53; outward.ts asks for 2u more.
 */
const relative = 2.5 * Number.EPSILON;

/** Beyond this, exp(x) > 2^1024. */
const overflow = 709.79;
/** Below this, exp(x) < 2^-1074. */
const underflow = -744.4401;

/** A double ≤ exp(x); 0 for −Infinity. */
export function expDown(x: number): number {
  if (x >= overflow) return Number.MAX_VALUE;
  if (x <= underflow) return 0;
  if (x === 0) return 1;
  const k = Math.round(x * Math.LOG2E);
  const y = outwardDown(reducedExp(x, k), relative, 0);
  if (k < -1021) return Math.max(0, nextDown(y * powerOfTwo(k)));
  return k === 1024 ? Math.min(y * powerOfTwo(1023) * 2, Number.MAX_VALUE) : y * powerOfTwo(k);
}

/** A double ≥ exp(x); Infinity for Infinity. */
export function expUp(x: number): number {
  if (x >= overflow) return Infinity;
  if (x <= underflow) return Number.MIN_VALUE;
  if (x === 0) return 1;
  const k = Math.round(x * Math.LOG2E);
  const y = outwardUp(reducedExp(x, k), relative, 0);
  if (k < -1021) return nextUp(y * powerOfTwo(k));
  return k === 1024 ? y * powerOfTwo(1023) * 2 : y * powerOfTwo(k);
}

/** exp(x) with relative error below 2.6u, u = 2^-53, for |x| ≤ 700. */
export function approximateExp(x: number): number {
  const k = Math.round(x * Math.LOG2E);
  return reducedExp(x, k) * powerOfTwo(k);
}

/** exp(x − k·ln 2), for k nearest to x/ln 2. */
function reducedExp(x: number, k: number): number {
  const r = x - k * log2High - k * log2Low;
  let p = 1 / 6227020800;
  p = p * r + 1 / 479001600;
  p = p * r + 1 / 39916800;
  p = p * r + 1 / 3628800;
  p = p * r + 1 / 362880;
  p = p * r + 1 / 40320;
  p = p * r + 1 / 5040;
  p = p * r + 1 / 720;
  p = p * r + 1 / 120;
  p = p * r + 1 / 24;
  p = p * r + 1 / 6;
  p = p * r + 1 / 2;
  p = p * r + 1;
  return p * r + 1;
}
