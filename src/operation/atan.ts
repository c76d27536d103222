import { type Bounds, isNegative, isNonNegative, isNonPositive, isNonzero, isPositive } from '../number/bounds';
import type { Interval } from '../number/enclosure';
import { type Fraction, fraction, zero } from '../number/fraction';
import { type Axioms, congruent, implies, increasing, isPositive as isAbove, whole } from './axioms/axiom';
import type { Elementary, ScalarFunction } from './operation';

/** A little more than π/2. */
const limit = fraction(11n, 7n);
const negativeLimit = fraction(-11n, 7n);

const arctangent: Axioms = {
  single: [
    {
      name: '|atan x| < 11/7',
      holds: (s, { value }) => s.less(s.abs(value), s.rational(limit.numerator, limit.denominator)),
    },
    {
      name: '0 < atan x < x for x > 0',
      holds: (s, { argument, value }) =>
        implies(s, isAbove(s, argument), s.mul(isAbove(s, value), s.less(value, argument))),
    },
    {
      name: 'x < atan x < 0 for x < 0',
      holds: (s, { argument, value }) =>
        implies(s, isAbove(s, s.neg(argument)), s.mul(isAbove(s, s.neg(value)), s.less(argument, value))),
    },
    {
      name: 'atan 0 = 0',
      holds: (s, { argument, value }) => implies(s, s.equal(argument, whole(s, 0n)), s.equal(value, whole(s, 0n))),
    },
  ],
  pair: [congruent, increasing],
};

/** Terms of the series, for an argument of at most tan(π/32). */
const terms = 8;

/**
 * atan x for x > 0. atan x = π/2 − atan 1/x for x > 1; atan t = 2·atan(t/(1 + √(1 + t²))), and three of these leave t at most
 * tan(π/32) < 0.1. There t·Σ (−t²)ᵏ/(2k + 1) alternates with falling terms: what is left out after n of them is between 0 and
 * the next one.
 */
function enclosed(x: number, elementary: Elementary): Interval {
  const { add, divide, multiply, nextUp, point, sqrtDown, sqrtUp, subtract, increasing: image } = elementary;
  const [one, root] = [point(1), image(sqrtDown, sqrtUp)];
  let t = x > 1 ? (x === Infinity ? point(0) : divide(one, point(x))) : point(x);
  for (let k = 0; k < 3; k++) t = divide(t, add(one, root(add(one, multiply(t, t)))));
  const z = multiply(t, t);
  let sum: Interval = { lo: 0, hi: 1 / (2 * terms), maybeUndefined: false };
  for (let k = terms - 1; k >= 0; k--) sum = subtract(divide(one, point(2 * k + 1)), multiply(z, sum));
  const small = multiply(multiply(point(8), t), sum);
  if (x <= 1) return { ...small, hi: Math.min(small.hi, x) };
  return subtract({ lo: Math.PI / 2, hi: nextUp(Math.PI) / 2, maybeUndefined: false }, small);
}

function boundsOf(a: Bounds): Bounds {
  const [low, high] = [isNonNegative(a) ? zero : negativeLimit, isNonPositive(a) ? zero : limit] as [
    Fraction,
    Fraction,
  ];
  return {
    low,
    lowOpen: !isNonNegative(a) || isPositive(a),
    high,
    highOpen: !isNonPositive(a) || isNegative(a),
    nonzero: isNonzero(a),
  };
}

/** The inverse of the tangent, between −π/2 and π/2. */
export const atan = {
  theory: arctangent,
  summary: 'inverse of the tangent, between −π/2 and π/2',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  parity: 'odd',
  isWhole: false,
  related: 'none',
  isAngleOfTangent: true,
  levels: 'countable',
  keepsOrder: true,
  meets: (condition) => [[condition]],
  bounds: boundsOf,
  exact: (a) => (a.numerator === 0n ? a : null),
  double: () => Math.atan,
  enclosure: (elementary) => {
    const at = (x: number): Interval => (x === 0 ? elementary.point(0) : enclosed(x, elementary));
    return elementary.increasing(
      (x) => (x < 0 ? -at(-x).hi : at(x).lo),
      (x) => (x < 0 ? -at(-x).lo : at(x).hi),
    );
  },
  fixed: ({ increasing, arctangent }) => increasing(arctangent),
  // atan′(a) = 1/(1 + a²)
  tangent: (c, { args: [a], tangents: [da] }) => da && c.div(da, c.add(c.constant(1), c.square(a))),
} satisfies ScalarFunction;
