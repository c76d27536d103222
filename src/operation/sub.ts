import { negated } from '../number/bounds';
import { sum } from '../number/bounds-arithmetic';
import type { FieldOperation } from './operation';

/** a − b. */
export const sub = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: false,
  singular: 'nowhere',
  meets: () => [],
  bounds: (a, b) => sum(a, negated(b)),
  tangent: (c, { tangents: [da, db], spread }) => {
    const other = spread(db);
    return c.sum([spread(da), other && c.neg(other)]);
  },
} satisfies FieldOperation<2>;
