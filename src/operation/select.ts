import { hull } from '../number/bounds-arithmetic';
import type { FieldOperation } from './operation';

/** b where a = 1 and c where a = 0. */
export const select = {
  theory: 'order',
  // Its branches owe what is in them.
  asks: ['truth', 'nothing', 'nothing'],
  commutative: false,
  singular: { at: 'condition', kind: 'jump' },
  meets: (condition) => [['nothing', condition, condition]],
  bounds: (_, b, c) => hull(b, c),
  tangent: (c, { args: [condition], tangents: [da, db, dc], spread }) => {
    const chosen = db === null && dc === null ? null : c.select(condition, db ?? c.constant(0), dc ?? c.constant(0));
    // A condition has the derivative 0, or none where it jumps: then the choice has none either.
    return c.sum([spread(chosen), spread(da && c.mul(c.constant(0), da))]);
  },
} satisfies FieldOperation<3>;
