import { within } from '../number/bounds';
import { fraction } from '../number/fraction';
import { cosine } from './axioms/trigonometric';
import type { ScalarFunction } from './operation';

/** The cosine. */
export const cos = {
  theory: cosine,
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  meets: () => [],
  bounds: () => within(fraction(-1n), fraction(1n)),
  tangent: (c, { args: [a], tangents: [da] }) => da && c.mul(c.neg(c.sin(a)), da),
  summary: 'cosine',
  parity: 'even',
  isWhole: false,
  related: 'sums',
  isAngleOfTangent: false,
  levels: 'countable',
  keepsOrder: false,
  exact: (a) => (a.numerator === 0n ? fraction(1n) : null),
  double: () => Math.cos,
  enclosure: ({ cosine }) => cosine,
  fixed: ({ cosine }) => cosine,
} satisfies ScalarFunction;
