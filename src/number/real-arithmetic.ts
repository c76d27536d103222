import { bitLength } from './bit-length';
import type { Fixed, FixedPoint } from './fixed-point';
import { add, divide, type Fraction, fraction, multiply, negate } from './fraction';
import { type Rational, rational } from './rational';
import type { Separation } from './separation';
import * as separation from './separation';

/**
 * A real number: bounds of it in units of 2^-bits, the fraction that it is, if it is known to be one, how near to 0 it may be if it is
 * algebraic, and whether it is a multiple of π or of the logarithm of an algebraic number.
 */
export interface Known {
  readonly fixed: Fixed;
  readonly exact: Fraction | null;
  readonly algebraic: Separation | null;
  readonly multiple: { readonly c: Fraction; readonly of: 'pi' | Known } | null;
}

export type Real = Known | 'undefined' | 'unknown';

export const isKnown = (a: Real): a is Known => typeof a !== 'string';

/** The worse of what has no value or none that is known. */
export const bottom = (...args: readonly Real[]): Real => (args.includes('undefined') ? 'undefined' : 'unknown');

/** Values with more digits before the point are `unknown`. */
const mostDigits = 60_000;

export type Arithmetic = ReturnType<typeof realArithmetic>;

/** Fractions as real numbers, and the signs of these. */
function basis(bits: number) {
  const shift = BigInt(bits);

  const of = (fixed: Fixed, known: Partial<Known> = {}): Real =>
    bitLength(fixed.hi < 0n ? -fixed.lo : fixed.hi > -fixed.lo ? fixed.hi : -fixed.lo) > bits + mostDigits
      ? 'unknown'
      : { exact: null, algebraic: null, multiple: null, ...known, fixed };

  function ofRational(numerator: bigint, denominator: bigint): Real {
    const exact = fraction(numerator, denominator);
    const { numerator: n, denominator: d } = exact;
    const algebraic = separation.ofFraction(bitLength(n < 0n ? -n : n), bitLength(d));
    return of(quotientOf(n << shift, d), { exact, algebraic });
  }
  const ofExact = (a: Rational): Real => (typeof a === 'string' ? a : ofRational(a.numerator, a.denominator));

  function sign(a: Real): -1 | 0 | 1 | 'undefined' | null {
    if (!isKnown(a)) return a === 'undefined' ? a : null;
    const { lo, hi } = a.fixed;
    if (a.exact !== null) return a.exact.numerator > 0n ? 1 : a.exact.numerator < 0n ? -1 : 0;
    if (lo > 0n || hi < 0n) return lo > 0n ? 1 : -1;
    if (a.algebraic === null) return null;
    // Smaller than 2^(bits − n) units, and so than 2^-n.
    const spare = bits - separation.separationBits(a.algebraic);
    return spare > 0 && bitLength(hi > -lo ? hi : -lo) <= spare ? 0 : null;
  }

  return { of, ofRational, ofExact, sign };
}

export const touchesZero = ({ lo, hi }: Fixed): boolean => lo <= 0n && hi >= 0n;

const both = <T>(a: T | null, b: T | null, make: (a: T, b: T) => T | null): T | null =>
  a === null || b === null ? null : make(a, b);

/** c times a multiple of π or of a logarithm. */
const scaled = ({ multiple }: Known, by: Fraction | null): Known['multiple'] =>
  multiple && by && { ...multiple, c: multiply(multiple.c, by) };

