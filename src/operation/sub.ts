import type { Operation } from './operation';

/** a − b. */
export const sub = {
  commutative: false,
  singular: 'nowhere',
} satisfies Operation;
