import type { Operation } from './operation';

/** b where a = 1 and c where a = 0. */
export const select = {
  commutative: false,
  singular: { at: 'condition', kind: 'jump' },
} satisfies Operation;
