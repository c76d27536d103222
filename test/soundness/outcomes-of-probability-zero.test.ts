import { expect, it } from 'vitest';
import { judged } from './verdict-of';

const p = 'real in [0, 1]';

it.each<[claim: string, given: Readonly<Record<string, string>>, verdict: string]>([
  ['H(bernoulli(p)) >= 0', { p }, 'proved'],
  ['H(bernoulli(p)) > 0', { p }, 'refuted'],
  ['H(bernoulli(p)) == -xlogy(p, p) - xlogy(1 - p, 1 - p)', { p }, 'proved'],
  ['H(bernoulli(p)) == xlogy(p, p) - xlogy(1 - p, 1 - p)', { p }, 'refuted'],
  ['KL(bernoulli(p), bernoulli(q)) >= 0', { p, q: 'real in (0, 1)' }, 'proved'],
  ['KL(bernoulli(0), bernoulli(1/2)) == log(2)', {}, 'proved'],
  ['KL(bernoulli(1/2), bernoulli(0)) >= 0', {}, 'undefined'],
  ['H(categorical([1/2, 1/2, 0])) == log(2)', {}, 'proved'],
  ['E(1/X) == 1', { X: '~ bernoulli(1)' }, 'proved'],
  ['E(1/X) == 1', { X: '~ bernoulli(1/2)' }, 'undefined'],
  ['E(1/X) == 1', { p, X: '~ bernoulli(p)' }, 'undefined'],
  ['E(1/(3 - X)) == 3/4', { X: '~ categorical([1/2, 1/2, 0])' }, 'proved'],
  ['E(where(X == 1, log(-1), 0)) == 0', { X: '~ bernoulli(0)' }, 'proved'],
])('outcomes of probability 0 need no value: %s', async (claim, given, verdict) => {
  expect(await judged({ claim, given })).toBe(verdict);
});
