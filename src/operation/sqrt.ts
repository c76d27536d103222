import type { Operation } from './operation';

/** √a. */
export const sqrt = {
  theory: 'function',
  asks: ['nonnegative'],
  commutative: false,
  singular: { at: 'zero', kind: 'root' },
} satisfies Operation<'sqrt'>;
