import type { NumberSystem } from '../number/number-system';
import type { Calculus } from './calculus';

/** The values of a number system, as what rules are said in. */
export const calculusIn = <V>(s: NumberSystem<V>): Calculus<V> => ({
  constant: (value) => s.rational(BigInt(value), 1n),
  pi: () => s.named('pi'),
  neg: s.neg,
  add: s.add,
  sub: s.sub,
  mul: s.mul,
  div: s.div,
  square: (a) => s.power(a, 2),
  abs: s.abs,
  exp: s.exp,
  log: s.log,
  sqrt: s.sqrt,
  sin: s.sin,
  cos: s.cos,
  select: s.select,
  sum: (terms) => terms.reduce((sum, term) => (sum === null ? term : term === null ? sum : s.add(sum, term)), null),
});
