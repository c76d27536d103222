import { sum } from '../number/bounds-arithmetic';
import type { FieldOperation } from './operation';

/** a + b. */
export const add = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: 'nowhere',
  meets: (condition) =>
    condition === 'nonnegative'
      ? [['nonnegative', 'nonnegative']]
      : [
          ['positive', 'nonnegative'],
          ['nonnegative', 'positive'],
        ],
  bounds: sum,
  tangent: (c, { tangents: [da, db], spread }) => c.sum([spread(da), spread(db)]),
} satisfies FieldOperation<2>;
