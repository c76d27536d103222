import type { Operation } from './operation';

/** The sine. */
export const sin = {
  theory: 'function',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'sin'>;
