import type { Operation } from './operation';

/** 1 where a = b, else 0. */
export const equal = {
  commutative: true,
  singular: { at: 'tie', kind: 'jump' },
} satisfies Operation;
