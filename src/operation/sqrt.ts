import type { Operation } from './operation';

/** √a. */
export const sqrt = {
  commutative: false,
  singular: { at: 'zero', kind: 'root' },
} satisfies Operation;
