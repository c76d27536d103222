import type { Operation } from './operation';

/** |a|. */
export const abs = {
  commutative: false,
  singular: { at: 'zero', kind: 'bend' },
} satisfies Operation;
