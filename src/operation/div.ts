import { product, reciprocal } from '../number/bounds-arithmetic';
import type { FieldOperation } from './operation';

/** a/b. */
export const div = {
  theory: 'field',
  asks: ['nothing', 'nonzero'],
  commutative: false,
  singular: 'nowhere',
  meets: (condition) => [[condition, condition === 'nonzero' ? 'nonzero' : 'positive']],
  bounds: (a, b) => product(a, reciprocal(b)),
  // (a/b)′ = (a′ − (a/b)b′)/b
  tangent: (c, { args: [, b], value, tangents: [da, db] }) =>
    c.sum([da && c.div(da, b), db && c.neg(c.div(c.mul(value, db), b))]),
} satisfies FieldOperation<2>;
