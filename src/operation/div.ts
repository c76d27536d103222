import type { Operation } from './operation';

/** a/b. */
export const div = {
  theory: 'field',
  asks: ['nothing', 'nonzero'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'div'>;
