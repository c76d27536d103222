import type { Operation } from './operation';

/** a − b. */
export const sub = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'sub'>;
