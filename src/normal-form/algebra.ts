import { divide, type Fraction, fraction, multiply } from '../number/fraction';
import {
  accumulate,
  bounded,
  monomialOf,
  NoNormalForm,
  onlyTerm,
  type Polynomial,
  polynomialKey,
  scaled,
} from './polynomial';

/** Exponents are whole multiples of 1/unit, so that roots and fractions in exponents stay exact. */
export const unit = 120;

/**
 * What monomials are made of; each stands for a real number at every point.
 * - free: a variable, or a function of a given argument
 * - prime: a whole number under a root
 * - sum: a polynomial of several terms, in a denominator or under a root
 * - magnitude: |a| of the atom a
 * - exponential: e^m of the monomial m
 * - logarithm: log |a| of the atom a
 */
export type Atom = { readonly positive: boolean } & (
  | { readonly kind: 'free' }
  | { readonly kind: 'prime'; readonly value: bigint }
  | { readonly kind: 'sum'; readonly polynomial: Polynomial }
  | { readonly kind: 'magnitude' | 'logarithm'; readonly of: number }
  | { readonly kind: 'exponential'; readonly monomial: number }
);

/** Atoms to powers, in units, ordered by atom. */
export type Factors = readonly (readonly [atom: number, exponent: number])[];

/** The atoms and monomials of one family of expressions, and products of polynomials over them. */
export interface Algebra {
  atom(id: number): Atom;
  /** The atom with this key, made on first use. */
  atomOf(key: string, make: () => Atom): number;
  /** The number of the monomial 1. */
  readonly one: number;
  factors(monomial: number): Factors;
  /** ∏ atoms^exponents as a polynomial: √2·√2 is 2, |x|² is x², and sums to whole powers are multiplied out. */
  power(factors: Factors): Polynomial;
  product(a: Polynomial, b: Polynomial): Polynomial;
  /** A polynomial of several terms as coefficient · monomial · sum atom. */
  split(a: Polynomial): { readonly coefficient: Fraction; readonly monomial: Factors; readonly sum: number };
}

const one = fraction(1n);
/** Monomials are numbered below this, so that a pair of them is a whole number that a double holds. */
const idLimit = 2 ** 26;

