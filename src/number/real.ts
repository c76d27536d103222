import { fixedPoint } from './fixed-point';
import { type Fraction, fraction } from './fraction';
import type { NumberSystem } from './number-system';
import { bottom, isKnown, type Known, type Real, realArithmetic } from './real-arithmetic';
import { realFunctions } from './real-functions';

export type { Real };

export interface RealNumbers extends NumberSystem<Real> {
  /** The sign of a number: 0 only where it is certainly 0, null where it is not known. */
  sign(a: Real): -1 | 0 | 1 | 'undefined' | null;
  /** Bounds in fractions; null where there is no value. */
  bounds(a: Real): readonly [Fraction, Fraction] | null;
}

/**
 * Real numbers in enclosures of any precision. Where an algebraic number is nearer to 0 than it could be without being 0, it is 0:
 * so equations and inequalities of roots and rational powers of fractions are decided, and all that are strict.
 */
export function realNumbers(bits: number): RealNumbers {
  const point = fixedPoint(bits);
  const arithmetic = realArithmetic(point);
  const { of, sign, sub, ofRational } = arithmetic;
  const unary = (apply: (a: Known) => Real) => (a: Real) => (isKnown(a) ? apply(a) : a);
  const binary = (apply: (a: Known, b: Known) => Real) => (a: Real, b: Real) =>
    isKnown(a) && isKnown(b) ? apply(a, b) : bottom(a, b);
  /** One number or another, by the sign of their difference; where it is not known, what is given. */
  const compared = (choose: (sign: -1 | 0 | 1, a: Known, b: Known) => Real, otherwise: (a: Known, b: Known) => Real) =>
    binary((a, b) => {
      const order = sign(sub(a, b));
      return order === null || order === 'undefined' ? otherwise(a, b) : choose(order, a, b);
    });
  const truth = (holds: (order: -1 | 0 | 1) => boolean) =>
    compared(
      (order) => ofRational(holds(order) ? 1n : 0n, 1n),
      () => 'unknown',
    );
  const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
  const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
  const absolute = unary((a) => {
    const order = sign(a);
    if (order === -1) return arithmetic.neg(a);
    const { lo, hi } = a.fixed;
    return order === null ? of({ lo: 0n, hi: larger(-lo, hi) }, { algebraic: a.algebraic }) : a;
  });
  return {
    name: 'real numbers',
    ...arithmetic,
    ...realFunctions(point, arithmetic),
    abs: absolute,
    max: compared(
      (order, a, b) => (order > 0 ? a : b),
      (a, b) => of({ lo: larger(a.fixed.lo, b.fixed.lo), hi: larger(a.fixed.hi, b.fixed.hi) }),
    ),
    min: compared(
      (order, a, b) => (order < 0 ? a : b),
      (a, b) => of({ lo: smaller(a.fixed.lo, b.fixed.lo), hi: smaller(a.fixed.hi, b.fixed.hi) }),
    ),
    less: truth((order) => order < 0),
    lessEqual: truth((order) => order <= 0),
    equal: truth((order) => order === 0),
    select: (condition, a, b) => {
      if (!isKnown(condition)) return condition;
      return sign(condition) === 0 ? b : sign(sub(condition, ofRational(1n, 1n))) === 0 ? a : 'unknown';
    },
    rational: ofRational,
    named: (name) => (name === 'pi' ? arithmetic.timesPi(fraction(1n)) : 'unknown'),
    standing: (a) => (isKnown(a) ? 'value' : a),
    isZero: (a) => sign(a) === 0,
    pivotQuality: (a) => (Math.abs(Number(sign(a))) === 1 ? 1 : 0),
    bounds: (a) => {
      if (!isKnown(a)) return null;
      const unit = 1n << BigInt(bits);
      return a.exact === null ? [fraction(a.fixed.lo, unit), fraction(a.fixed.hi, unit)] : [a.exact, a.exact];
    },
  };
}
