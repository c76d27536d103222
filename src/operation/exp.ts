import type { Operation } from './operation';

/** e^a. */
export const exp = {
  commutative: false,
  singular: 'nowhere',
} satisfies Operation;
