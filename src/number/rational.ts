import { forEachFunction } from '../operation/axiomatised';
import type { Asked } from '../operation/operation';
import { bitLength } from './bit-length';
import { add, compare, divide, type Fraction, fraction, multiply, negate, subtract } from './fraction';
import type { NumberSystem } from './number-system';

/** A fraction, or why there is none. */
export type Rational = Fraction | Bottom;
type Bottom = 'undefined' | 'unknown';

/** Fractions with a larger numerator or denominator are `unknown`, so that no operation runs away. */
export const rationalBitLimit = 20_000;
const highest = 1n << BigInt(rationalBitLimit);
const lowest = -highest;

const zero: Fraction = { numerator: 0n, denominator: 1n };
const one: Fraction = { numerator: 1n, denominator: 1n };

const isBottom = (a: Rational): a is Bottom => typeof a === 'string';
const isZero = (a: Rational): boolean => !isBottom(a) && a.numerator === 0n;
const isOne = (a: Fraction): boolean => a.numerator === 1n && a.denominator === 1n;
const truth = (holds: boolean): Fraction => (holds ? one : zero);

const bounded = (a: Fraction): Rational =>
  a.numerator < highest && a.numerator > lowest && a.denominator < highest ? a : 'unknown';

const unary =
  (apply: (a: Fraction) => Rational) =>
  (a: Rational): Rational =>
    isBottom(a) ? a : apply(a);

const binary =
  (apply: (a: Fraction, b: Fraction) => Rational) =>
  (a: Rational, b: Rational): Rational => {
    if (isBottom(a)) return b === 'undefined' ? b : a;
    return isBottom(b) ? b : apply(a, b);
  };

const quotient = binary((a, b) => (b.numerator === 0n ? 'undefined' : bounded(divide(a, b))));

/** Whether a number is what a function asks for. */
const meets: { readonly [A in Asked]: (a: Fraction) => boolean } = {
  nothing: () => true,
  nonzero: ({ numerator }) => numerator !== 0n,
  positive: ({ numerator }) => numerator > 0n,
  nonnegative: ({ numerator }) => numerator >= 0n,
};

function power(a: Fraction, exponent: number): Rational {
  if (exponent < 0) return a.numerator === 0n ? 'undefined' : power(divide(one, a), -exponent);
  if (exponent === 0 || isOne(a)) return one;
  if (a.numerator === 0n) return zero;
  if (a.numerator === -1n && a.denominator === 1n) return exponent % 2 === 0 ? one : a;
  const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
  const bits = bitLength(magnitude > a.denominator ? magnitude : a.denominator);
  if ((bits - 1) * exponent >= rationalBitLimit) return 'unknown';
  const n = BigInt(exponent);
  return bounded({ numerator: a.numerator ** n, denominator: a.denominator ** n });
}

function select(condition: Rational, a: Rational, b: Rational): Rational {
  if (isBottom(condition)) return condition;
  if (isOne(condition)) return a;
  return isZero(condition) ? b : 'undefined';
}

/** Exact fractions. What is no fraction (√2, e) is `unknown`. */
export const rational: NumberSystem<Rational> = {
  name: 'rational',
  neg: unary(negate),
  abs: unary((a) => (a.numerator < 0n ? negate(a) : a)),
  ...forEachFunction(({ asks: [asked], exact }) => {
    const isInDomain = meets[asked];
    return unary((a) => (isInDomain(a) ? (exact(a) ?? 'unknown') : 'undefined'));
  }),
  add: binary((a, b) => bounded(add(a, b))),
  sub: binary((a, b) => bounded(subtract(a, b))),
  mul: binary((a, b) => bounded(multiply(a, b))),
  div: (a, b) => (isZero(b) ? 'undefined' : quotient(a, b)),
  max: binary((a, b) => (compare(a, b) >= 0 ? a : b)),
  min: binary((a, b) => (compare(a, b) <= 0 ? a : b)),
  less: binary((a, b) => truth(compare(a, b) < 0)),
  lessEqual: binary((a, b) => truth(compare(a, b) <= 0)),
  equal: binary((a, b) => truth(compare(a, b) === 0)),
  select,
  rational: (numerator, denominator) => bounded(fraction(numerator, denominator)),
  named: () => 'unknown',
  power: (a, exponent) => (isBottom(a) ? a : power(a, exponent)),
  standing: (a) => (isBottom(a) ? a : 'value'),
  isZero,
  pivotQuality: (a) => (isBottom(a) || isZero(a) ? 0 : 1),
};
