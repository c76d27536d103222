/**
 * A bound on a rational function P/Q over the integers in free variables: the degrees of P and Q,
 * and the binary logarithms of the sums of the absolute values of their coefficients.
 */
export interface Degree {
  readonly numerator: number;
  readonly denominator: number;
  readonly numeratorBits: number;
  readonly denominatorBits: number;
}

/** A free variable. */
export const variableDegree: Degree = { numerator: 1, denominator: 0, numeratorBits: 0, denominatorBits: 0 };

export const constantDegree = (numerator: bigint, denominator: bigint): Degree => ({
  numerator: 0,
  denominator: 0,
  numeratorBits: logarithm(numerator),
  denominatorBits: logarithm(denominator),
});

/** An upper bound on log₂ |n|. */
function logarithm(n: bigint): number {
  const size = n < 0n ? -n : n;
  return size <= 1n ? 0 : size.toString(16).length * 4;
}

/** P/Q + R/S = (PS + RQ)/(QS). */
export const sumDegree = (a: Degree, b: Degree): Degree => ({
  numerator: Math.max(a.numerator + b.denominator, b.numerator + a.denominator),
  denominator: a.denominator + b.denominator,
  numeratorBits: Math.max(a.numeratorBits + b.denominatorBits, b.numeratorBits + a.denominatorBits) + 1,
  denominatorBits: a.denominatorBits + b.denominatorBits,
});

export const productDegree = (a: Degree, b: Degree): Degree => ({
  numerator: a.numerator + b.numerator,
  denominator: a.denominator + b.denominator,
  numeratorBits: a.numeratorBits + b.numeratorBits,
  denominatorBits: a.denominatorBits + b.denominatorBits,
});

export const reciprocalDegree = (a: Degree): Degree => ({
  numerator: a.denominator,
  denominator: a.numerator,
  numeratorBits: a.denominatorBits,
  denominatorBits: a.numeratorBits,
});

export const powerDegree = (a: Degree, exponent: number): Degree => {
  const size = Math.abs(exponent);
  const scaled = {
    numerator: a.numerator * size,
    denominator: a.denominator * size,
    numeratorBits: a.numeratorBits * size,
    denominatorBits: a.denominatorBits * size,
  };
  return exponent < 0 ? reciprocalDegree(scaled) : scaled;
};

/** A sum of `count` terms, each within the bound, over the product of their denominators. */
export const manyDegree = (a: Degree, count: number): Degree => ({
  numerator: a.numerator + (count - 1) * a.denominator,
  denominator: count * a.denominator,
  numeratorBits: a.numeratorBits + (count - 1) * a.denominatorBits + Math.ceil(Math.log2(count)),
  denominatorBits: count * a.denominatorBits,
});

/** The weaker of two bounds. */
export const worstDegree = (a: Degree, b: Degree): Degree => ({
  numerator: Math.max(a.numerator, b.numerator),
  denominator: Math.max(a.denominator, b.denominator),
  numeratorBits: Math.max(a.numeratorBits, b.numeratorBits),
  denominatorBits: Math.max(a.denominatorBits, b.denominatorBits),
});
