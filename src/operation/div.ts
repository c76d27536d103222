import { product, reciprocal } from '../number/bounds-arithmetic';
import type { Operation } from './operation';

/** a/b. */
export const div = {
  theory: 'field',
  asks: ['nothing', 'nonzero'],
  commutative: false,
  singular: 'nowhere',
  bounds: (a, b) => product(a, reciprocal(b)),
} satisfies Operation<'div'>;
