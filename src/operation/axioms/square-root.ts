import { type Axioms, implies, whole } from './axiom';

/** √x, for x >= 0: these two say all there is to say. */
export const squareRoot: Axioms = {
  single: [
    {
      name: '√x >= 0',
      holds: (s, { argument, value }) =>
        implies(s, s.lessEqual(whole(s, 0n), argument), s.lessEqual(whole(s, 0n), value)),
    },
    {
      name: '(√x)² = x',
      holds: (s, { argument, value }) =>
        implies(s, s.lessEqual(whole(s, 0n), argument), s.equal(s.mul(value, value), argument)),
    },
  ],
  pair: [],
};
