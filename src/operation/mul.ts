import type { Operation } from './operation';

/** a·b. */
export const mul = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: 'nowhere',
} satisfies Operation<'mul'>;
