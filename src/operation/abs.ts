import { type Bounds, isNonNegative, isNonPositive, isNonzero, negated } from '../number/bounds';
import { extremeBounds } from '../number/bounds-arithmetic';
import { zero } from '../number/fraction';
import type { FieldOperation } from './operation';

const boundsOfSize = (a: Bounds): Bounds => {
  if (isNonNegative(a)) return a;
  if (isNonPositive(a)) return negated(a);
  return { ...extremeBounds(a, negated(a)), low: zero, lowOpen: isNonzero(a), nonzero: isNonzero(a) };
};

/** |a|. */
export const abs = {
  theory: 'order',
  asks: ['nothing'],
  commutative: false,
  singular: { at: 'zero', kind: 'bend' },
  meets: (condition) => (condition === 'nonnegative' ? [['nothing']] : [['nonzero']]),
  bounds: boundsOfSize,
  // |a|′ = a/|a| · a′
  tangent: (c, { args: [a], value, tangents: [da] }) => da && c.mul(c.div(a, value), da),
} satisfies FieldOperation<1>;
