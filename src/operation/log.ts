import type { Operation } from './operation';

/** The natural logarithm. */
export const log = {
  theory: 'function',
  asks: ['positive'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'log'>;
