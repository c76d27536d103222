import { type Axioms, congruent, implies, increasing, isPositive, whole } from './axiom';

/** e^x. */
export const exponential: Axioms = {
  single: [
    { name: 'e^x > 0', holds: (s, { value }) => isPositive(s, value) },
    { name: 'e^x >= 1 + x', holds: (s, { argument, value }) => s.lessEqual(s.add(whole(s, 1n), argument), value) },
    {
      // 1 − x <= e^(−x)
      name: 'e^x (1 − x) <= 1',
      holds: (s, { argument, value }) => s.lessEqual(s.mul(value, s.sub(whole(s, 1n), argument)), whole(s, 1n)),
    },
  ],
  pair: [
    congruent,
    increasing,
    {
      name: 'e^x e^(−x) = 1',
      holds: (s, a, b) =>
        implies(s, s.equal(a.argument, s.neg(b.argument)), s.equal(s.mul(a.value, b.value), whole(s, 1n))),
    },
    {
      name: 'the tangent at y lies below: e^x >= e^y (1 + x − y)',
      holds: (s, a, b) => s.lessEqual(s.mul(b.value, s.add(whole(s, 1n), s.sub(a.argument, b.argument))), a.value),
    },
  ],
};
