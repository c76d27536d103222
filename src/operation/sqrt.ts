import { isNonzero, isPositive, nonNegative } from '../number/bounds';
import { squareRoot } from './axioms/square-root';
import type { Operation } from './operation';

/** √a. */
export const sqrt = {
  theory: squareRoot,
  asks: ['nonnegative'],
  commutative: false,
  singular: { at: 'zero', kind: 'root' },
  meets: (condition) => (condition === 'nonnegative' ? [['nothing']] : [['positive']]),
  bounds: (a) => ({ ...nonNegative, lowOpen: isPositive(a), nonzero: isNonzero(a) }),
  // (√a)′ = a′/(2√a)
  tangent: (c, { value, tangents: [da] }) => da && c.div(da, c.mul(c.constant(2), value)),
} satisfies Operation<'sqrt'>;
