import type { Operation } from './operation';

/** The cosine. */
export const cos = {
  commutative: false,
  singular: 'nowhere',
} satisfies Operation;