export function createAlgebra(): Algebra {
  const atoms: Atom[] = [];
  const atomIds = new Map<string, number>();
  const monomials: Factors[] = [];
  const monomialIds = new Map<string, number>();
  const products = new Map<number, Polynomial>();

  const atom = (id: number): Atom => atoms[id] as Atom;
  const factors = (monomial: number): Factors => monomials[monomial] as Factors;

  function atomOf(key: string, make: () => Atom): number {
    const known = atomIds.get(key);
    if (known !== undefined) return known;
    const made = make();
    atomIds.set(key, atoms.length);
    return atoms.push(made) - 1;
  }

  function monomial(of: Factors): number {
    const key = of.join(' ');
    const known = monomialIds.get(key);
    if (known !== undefined) return known;
    if (monomials.length >= idLimit) throw new NoNormalForm();
    monomialIds.set(key, monomials.length);
    return monomials.push(of) - 1;
  }

  function power(given: Factors): Polynomial {
    const exponents = new Map<number, number>();
    const multiplied: Polynomial[] = [];
    let coefficient = one;
    const note = (id: number, exponent: number): void => {
      exponents.set(id, (exponents.get(id) ?? 0) + exponent);
    };
    for (const [id, exponent] of given) note(id, exponent);
    // Magnitudes first: they give powers to the atoms they are of.
    for (const [id, exponent] of [...exponents]) {
      const its = atom(id);
      if (its.kind !== 'magnitude' || exponent % unit !== 0) continue;
      const odd = exponent % (2 * unit) !== 0;
      exponents.set(id, odd ? unit : 0);
      note(its.of, odd ? exponent - unit : exponent);
    }
    for (const [id, exponent] of [...exponents]) {
      const its = atom(id);
      const whole = Math.floor(exponent / unit);
      if (its.kind === 'prime' && whole !== 0) {
        coefficient = multiply(coefficient, wholePower(its.value, whole));
        exponents.set(id, exponent - whole * unit);
      }
      if (its.kind === 'sum' && whole > 0) {
        if (whole > 32) throw new NoNormalForm();
        for (let k = 0; k < whole; k++) multiplied.push(its.polynomial);
        exponents.set(id, exponent - whole * unit);
      }
      if (!Number.isSafeInteger(exponent) || Math.abs(exponent) > 1000 * unit) throw new NoNormalForm();
    }
    const ordered = [...exponents].filter(([, exponent]) => exponent !== 0).sort(([a], [b]) => a - b);
    return multiplied.reduce(product, monomialOf(monomial(ordered), coefficient));
  }

  function monomialProduct(a: number, b: number): Polynomial {
    const key = a < b ? a * idLimit + b : b * idLimit + a;
    const known = products.get(key) ?? power([...factors(a), ...factors(b)]);
    products.set(key, known);
    return known;
  }

  function product(a: Polynomial, b: Polynomial): Polynomial {
    const total = new Map<number, Fraction>();
    for (const [m, x] of a) {
      for (const [n, y] of b) {
        const coefficient = multiply(x, y);
        for (const [monomial, factor] of monomialProduct(m, n))
          accumulate(total, monomial, multiply(coefficient, factor));
      }
      if (total.size > 256) throw new NoNormalForm();
    }
    return bounded(total);
  }

  /** Takes out the least power of every atom, and the absolute value of the coefficient of the first monomial. */
  function split(a: Polynomial): ReturnType<Algebra['split']> {
    const least = new Map<number, number>();
    const all = [...a.keys()].map(factors);
    for (const [id] of all.flat()) {
      if (least.has(id)) continue;
      least.set(id, Math.min(...all.map((each) => each.find(([other]) => other === id)?.[1] ?? 0)));
    }
    const common = [...least].filter(([, exponent]) => exponent !== 0);
    const inverse = common.map(([id, exponent]) => [id, -exponent] as const);
    const rest = common.length === 0 ? a : product(a, power(inverse));
    const [first] = [...rest].sort(([m], [n]) => m - n);
    const { numerator, denominator } = first?.[1] ?? one;
    const coefficient = { numerator: numerator < 0n ? -numerator : numerator, denominator };
    const primitive = scaled(rest, divide(one, coefficient));
    const sum = atomOf(`sum ${polynomialKey(primitive)}`, () => ({
      kind: 'sum',
      polynomial: primitive,
      positive: isPositive(primitive),
    }));
    return { coefficient, monomial: common, sum };
  }

  /** Certainly positive: positive coefficients of monomials that are ≥ 0, one of them > 0. */
  function isPositive(a: Polynomial): boolean {
    const certain = (monomial: number): boolean => factors(monomial).every(([id]) => atom(id).positive);
    const nonNegative = (monomial: number): boolean =>
      factors(monomial).every(
        ([id, exponent]) => atom(id).positive || atom(id).kind === 'magnitude' || exponent % (2 * unit) === 0,
      );
    return (
      [...a].every(([monomial, { numerator }]) => numerator > 0n && nonNegative(monomial)) &&
      [...a.keys()].some(certain)
    );
  }

  const unitMonomial = monomial([]);
  return { atom, atomOf, one: unitMonomial, factors, power, product, split };
}

function wholePower(base: bigint, exponent: number): Fraction {
  if (Math.abs(exponent) > 500) throw new NoNormalForm();
  const size = base ** BigInt(Math.abs(exponent));
  return exponent < 0 ? fraction(1n, size) : fraction(size);
}

/** Whether a polynomial vanishes once its denominators are multiplied out. False says nothing. */
export function vanishes(difference: Polynomial, algebra: Algebra): boolean {
  let rest = difference;
  for (let round = 0; round < 6; round++) {
    if (rest.size === 0) return true;
    const needed = new Map<number, number>();
    for (const monomial of rest.keys()) {
      for (const [id, exponent] of algebra.factors(monomial)) {
        if (algebra.atom(id).kind !== 'sum' || exponent >= 0) continue;
        needed.set(id, Math.max(needed.get(id) ?? 0, Math.ceil(-exponent / unit)));
      }
    }
    if (needed.size === 0) return false;
    const cleared = [...needed].map(([id, whole]) => [id, whole * unit] as const);
    // Term by term: the common factor must not be multiplied out before it has met the denominators.
    const total = new Map<number, Fraction>();
    for (const [monomial, coefficient] of rest) {
      const term = algebra.power([...algebra.factors(monomial), ...cleared]);
      for (const [each, factor] of term) accumulate(total, each, multiply(coefficient, factor));
    }
    rest = bounded(total);
  }
  return false;
}

/** The one term of a polynomial as factors, or null. */
export function singleTerm(
  a: Polynomial,
  algebra: Algebra,
): { readonly coefficient: Fraction; readonly factors: Factors } | null {
  const term = onlyTerm(a);
  return term && { coefficient: term[1], factors: algebra.factors(term[0]) };
}
