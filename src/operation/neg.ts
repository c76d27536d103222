import { negated } from '../number/bounds';
import type { FieldOperation } from './operation';

/** −a. */
export const neg = {
  theory: 'field',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  meets: (condition) => (condition === 'nonzero' ? [['nonzero']] : []),
  bounds: negated,
  tangent: (c, { tangents: [da] }) => da && c.neg(da),
} satisfies FieldOperation<1>;
