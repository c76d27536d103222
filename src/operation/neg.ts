import type { Operation } from './operation';

/** −a. */
export const neg = {
  theory: 'field',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'neg'>;
