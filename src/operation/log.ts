import type { Operation } from './operation';

/** The natural logarithm. */
export const log = {
  commutative: false,
  singular: 'nowhere',
} satisfies Operation;
