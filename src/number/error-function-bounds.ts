import { addDown, addUp, divDown, divUp, mulDown, mulUp, nextDown } from './directed-rounding';
import { expDown, expUp } from './exponential-bounds';

/*
 * Every operation below is rounded to the side of the bound, so only the truncations need an argument.
 *
 * 0 ≤ x < 2: erf(x) = (2/√π)·x·exp(−z)·S(z), z = x², S = Σ (2z)^n/(3·5···(2n+1)) (DLMF 7.6.2), all terms
 * positive, nested as S_k = 1 + 2z/(2k+3)·S_(k+1). The innermost S_N is between 1 and 1/(1 − q) ≤ 8/7,
 * as later factors are at most q = 2z/(2N+3) ≤ 1/8 for N ≥ 8 + 8z.
 *
 * x ≥ 2: 1 − erf(x) = exp(−x²)/√π / t_0 with t_k = x + ((k+1)/2)/t_(k+1), all positive (DLMF 7.9.1). Since
 * t_(N+1) ≥ x, the innermost t_N is between x and x + ((N+1)/2)/x; a bound of t_(k+1) gives the opposite
 * bound of t_k. 1 − erf(6) < 2^-55.
 */
const twoOverSqrtPi = { lo: 1.1283791670955126, hi: 1.1283791670955128 };
const oneOverSqrtPi = { lo: 0.5641895835477562, hi: 0.5641895835477563 };
const tailBound = 8 / 7 + Number.EPSILON;
const almostOne = nextDown(1);

/** A double ≤ erf(x), for any x, ±Infinity among them. */
export const erfDown = (x: number): number => (x < 0 ? -magnitudeUp(-x) : magnitudeDown(x));

/** A double ≥ erf(x), for any x, ±Infinity among them. */
export const erfUp = (x: number): number => (x < 0 ? -magnitudeDown(-x) : magnitudeUp(x));

function magnitudeDown(x: number): number {
  if (x >= 6) return almostOne;
  if (x >= 2) return addDown(1, -complementUp(x));
  const sum = seriesDown(mulDown(x, x));
  return mulDown(mulDown(mulDown(twoOverSqrtPi.lo, x), expDown(-mulUp(x, x))), sum);
}

function magnitudeUp(x: number): number {
  if (x >= 6) return 1;
  if (x >= 2) return addUp(1, -complementDown(x));
  const sum = seriesUp(mulUp(x, x));
  return mulUp(mulUp(mulUp(twoOverSqrtPi.hi, x), expUp(-mulDown(x, x))), sum);
}

const seriesLength = (z: number): number => 8 + Math.ceil(8 * z);

function seriesDown(z: number): number {
  let sum = 1;
  for (let k = seriesLength(z) - 1; k >= 0; k--) sum = addDown(1, mulDown(divDown(2 * z, 2 * k + 3), sum));
  return sum;
}

function seriesUp(z: number): number {
  let sum = tailBound;
  for (let k = seriesLength(z) - 1; k >= 0; k--) sum = addUp(1, mulUp(divUp(2 * z, 2 * k + 3), sum));
  return sum;
}

const complementDown = (x: number): number =>
  divDown(mulDown(expDown(-mulUp(x, x)), oneOverSqrtPi.lo), continuedFraction(x).hi);

const complementUp = (x: number): number =>
  divUp(mulUp(expUp(-mulDown(x, x)), oneOverSqrtPi.hi), continuedFraction(x).lo);

/** Bounds of t_0. The length makes the truncation error of erf about 1e-18; the bounds hold for any. */
function continuedFraction(x: number): { lo: number; hi: number } {
  const length = 4 + Math.ceil((40 - x * x) ** 2 / (8 * x * x));
  let lo = x;
  let hi = addUp(x, divUp((length + 1) / 2, x));
  for (let k = length - 1; k >= 0; k--) {
    const next = addDown(x, divDown((k + 1) / 2, hi));
    hi = addUp(x, divUp((k + 1) / 2, lo));
    lo = next;
  }
  return { lo, hi };
}
