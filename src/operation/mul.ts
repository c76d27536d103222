import { product } from '../number/bounds-arithmetic';
import type { Operation } from './operation';

/** a·b. */
export const mul = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: 'nowhere',
  bounds: product,
} satisfies Operation<'mul'>;
