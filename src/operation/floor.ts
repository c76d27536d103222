import { type Bounds, isNegative, isPositive } from '../number/bounds';
import { type Fraction, fraction, wholePart } from '../number/fraction';
import { type Axioms, congruent, implies, isPositive as isAbove, whole } from './axioms/axiom';
import type { ScalarFunction } from './operation';

const axioms: Axioms = {
  single: [
    { name: 'floor x <= x', holds: (s, { argument, value }) => s.lessEqual(value, argument) },
    { name: 'x < floor x + 1', holds: (s, { argument, value }) => s.less(argument, s.add(value, whole(s, 1n))) },
    {
      name: 'no value between −1 and 0',
      holds: (s, { value }) => implies(s, isAbove(s, s.add(value, whole(s, 1n))), s.lessEqual(whole(s, 0n), value)),
    },
    {
      name: 'no value between 0 and 1',
      holds: (s, { value }) => implies(s, s.less(value, whole(s, 1n)), s.lessEqual(value, whole(s, 0n))),
    },
  ],
  pair: [
    congruent,
    {
      name: 'values that differ are at least 1 apart',
      holds: (s, a, b) => implies(s, s.less(a.value, b.value), s.lessEqual(s.add(a.value, whole(s, 1n)), b.value)),
    },
    {
      name: 'no sum of values between 0 and 1',
      holds: (s, a, b) => {
        const sum = s.add(a.value, b.value);
        return implies(s, s.less(sum, whole(s, 1n)), s.lessEqual(sum, whole(s, 0n)));
      },
    },
    {
      name: 'no sum of values between −1 and 0',
      holds: (s, a, b) => {
        const sum = s.add(a.value, b.value);
        return implies(s, s.less(whole(s, -1n), sum), s.lessEqual(whole(s, 0n), sum));
      },
    },
  ],
};

/** The largest whole number below what is below a number, or up to it. */
const upTo = (a: Fraction, isOpen: boolean): Fraction =>
  isOpen && a.denominator === 1n ? fraction(a.numerator - 1n) : wholePart(a);

function boundsOf({ low, high, highOpen }: Bounds): Bounds {
  const bounds: Bounds = {
    low: low && wholePart(low),
    lowOpen: low === null,
    high: high && upTo(high, highOpen),
    highOpen: high === null,
    nonzero: false,
  };
  return { ...bounds, nonzero: isPositive(bounds) || isNegative(bounds) };
}

/** The largest whole number up to a number. */
export const floor = {
  theory: axioms,
  summary: 'the largest whole number up to x',
  asks: ['nothing'],
  commutative: false,
  singular: { at: 'whole', kind: 'step' },
  parity: 'none',
  isWhole: true,
  related: 'none',
  isAngleOfTangent: false,
  levels: 'any',
  keepsOrder: true,
  meets: (condition) => (condition === 'nonnegative' ? [['nonnegative']] : []),
  bounds: boundsOf,
  exact: wholePart,
  double: () => Math.floor,
  enclosure: ({ increasing }) => increasing(Math.floor, Math.floor),
  fixed:
    ({ bits }) =>
    ({ lo, hi }) => ({ lo: (lo >> BigInt(bits)) << BigInt(bits), hi: (hi >> BigInt(bits)) << BigInt(bits) }),
  // 0, undefined at whole numbers.
  tangent: (c, { args: [a], value, tangents: [da] }) => {
    const gap = c.sub(a, value);
    return da && c.mul(c.sub(c.div(gap, gap), c.constant(1)), da);
  },
} satisfies ScalarFunction;