/** What is made of numbers by field operations. */
export function realArithmetic({ bits, pi }: Pick<FixedPoint, 'bits' | 'pi'>) {
  const shift = BigInt(bits);
  const { of, ofRational, ofExact, sign } = basis(bits);
  const binary =
    (exactly: (a: Rational, b: Rational) => Rational, otherwise: (a: Known, b: Known) => Real) =>
    (a: Real, b: Real): Real => {
      if (!isKnown(a) || !isKnown(b)) return bottom(a, b);
      const exact = both<Rational>(a.exact, b.exact, exactly);
      return exact === null || exact === 'unknown' ? otherwise(a, b) : ofExact(exact);
    };
  const neg = (a: Real): Real =>
    isKnown(a)
      ? of(
          { lo: -a.fixed.hi, hi: -a.fixed.lo },
          { exact: a.exact && negate(a.exact), algebraic: a.algebraic, multiple: scaled(a, fraction(-1n)) },
        )
      : a;
  const plus = binary(rational.add, (a, b) => {
    const isOfOne = a.multiple !== null && a.multiple.of === b.multiple?.of;
    const multiple = isOfOne ? both(a.multiple, b.multiple, (x, y) => ({ ...x, c: add(x.c, y.c) })) : null;
    if (multiple?.c.numerator === 0n) return ofRational(0n, 1n);
    const algebraic = both(a.algebraic, b.algebraic, separation.ofSum);
    return of({ lo: a.fixed.lo + b.fixed.lo, hi: a.fixed.hi + b.fixed.hi }, { algebraic, multiple });
  });
  const times = binary(rational.mul, (a, b) => {
    if (sign(a) === 0 || sign(b) === 0) return ofRational(0n, 1n);
    const { lo, hi } = productOf(a.fixed, b.fixed);
    const algebraic = both(a.algebraic, b.algebraic, separation.ofProduct);
    return of(
      { lo: lo >> shift, hi: -(-hi >> shift) },
      { algebraic, multiple: scaled(a, b.exact) ?? scaled(b, a.exact) },
    );
  });
  const over = binary(rational.div, (a, b) => {
    const order = sign(b);
    if (order === 0) return 'undefined';
    if (order === null) return 'unknown';
    // A fraction that is smaller than a unit: of its inverse there are bounds.
    if (b.exact !== null && touchesZero(b.fixed)) return times(a, ofExact(divide(fraction(1n), b.exact)));
    const algebraic = both(a.algebraic, b.algebraic, separation.ofQuotient);
    const multiple = scaled(a, b.exact && divide(fraction(1n), b.exact));
    return of(quotientOfBounds(a.fixed, b.fixed, shift), { algebraic, multiple });
  });

  function power(a: Real, n: number): Real {
    if (!isKnown(a)) return a;
    if (n < 0) return over(ofRational(1n, 1n), power(a, -n));
    let result = ofRational(1n, 1n);
    let square: Real = a;
    for (let k = n; k > 0; k = Math.floor(k / 2)) {
      if (k % 2 === 1) result = times(result, square);
      if (k > 1) square = times(square, square);
    }
    return result;
  }

  const timesPi = (c: Fraction): Real =>
    times(ofRational(c.numerator, c.denominator), of(pi(), { multiple: { c: fraction(1n), of: 'pi' } }));

  return {
    of,
    ofRational,
    ofExact,
    sign,
    neg,
    add: plus,
    sub: (a: Real, b: Real) => plus(a, neg(b)),
    mul: times,
    div: over,
    power,
    timesPi,
  };
}

const productOf = (a: Fixed, b: Fixed): Fixed => {
  const products = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  return {
    lo: products.reduce((x, y) => (x < y ? x : y)),
    hi: products.reduce((x, y) => (x > y ? x : y)),
  };
};

/** Bounds of n/d for d ≠ 0. */
function quotientOf(n: bigint, d: bigint): Fixed {
  const quotient = n / d;
  const isExact = quotient * d === n;
  const isNegative = n < 0n !== d < 0n;
  return {
    lo: isExact || !isNegative ? quotient : quotient - 1n,
    hi: isExact || isNegative ? quotient : quotient + 1n,
  };
}

/** Where b is not 0. */
function quotientOfBounds(a: Fixed, b: Fixed, shift: bigint): Fixed {
  const quotients = [a.lo, a.hi].flatMap((n) => [b.lo, b.hi].map((d) => quotientOf(n << shift, d)));
  return {
    lo: quotients.map(({ lo }) => lo).reduce((x, y) => (x < y ? x : y)),
    hi: quotients.map(({ hi }) => hi).reduce((x, y) => (x > y ? x : y)),
  };
}
