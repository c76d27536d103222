import type { Operation } from './operation';

/** The cosine. */
export const cos = {
  theory: 'function',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'cos'>;
