import type { Operation } from './operation';

/** The sine. */
export const sin = {
  commutative: false,
  singular: 'nowhere',
} satisfies Operation;
