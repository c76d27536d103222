import { accumulate, type Polynomial } from '../../normal-form/polynomial';
import { add, type Fraction, fraction, multiply } from '../../number/fraction';

/** A polynomial that is > 0, ≥ 0 or = 0 at the points in question. */
export interface Inequality {
  readonly polynomial: Polynomial;
  readonly relation: '>' | '>=' | '=';
}

export interface Summand extends Inequality {
  readonly multiplier: Fraction;
}

/**
 * Whether these multiples are a contradiction: they add up to the polynomial 0 although they are all ≥ 0, and one of
 * them is > 0. By Farkas' lemma every contradiction between linear inequalities has such multipliers.
 */
export function isContradiction(summands: readonly Summand[]): boolean {
  const total = new Map<number, Fraction>();
  let strict: Fraction = fraction(0n);
  for (const { polynomial, relation, multiplier } of summands) {
    if (relation !== '=' && multiplier.numerator < 0n) return false;
    if (relation === '>') strict = add(strict, multiplier);
    for (const [monomial, coefficient] of polynomial) accumulate(total, monomial, multiply(coefficient, multiplier));
  }
  return total.size === 0 && strict.numerator > 0n;
}
