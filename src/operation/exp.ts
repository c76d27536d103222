import type { Operation } from './operation';

/** e^a. */
export const exp = {
  theory: 'function',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'exp'>;
