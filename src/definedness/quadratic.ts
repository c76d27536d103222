import { add, type Fraction, fraction, multiply, negate } from '../number/fraction';

/** A polynomial of degree at most 2: coefficients by the names of its factors, `''` for 1. */
export type Quadratic = ReadonlyMap<string, Fraction>;

export const constantOf = (value: Fraction): Quadratic => (value.numerator === 0n ? new Map() : new Map([['', value]]));

export const variable = (name: string): Quadratic => new Map([[name, fraction(1n)]]);

const times = '\u0001';

export function plus(a: Quadratic, b: Quadratic): Quadratic {
  const sum = new Map(a);
  for (const [key, value] of b) {
    const total = add(sum.get(key) ?? fraction(0n), value);
    if (total.numerator === 0n) sum.delete(key);
    else sum.set(key, total);
  }
  return sum;
}

export const scaled = (a: Quadratic, factor: Fraction): Quadratic =>
  factor.numerator === 0n ? new Map() : new Map([...a].map(([key, value]) => [key, multiply(value, factor)]));

export const opposite = (a: Quadratic): Quadratic => new Map([...a].map(([key, value]) => [key, negate(value)]));

/** Null where the product is of a higher degree. */
export function timesOf(a: Quadratic, b: Quadratic): Quadratic | null {
  let product: Quadratic = new Map();
  for (const [key, value] of a) {
    const terms = new Map<string, Fraction>();
    for (const [other, factor] of b) {
      const factors = [...namesIn(key), ...namesIn(other)];
      if (factors.length > 2) return null;
      terms.set(factors.sort().join(times), multiply(value, factor));
    }
    product = plus(product, terms);
  }
  return product;
}

const namesIn = (key: string): string[] => (key === '' ? [] : key.split(times));

/** Its value, if it is a constant. */
export const constantIn = (a: Quadratic): Fraction | null =>
  a.size === 0 ? fraction(0n) : a.size === 1 ? (a.get('') ?? null) : null;

/** A text that is the same for equal polynomials only. */
export const keyOf = (a: Quadratic): string =>
  [...a]
    .map(([key, { numerator, denominator }]) => `${numerator}/${denominator}${times}${key}`)
    .sort()
    .join('+');

/**
 * The polynomial with c + s² or c − s² in place of each variable that occurs in degree 1 alone and has an end c at which
 * its term is smallest; the name of s is that of the variable.
 * @param endOf the lower or upper end of the values of a variable; null where there is none
 */
export function fromEnds(a: Quadratic, endOf: (name: string, isLower: boolean) => Fraction | null): Quadratic {
  const mixed = new Set([...a.keys()].map(namesIn).flatMap((names) => (names.length === 2 ? names : [])));
  let result: Quadratic = new Map();
  for (const [key, value] of a) {
    const isAlone = key !== '' && !key.includes(times) && !mixed.has(key);
    const end = isAlone ? endOf(key, value.numerator > 0n) : null;
    const size = value.numerator > 0n ? value : negate(value);
    const term: Quadratic = end === null ? new Map([[key, value]]) : new Map([[`${key}${times}${key}`, size]]);
    result = plus(end === null ? result : plus(result, constantOf(multiply(value, end))), term);
  }
  return result;
}

/** The symmetric matrix Q with p = vᵀQv for v = (1, variables). */
export interface Form {
  readonly names: readonly string[];
  readonly matrix: readonly (readonly Fraction[])[];
}

export function formOf(a: Quadratic): Form {
  const names = ['', ...new Set([...a.keys()].flatMap(namesIn))];
  const place = new Map(names.map((name, i) => [name, i]));
  const matrix = names.map(() => names.map(() => fraction(0n)));
  for (const [key, value] of a) {
    const [x = '', y = ''] = namesIn(key);
    const [i, j] = [place.get(x) as number, place.get(y) as number];
    const half = i === j ? value : multiply(value, fraction(1n, 2n));
    (matrix[i] as Fraction[])[j] = half;
    (matrix[j] as Fraction[])[i] = half;
  }
  return { names, matrix };
}
