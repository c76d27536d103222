import type { Operation } from './operation';

/** The larger of a and b. */
export const max = {
  commutative: true,
  singular: { at: 'tie', kind: 'bend' },
} satisfies Operation;
