import type { Operation } from './operation';

/** a·b. */
export const mul = {
  commutative: true,
  singular: 'nowhere',
} satisfies Operation;
