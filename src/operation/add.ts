import type { Operation } from './operation';

/** a + b. */
export const add = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: 'nowhere',
} satisfies Operation<'add'>;
