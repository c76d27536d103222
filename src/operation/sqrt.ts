import { isNonzero, isPositive, nonNegative } from '../number/bounds';
import type { Operation } from './operation';

/** √a. */
export const sqrt = {
  theory: 'function',
  asks: ['nonnegative'],
  commutative: false,
  singular: { at: 'zero', kind: 'root' },
  bounds: (a) => ({ ...nonNegative, lowOpen: isPositive(a), nonzero: isNonzero(a) }),
} satisfies Operation<'sqrt'>;
