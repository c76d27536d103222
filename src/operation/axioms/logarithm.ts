import type { NumberSystem } from '../../number/number-system';
import { type Application, type Axioms, congruent, implies, isPositive, whole } from './axiom';

const bothPositive = <V>(s: NumberSystem<V>, a: Application<V>, b: Application<V>): V =>
  s.mul(isPositive(s, a.argument), isPositive(s, b.argument));

/** log x, for x > 0. */
export const logarithm: Axioms = {
  single: [
    {
      name: 'log x <= x − 1',
      holds: (s, { argument, value }) =>
        implies(s, isPositive(s, argument), s.lessEqual(value, s.sub(argument, whole(s, 1n)))),
    },
    {
      name: 'log x >= 1 − 1/x',
      holds: (s, { argument, value }) =>
        implies(s, isPositive(s, argument), s.lessEqual(s.sub(argument, whole(s, 1n)), s.mul(argument, value))),
    },
  ],
  pair: [
    congruent,
    {
      name: 'strictly increasing',
      holds: (s, a, b) =>
        implies(s, s.mul(bothPositive(s, a, b), s.less(a.argument, b.argument)), s.less(a.value, b.value)),
    },
    {
      name: 'log x + log 1/x = 0',
      holds: (s, a, b) =>
        implies(
          s,
          s.mul(bothPositive(s, a, b), s.equal(s.mul(a.argument, b.argument), whole(s, 1n))),
          s.equal(a.value, s.neg(b.value)),
        ),
    },
    {
      name: 'the tangent at y lies above: y (log x − log y) <= x − y',
      holds: (s, a, b) =>
        implies(
          s,
          bothPositive(s, a, b),
          s.lessEqual(s.mul(b.argument, s.sub(a.value, b.value)), s.sub(a.argument, b.argument)),
        ),
    },
  ],
};
