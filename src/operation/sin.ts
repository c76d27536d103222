import { within } from '../number/bounds';
import { fraction } from '../number/fraction';
import { sine } from './axioms/trigonometric';
import type { ScalarFunction } from './operation';

/** The sine. */
export const sin = {
  theory: sine,
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  meets: () => [],
  bounds: () => within(fraction(-1n), fraction(1n)),
  tangent: (c, { args: [a], tangents: [da] }) => da && c.mul(c.cos(a), da),
  summary: 'sine',
  parity: 'odd',
  isWhole: false,
  related: 'sums',
  isAngleOfTangent: false,
  levels: 'countable',
  keepsOrder: false,
  exact: (a) => (a.numerator === 0n ? a : null),
  double: () => Math.sin,
  enclosure: ({ sine }) => sine,
  fixed: ({ sine }) => sine,
} satisfies ScalarFunction;
