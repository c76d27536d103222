import type { Operation } from './operation';

/** 1 where a ≤ b, else 0. */
export const lessEqual = {
  commutative: false,
  singular: { at: 'tie', kind: 'jump' },
} satisfies Operation;
