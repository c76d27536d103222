import type { Statement } from './verdict-of';

const R = 'function R -> R';
const densities = { p: 'density on R', q: 'density on R' };
const drawn = { p: 'density on R', X: '~ p' };
const normal = { X: '~ normal(0, 1)' };
const located = { m: 'real', s: 'real > 0', X: '~ normal(m, s)' };

/** Statements about everything declared that fail somewhere, though not on most instances. */
export const falseUniversals: readonly Statement[] = [
  { claim: 'KL(p, q) <= 10', given: densities },
  { claim: 'Var(X) <= 100', given: drawn },
  { claim: 'JS(p, q) <= 0.6', given: densities },
  { claim: 'TV(p, q)^2 <= KL(p, q) / 2.1', given: densities },
  { claim: 'E(exp(X)) <= exp(E(X) + Var(X))', given: drawn },
  { claim: 'TV(p, q) >= 1/100', given: densities },
  { claim: 'KL(p, q) > 0', given: densities },
  { claim: 'H(p) <= 20', given: { p: 'density on R' } },
  { claim: 'E(exp(f(X))) <= 100', given: { ...drawn, f: R } },
  { claim: 'abs(E(X)) <= 50', given: drawn },
  { claim: 'E(X^4) <= 10 * E(X^2)^2', given: drawn },
  { claim: 'E(max(X, n)) <= 0.6', given: { X: 'tensor[n] ~ normal(0, 1)' }, sizes: { n: '1..4' } },
  { claim: 'E(abs(X - c)) is minimised over c at 2', given: { c: 'real', X: '~ normal(3, 1)' } },
  { claim: 'E(exp(X + abs(y))) == E(exp(X + y))', given: { ...normal, y: 'real' } },
  { claim: 'crossEntropy(p, q) > H(p)', given: densities },
  {
    claim: 'KL(exponential(a), exponential(b)) == log(b / a) + b / a - 1',
    given: { a: 'real > 0', b: 'real > 0' },
  },
  { claim: 'E(max(X, 0)) <= max(m, 0) + s / 3', given: located },
  { claim: 'KL(p, q) >= TV(p, q)', given: densities },
];
