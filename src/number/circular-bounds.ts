import { sumError } from './directed-rounding';
import { outwardDown, outwardUp } from './outward';

/*
 * sin and cos of x = n·π/2 + y + ρ, y = high + low with |low| ≤ u·|high|, u = 2^-53, |y| < 0.7855.
 *
 * Reduction (Cody and Waite; the parts are those of fdlibm's e_rem_pio2.c). π/2 = first + second + third + ε, the
 * first two of 33 significant bits, so that their products with |n| ≤ 2^19 are exact. x − n·first is a
 * multiple of 2^-53 (as |x| > 0.78 for n ≠ 0) below 1: exact. Subtracting n·second is kept exactly as
 * a sum of two doubles. n·third < 2^-49 is right to 2^-102, ε·n < 2^-102, subtracting it from
 * the low part rounds a number below 2^-48: |ρ| < 2^-100. For n = 0, y = x and ρ = 0.
 *
 * Series, z = fl(high²) ≤ 0.6171, relative to the result:
 * sin y = high + (high·z·P + low): |z·P| ≤ 0.103 is right to 5.4u (z and both products 1u each, P 2.3u); adding low
 * rounds ≤ 0.11u·|high|, low·(1 − cos high) ≤ 0.3u·|high| is dropped, the last sum rounds once, Taylor beyond
 * z^8 is < 0.01u: (0.56 + 0.11 + 0.3 + 0.01)u·|high| + u ≤ 1.1u + u, as |high| ≤ 1.111·|sin y|.
 * cos y = 1 − (z/2 − z²·Q): z carries u·0.6171/2, low·sin high ≤ 0.56u is dropped, z²·Q ≤ 0.016 is right to
 * 7u, the inner difference rounds ≤ 0.25u, the remainder is < 0.02u: 1.3u absolute, /0.707 = 1.9u, + u.
 * Both are below 3u, and outward.ts asks for 2u more. Where z underflows, what is lost is below 2^-1000 relative.
 */
const firstPart = 1.5707963267341256;
const secondPart = 6.077100506303966e-11;
const thirdPart = 2.0222662487959506e-21;
const twoOverPi = 0.6366197723675814;
const relative = 2.5 * Number.EPSILON;
const reductionError = 2 ** -99;

/** |x| beyond which the reduction is not used: n would pass 2^19. */
export const circularLimit = 820_000;

/** x = quadrant·π/2 + high + low up to error/2; `quarters` is ⌊x/(π/2)⌋, or NaN if x is too close to tell. */
export interface ReducedAngle {
  readonly quarters: number;
  readonly quadrant: number;
  readonly high: number;
  readonly low: number;
  readonly error: number;
}

/** For |x| ≤ circularLimit. */
export function reduceAngle(x: number): ReducedAngle {
  const n = Math.round(x * twoOverPi);
  if (n === 0) return { quarters: x < 0 ? -1 : 0, quadrant: 0, high: x, low: 0, error: x === 0 ? 0 : Number.MIN_VALUE };
  const first = x - n * firstPart;
  const second = 0 - n * secondPart;
  const partial = first + second;
  const rest = sumError(first, second, partial) - n * thirdPart;
  const high = partial + rest;
  const quarters = Math.abs(high) <= reductionError ? NaN : high < 0 ? n - 1 : n;
  return { quarters, quadrant: n, high, low: sumError(partial, rest, high), error: reductionError };
}

/** The value of sin at the angle plus `turn` quarter turns (cos for turn = 1), to be widened by sineDown and sineUp. */
function approximateSine({ quadrant, high, low }: ReducedAngle, turn: number): number {
  const place = (quadrant + turn) & 3;
  const magnitude = place % 2 === 0 ? sineSeries(high, low) : cosineSeries(high);
  return place < 2 ? magnitude : -magnitude;
}

/** A double ≤ sin(angle + turn·π/2). */
export const sineDown = (angle: ReducedAngle, turn: number): number =>
  Math.max(-1, outwardDown(approximateSine(angle, turn), relative, angle.error));

/** A double ≥ sin(angle + turn·π/2). */
export const sineUp = (angle: ReducedAngle, turn: number): number =>
  Math.min(1, outwardUp(approximateSine(angle, turn), relative, angle.error));

function sineSeries(high: number, low: number): number {
  const z = high * high;
  let p = 1 / 355687428096000;
  p = p * z - 1 / 1307674368000;
  p = p * z + 1 / 6227020800;
  p = p * z - 1 / 39916800;
  p = p * z + 1 / 362880;
  p = p * z - 1 / 5040;
  p = p * z + 1 / 120;
  p = p * z - 1 / 6;
  return high + (high * (z * p) + low);
}

function cosineSeries(high: number): number {
  const z = high * high;
  let q = 1 / 20922789888000;
  q = q * z - 1 / 87178291200;
  q = q * z + 1 / 479001600;
  q = q * z - 1 / 3628800;
  q = q * z + 1 / 40320;
  q = q * z - 1 / 720;
  q = q * z + 1 / 24;
  return 1 - (z / 2 - z * z * q);
}
