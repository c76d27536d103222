import { anything, type Bounds, negated, nonNegative } from '../number/bounds';
import { compare, fraction, one } from '../number/fraction';
import { logarithm } from './axioms/logarithm';
import type { ScalarFunction } from './operation';

function boundsOfLogarithm(a: Bounds): Bounds {
  if (a.low !== null && compare(a.low, one) >= 0)
    return { ...nonNegative, lowOpen: a.lowOpen || compare(a.low, one) > 0 };
  if (a.high !== null && compare(a.high, one) <= 0)
    return negated({ ...nonNegative, lowOpen: a.highOpen || compare(a.high, one) < 0 });
  return anything;
}

/** The natural logarithm. */
export const log = {
  theory: logarithm,
  asks: ['positive'],
  commutative: false,
  singular: 'nowhere',
  meets: () => [],
  bounds: boundsOfLogarithm,
  tangent: (c, { args: [a], tangents: [da] }) => da && c.div(da, a),
  summary: 'natural logarithm, x > 0',
  parity: 'none',
  isWhole: false,
  related: 'products',
  isAngleOfTangent: false,
  levels: 'countable',
  keepsOrder: true,
  exact: (a) => (compare(a, one) === 0 ? fraction(0n) : null),
  double: () => (a) => (a > 0 ? Math.log(a) : NaN),
  enclosure: ({ increasing, logDown, logUp }) => increasing(logDown, logUp),
  fixed: ({ increasing, log }) => increasing(log),
} satisfies ScalarFunction;
