import type { Axiomatised } from '../axiomatised';
import { implies, isPositive, type PairAxiom, whole } from './axiom';

/** What two different functions are to one another. */
export interface Companions {
  readonly first: Axiomatised;
  readonly second: Axiomatised;
  readonly pair: readonly PairAxiom[];
}

export const companions: readonly Companions[] = [
  {
    first: 'exp',
    second: 'log',
    pair: [
      {
        name: 'log e^x = x',
        holds: (s, exp, log) => implies(s, s.equal(log.argument, exp.value), s.equal(log.value, exp.argument)),
      },
      {
        name: 'e^(log x) = x',
        holds: (s, exp, log) =>
          implies(
            s,
            s.mul(isPositive(s, log.argument), s.equal(exp.argument, log.value)),
            s.equal(exp.value, log.argument),
          ),
      },
    ],
  },
  {
    first: 'sin',
    second: 'cos',
    pair: [
      {
        name: 'sin² x + cos² x = 1',
        holds: (s, sin, cos) =>
          implies(
            s,
            s.equal(sin.argument, cos.argument),
            s.equal(s.add(s.mul(sin.value, sin.value), s.mul(cos.value, cos.value)), whole(s, 1n)),
          ),
      },
    ],
  },
];
