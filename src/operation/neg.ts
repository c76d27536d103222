import type { Operation } from './operation';

/** −a. */
export const neg = {
  commutative: false,
  singular: 'nowhere',
} satisfies Operation;
