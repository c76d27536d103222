import { add, type Fraction, fraction, fractionOf, multiply } from '../../number/fraction';

/**
 * A sum of monomials with their coefficients, none of which is 0. A monomial is the numbers of its atoms, in the order of
 * texts, with a space before each: ` 1 1 2` for a²b, an empty text for 1.
 */
export type Polynomial = ReadonlyMap<string, Fraction>;

/** The same as plain data. */
export type PolynomialText = Readonly<Record<string, string>>;

/** Adds a term to a sum that is being made. */
function put(sum: Map<string, Fraction>, monomial: string, coefficient: Fraction): void {
  const before = sum.get(monomial);
  const now = before === undefined ? coefficient : add(before, coefficient);
  if (now.numerator === 0n) sum.delete(monomial);
  else sum.set(monomial, now);
}

export function constantOf(value: Fraction): Polynomial {
  const constant = new Map<string, Fraction>();
  put(constant, '', value);
  return constant;
}

export const zeroPolynomial = constantOf(fraction(0n));
export const onePolynomial = constantOf(fraction(1n));
export const atomOf = (number: number): Polynomial => new Map([[` ${number}`, fraction(1n)]]);

export function sum(a: Polynomial, b: Polynomial): Polynomial {
  const sum = new Map<string, Fraction>();
  a.forEach((coefficient, monomial) => {
    sum.set(monomial, coefficient);
  });
  b.forEach((coefficient, monomial) => {
    put(sum, monomial, coefficient);
  });
  return sum;
}

/** Whatever the text, a monomial. */
export const monomialOf = (text: string): string => (text.match(/ \d+/g) ?? []).sort().join('');

/** Of monomials, whose numbers are in order. */
function productOf(m: string, n: string): string {
  if (m === '') return n;
  if (n === '') return m;
  // Of one number each, which stand behind a space.
  if (m.lastIndexOf(' ') === 0 && n.lastIndexOf(' ') === 0) return m <= n ? m + n : n + m;
  const [a, b] = [m.split(' '), n.split(' ')];
  let product = '';
  // Before the first space of each there is an empty text.
  for (let i = 1, j = 1; i < a.length || j < b.length; ) {
    const [x, y] = [a[i], b[j]];
    if (y === undefined || (x !== undefined && x <= y)) {
      product += ` ${x}`;
      i++;
    } else {
      product += ` ${y}`;
      j++;
    }
  }
  return product;
}

export function product(a: Polynomial, b: Polynomial): Polynomial {
  const product = new Map<string, Fraction>();
  a.forEach((x, m) => {
    b.forEach((y, n) => {
      put(product, productOf(m, n), multiply(x, y));
    });
  });
  return product;
}

export function scaled(a: Polynomial, factor: Fraction): Polynomial {
  const product = new Map<string, Fraction>();
  a.forEach((coefficient, monomial) => {
    put(product, monomial, multiply(coefficient, factor));
  });
  return product;
}

/** Equal for equal polynomials only. */
export const keyOf = (a: Polynomial): string =>
  [...a]
    .map(([monomial, { numerator, denominator }]) => `${numerator}/${denominator}${monomial}`)
    .sort()
    .join();

export function readPolynomial(text: PolynomialText): Polynomial {
  const sum = new Map<string, Fraction>();
  for (const [monomial, value] of Object.entries(text)) put(sum, monomialOf(monomial), fractionOf(value));
  return sum;
}
