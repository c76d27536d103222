import { within } from '../number/bounds';
import { fraction } from '../number/fraction';
import { sine } from './axioms/trigonometric';
import type { Operation } from './operation';

/** The sine. */
export const sin = {
  theory: sine,
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  meets: () => [],
  bounds: () => within(fraction(-1n), fraction(1n)),
  tangent: (c, { args: [a], tangents: [da] }) => da && c.mul(c.unary('cos', a), da),
} satisfies Operation<'sin'>;
