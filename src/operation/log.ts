import { anything, type Bounds, negated, nonNegative } from '../number/bounds';
import { compare, fraction } from '../number/fraction';
import { logarithm } from './axioms/logarithm';
import type { Operation } from './operation';

const one = fraction(1n);

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
} satisfies Operation<'log'>;
