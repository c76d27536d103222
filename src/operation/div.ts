import type { Operation } from './operation';

/** a/b. */
export const div = {
  commutative: false,
  singular: 'nowhere',
} satisfies Operation;
