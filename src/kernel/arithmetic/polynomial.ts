import { add, type Fraction, fraction, fractionOf, multiply } from '../../number/fraction';

/**
 * A sum of monomials with their coefficients, none of which is 0. A monomial is the numbers of its atoms, in the order of
 * texts, with a space before each: ` 1 1 2` for a²b, an empty text for 1.
 */
export type Polynomial = ReadonlyMap<string, Fraction>;

/** The same as plain data. */
export type PolynomialText = Readonly<Record<string, string>>;

function total(terms: Iterable<readonly [string, Fraction]>, start: Polynomial = new Map()): Polynomial {
  const sum = new Map(start);
  for (const [monomial, coefficient] of terms) {
    const before = sum.get(monomial);
    const now = before === undefined ? coefficient : add(before, coefficient);
    if (now.numerator === 0n) sum.delete(monomial);
    else sum.set(monomial, now);
  }
  return sum;
}

export const constantOf = (value: Fraction): Polynomial => total([['', value]]);
export const zeroPolynomial = constantOf(fraction(0n));
export const onePolynomial = constantOf(fraction(1n));
export const atomOf = (number: number): Polynomial => new Map([[` ${number}`, fraction(1n)]]);

export const sum = (a: Polynomial, b: Polynomial): Polynomial => total(b, a);

/** Whatever the text, a monomial. */
const monomialOf = (text: string): string => (text.match(/ \d+/g) ?? []).sort().join('');

const productOf = (m: string, n: string): string => (m === '' ? n : n === '' ? m : monomialOf(m + n));

export const product = (a: Polynomial, b: Polynomial): Polynomial =>
  total([...a].flatMap(([m, x]) => [...b].map(([n, y]) => [productOf(m, n), multiply(x, y)] as const)));

export const scaled = (a: Polynomial, factor: Fraction): Polynomial =>
  total([...a].map(([monomial, coefficient]) => [monomial, multiply(coefficient, factor)]));

/** Equal for equal polynomials only. */
export const keyOf = (a: Polynomial): string =>
  [...a]
    .map(([monomial, { numerator, denominator }]) => `${numerator}/${denominator}${monomial}`)
    .sort()
    .join();

export const readPolynomial = (text: PolynomialText): Polynomial =>
  total(Object.entries(text).map(([monomial, value]) => [monomialOf(monomial), fractionOf(value)]));
