import type { Operation } from './operation';

/** The smaller of a and b. */
export const min = {
  commutative: true,
  singular: { at: 'tie', kind: 'bend' },
} satisfies Operation;
