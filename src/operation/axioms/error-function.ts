import { type Axioms, congruent, implies, increasing, isPositive, whole } from './axiom';

/** erf x = 2/√π ∫₀ˣ e^(−t²) dt. */
export const errorFunction: Axioms = {
  single: [
    { name: 'erf x < 1', holds: (s, { value }) => s.less(value, whole(s, 1n)) },
    { name: 'erf x > −1', holds: (s, { value }) => s.less(whole(s, -1n), value) },
    {
      name: 'erf x > 0 for x > 0',
      holds: (s, { argument, value }) => implies(s, isPositive(s, argument), isPositive(s, value)),
    },
    {
      name: 'erf x < 0 for x < 0',
      holds: (s, { argument, value }) => implies(s, isPositive(s, s.neg(argument)), isPositive(s, s.neg(value))),
    },
    {
      name: 'erf 0 = 0',
      holds: (s, { argument, value }) => implies(s, s.equal(argument, whole(s, 0n)), s.equal(value, whole(s, 0n))),
    },
  ],
  pair: [congruent, increasing],
};
