import type { Operation } from './operation';

/** a + b. */
export const add = {
  commutative: true,
  singular: 'nowhere',
} satisfies Operation;
