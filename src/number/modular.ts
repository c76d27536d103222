/*
 * Arithmetic modulo a number 2^20 < p < 2^31, a prime where there is to be an inverse, on residues 0 ≤ a < p held as
 * doubles; `inverseOfP` is the double 1 / p.
 *
 * Quotients: let t ≥ 0 be an integer and x = fl(fl(t)·fl(1/p)) with t/p < 2^33. Three roundings leave
 * |x − t/p| < 3.01·2^-53·2^33 < 2^-18, and subtracting `bias` = 2^-16 rounds by less than 2^-19, so
 * x − bias lies in (t/p − 2^-15, t/p) and its floor is ⌊t/p⌋ or ⌊t/p⌋ − 1: the remainder t − q·p lies in [0, 2p).
 */
const bias = 2 ** -16;

export function addMod(a: number, b: number, p: number): number {
  const sum = a + b;
  return sum >= p ? sum - p : sum;
}

export function subMod(a: number, b: number, p: number): number {
  const difference = a - b;
  return difference < 0 ? difference + p : difference;
}

/**
 * The product t = a·b < 2^62 need not be exact: its quotient is found as above (truncation serves for the floor,
 * as only t < p gives a negative x − bias), and the remainder, below 2p < 2^32, follows from the low 32 bits
 * of a·b and q·p.
 */
export function mulMod(a: number, b: number, p: number, inverseOfP: number): number {
  const quotient = (a * b * inverseOfP - bias) | 0;
  const remainder = (Math.imul(a, b) - Math.imul(quotient, p)) >>> 0;
  return remainder >= p ? remainder - p : remainder;
}

/** t mod p for an integer 0 ≤ t < 2^53. q·p ≤ t is exact. */
export function reduceMod(t: number, p: number, inverseOfP: number): number {
  const remainder = t - Math.floor(t * inverseOfP - bias) * p;
  return remainder >= p ? remainder - p : remainder;
}

/** a^exponent mod p for an integer 0 ≤ exponent ≤ 2^53; 0^0 = 1. */
export function powerMod(a: number, exponent: number, p: number, inverseOfP: number): number {
  let result = 1;
  let square = a;
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mulMod(result, square, p, inverseOfP);
    square = mulMod(square, square, p, inverseOfP);
  }
  return result;
}

/**
 * The residue b with a·b ≡ 1. Throws RangeError when a is 0.
 * Extended Euclid: remainder ≡ cofactor·a throughout, and cofactors stay below p in magnitude.
 */
export function inverseMod(a: number, p: number): number {
  if (a === 0) throw new RangeError('zero has no inverse');
  let remainder = a;
  let cofactor = 1;
  let previousRemainder = p;
  let previousCofactor = 0;
  while (remainder !== 1) {
    const quotient = Math.floor(previousRemainder / remainder);
    const nextRemainder = previousRemainder - quotient * remainder;
    previousRemainder = remainder;
    remainder = nextRemainder;
    const nextCofactor = previousCofactor - quotient * cofactor;
    previousCofactor = cofactor;
    cofactor = nextCofactor;
  }
  return cofactor < 0 ? cofactor + p : cofactor;
}
