import { negated } from '../number/bounds';
import type { Operation } from './operation';

/** −a. */
export const neg = {
  theory: 'field',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  bounds: negated,
  tangent: (c, { tangents: [da] }) => da && c.neg(da),
} satisfies Operation<'neg'>;
