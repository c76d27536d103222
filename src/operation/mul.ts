import { product } from '../number/bounds-arithmetic';
import type { FieldOperation } from './operation';

/** a·b. */
export const mul = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: 'nowhere',
  meets: (condition) => [[condition, condition]],
  bounds: product,
  // (ab)′ = a′b + ab′
  tangent: (c, { args: [a, b], tangents: [da, db] }) => c.sum([da && c.mul(b, da), db && c.mul(a, db)]),
} satisfies FieldOperation<2>;
