import { isNonNegative, isNonzero, isPositive } from '../number/bounds';
import { fraction, zero } from '../number/fraction';
import { errorFunction } from './axioms/error-function';
import type { ScalarFunction } from './operation';

/** The error function 2/√π ∫₀ᵃ e^(−t²) dt. */
export const erf = {
  theory: errorFunction,
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
  meets: (condition) => [[condition]],
  bounds: (a) => ({
    low: isNonNegative(a) ? zero : fraction(-1n),
    lowOpen: !isNonNegative(a) || isPositive(a),
    high: fraction(1n),
    highOpen: true,
    nonzero: isNonzero(a),
  }),
  // erf′(a) = 2/√π · e^(−a²)
  tangent: (c, { args: [a], tangents: [da] }) => {
    const bell = c.mul(c.constant(2), c.exp(c.neg(c.square(a))));
    return da && c.mul(c.div(bell, c.sqrt(c.pi())), da);
  },
  summary: '2/√π ∫₀ˣ e^(−t²) dt',
  parity: 'odd',
  isWhole: false,
  related: 'none',
  isAngleOfTangent: false,
  levels: 'countable',
  keepsOrder: true,
  exact: (a) => (a.numerator === 0n ? a : null),
  double: ({ errorFunction }) => errorFunction,
  enclosure: ({ increasing, erfDown, erfUp }) => increasing(erfDown, erfUp),
  fixed: ({ increasing, erf }) => increasing(erf),
} satisfies ScalarFunction;
