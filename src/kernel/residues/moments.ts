import { type Fraction, fraction } from '../../number/fraction';
import type { StandardFamily } from '../../tensor/symbol';

const product = (from: bigint, to: bigint, step: bigint): bigint => {
  let result = 1n;
  for (let k = from; k <= to; k += step) result *= k;
  return result;
};

const moments: { readonly [F in StandardFamily]: (n: number) => Fraction } = {
  // E εⁿ = (n − 1)!! for even n
  normal: (n) => fraction(n % 2 === 0 ? product(1n, BigInt(n) - 1n, 2n) : 0n, 1n),
  // ∫₀¹ uⁿ du = 1/(n + 1)
  uniform: (n) => fraction(1n, BigInt(n + 1)),
  // ∫₀^∞ tⁿ e^(−t) dt = n!
  exponential: (n) => fraction(product(1n, BigInt(n), 1n), 1n),
  // ½∫ tⁿ e^(−|t|) dt = n! for even n
  laplace: (n) => fraction(n % 2 === 0 ? product(1n, BigInt(n), 1n) : 0n, 1n),
};

/** E Zⁿ for a standard member of the family (uniform on [0, 1], exponential of rate 1). */
export const standardMoment = (family: StandardFamily, n: number): Fraction => moments[family](n);
