import { sum } from '../number/bounds-arithmetic';
import type { Operation } from './operation';

/** a + b. */
export const add = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: 'nowhere',
  bounds: sum,
} satisfies Operation<'add'>;
