import { add, type Fraction, fraction, multiply } from '../number/fraction';

/** A sum of monomials, known by number, with their coefficients; the empty map is 0. */
export type Polynomial = ReadonlyMap<number, Fraction>;

/** What is larger than this is not worth an exact normal form. */
const termLimit = 64;
const bitLimit = 1n << 1024n;

/** Thrown, and caught by whoever asked for a normal form, where there is none of useful size. */
export class NoNormalForm extends Error {
  override readonly name = 'NoNormalForm';
}

export const zero: Polynomial = new Map();
export const monomialOf = (monomial: number, coefficient: Fraction = fraction(1n)): Polynomial =>
  coefficient.numerator === 0n ? zero : new Map([[monomial, coefficient]]);

export function sum(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size === 0) return b;
  const total = new Map(a);
  for (const [monomial, coefficient] of b) accumulate(total, monomial, coefficient);
  return bounded(total);
}

export function scaled(a: Polynomial, factor: Fraction): Polynomial {
  if (factor.numerator === 1n && factor.denominator === 1n) return a;
  if (factor.numerator === 0n) return zero;
  return new Map([...a].map(([monomial, coefficient]) => [monomial, multiply(coefficient, factor)]));
}

/** Adds one term to a sum under construction. */
export function accumulate(total: Map<number, Fraction>, monomial: number, coefficient: Fraction): void {
  const known = total.get(monomial);
  const sum = known === undefined ? coefficient : add(known, coefficient);
  if (sum.numerator === 0n) total.delete(monomial);
  else total.set(monomial, sum);
}

/** @throws NoNormalForm for a polynomial that is too large */
export function bounded(a: Polynomial): Polynomial {
  if (a.size > termLimit) throw new NoNormalForm();
  for (const { numerator, denominator } of a.values()) {
    if (numerator > bitLimit || -numerator > bitLimit || denominator > bitLimit) throw new NoNormalForm();
  }
  return a;
}

/** The one term of a polynomial, or null if there are several, or none. */
export function onlyTerm(a: Polynomial): readonly [monomial: number, coefficient: Fraction] | null {
  if (a.size !== 1) return null;
  const [term] = a;
  return term ?? null;
}

/** A text that is equal for equal polynomials only. */
export const polynomialKey = (a: Polynomial): string =>
  [...a]
    .sort(([m], [n]) => m - n)
    .map(([monomial, { numerator, denominator }]) => `${numerator}/${denominator}*${monomial}`)
    .join('+');
