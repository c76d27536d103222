import type { NumberSystem } from '../../number/number-system';
import { type Axioms, congruent, type SingleAxiom, whole } from './axiom';

const bounded: SingleAxiom = {
  name: 'between −1 and 1',
  holds: (s, { value }) => s.lessEqual(s.mul(value, value), whole(s, 1n)),
};

const magnitude = <V>(s: NumberSystem<V>, a: V): V => s.max(a, s.neg(a));

export const sine: Axioms = {
  single: [
    bounded,
    {
      name: '|sin x| <= |x|',
      holds: (s, { argument, value }) => s.lessEqual(magnitude(s, value), magnitude(s, argument)),
    },
  ],
  pair: [congruent],
};

export const cosine: Axioms = {
  single: [
    bounded,
    {
      name: 'cos x >= 1 − x²/2',
      holds: (s, { argument, value }) =>
        s.lessEqual(s.sub(whole(s, 2n), s.mul(argument, argument)), s.mul(whole(s, 2n), value)),
    },
  ],
  pair: [congruent],
};
