import { type Bounds, isNegative, isNonNegative, isNonPositive, isPositive, positive } from '../number/bounds';
import { one } from '../number/fraction';
import { exponential } from './axioms/exponential';
import type { ScalarFunction } from './operation';

function boundsOfExponential(a: Bounds): Bounds {
  if (isPositive(a)) return { ...positive, low: one };
  if (isNonNegative(a)) return { ...positive, low: one, lowOpen: false };
  return isNonPositive(a) ? { ...positive, high: one, highOpen: isNegative(a) } : positive;
}

/** e^a. */
export const exp = {
  theory: exponential,
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  meets: () => [['nothing']],
  bounds: boundsOfExponential,
  tangent: (c, { value, tangents: [da] }) => da && c.mul(value, da),
  summary: 'e^x',
  parity: 'none',
  isWhole: false,
  related: 'sums',
  isAngleOfTangent: false,
  levels: 'countable',
  keepsOrder: true,
  exact: (a) => (a.numerator === 0n ? one : null),
  double: () => Math.exp,
  enclosure: ({ increasing, expDown, expUp }) => increasing(expDown, expUp),
  fixed: ({ increasing, exp }) => increasing(exp),
} satisfies ScalarFunction;
