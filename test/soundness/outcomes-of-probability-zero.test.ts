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
  ['E(1/X) == 1', { Z: '~ categorical([0, 1])', X: '~ bernoulli(Z/2)' }, 'proved'],
  ['E(1/X) == 1', { Z: '~ categorical([1/2, 1/2])', X: '~ bernoulli(Z/2)' }, 'undefined'],
  ['E(V[2]) == 0', { Z: '~ categorical([0, 1])', X: '~ bernoulli(Z/2)', V: '~ normal([1/X, 0], 1)' }, 'certified'],
  ['E(V[2]) == 0', { Z: '~ categorical([1/2, 1/2])', X: '~ bernoulli(Z/2)', V: '~ normal([1/X, 0], 1)' }, 'undefined'],
  ['E(where(X == 1, log(-1), 0)) == 0', { X: '~ bernoulli(0)' }, 'proved'],
])('outcomes of probability 0 need no value: %s', async (claim, given, verdict) => {
  expect(await judged({ claim, given })).toBe(verdict);
});

it('a case of an element is one of the sum over other axes, and of no other element', async () => {
  const judgedAt = (term: string) =>
    judged({
      claim: `sum(where(v != 0, ${term}, 0), n) == sum(where(v != 0, ${term}, 0), n)`,
      sizes: { n: 2, m: 2 },
      given: { v: 'tensor[n]', A: 'tensor[n, m]', w: 'tensor[m]' },
    });
  for (const term of ['1/v', 'sum(A/v, m)', '(A/v)[:, 1]', '(1/v + A)[:, 2]'])
    expect(await judgedAt(term)).toBe('proved');
  for (const term of [
    'sum(1/v, n)',
    '1/v[1]',
    'sum(A/sum(v, n), m)',
    'sum(A/w, m)',
    '1/A[1, 1]',
    'reverse(1/v, n)',
    'sum(where(w != 0, 1/w[2], 0), m)',
  ])
    expect(await judgedAt(term)).toBe('undefined');
});
