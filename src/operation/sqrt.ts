import { isNonzero, isPositive, nonNegative } from '../number/bounds';
import type { Fraction } from '../number/fraction';
import { integerSquareRoot } from '../number/integer-square-root';
import { squareRoot } from './axioms/square-root';
import type { ScalarFunction } from './operation';

function rationalRoot(a: Fraction): Fraction | null {
  const numerator = integerSquareRoot(a.numerator);
  const denominator = integerSquareRoot(a.denominator);
  const isPerfect = numerator * numerator === a.numerator && denominator * denominator === a.denominator;
  return isPerfect ? { numerator, denominator } : null;
}

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
  summary: '√x, x ≥ 0',
  parity: 'none',
  isWhole: false,
  related: 'products',
  isAngleOfTangent: false,
  levels: 'countable',
  keepsOrder: true,
  exact: rationalRoot,
  double: () => Math.sqrt,
  enclosure: ({ increasing, sqrtDown, sqrtUp }) => increasing(sqrtDown, sqrtUp),
  fixed: ({ increasing, sqrt }) => increasing(sqrt),
} satisfies ScalarFunction;
