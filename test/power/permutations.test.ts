import { expect, it } from 'vitest';
import { check, claimText } from '../soundness/verdict-of';
import { comesTo, notProved } from './rows';

const given = { x: 'tensor[n]', sigma: 'permutation of n' };
const few = { sizes: { n: '1..4' } };
const three = { sizes: { n: 3 } };
const two = { sizes: { n: 2 } };

comesTo('what does not see the order', [
  ['proved', ['sum(x[sigma], n) == sum(x, n)', 'prod(x[sigma], n) == prod(x, n)'], given, few],
  ['proved', 'logsumexp(x[sigma], n) == logsumexp(x, n)', given, few],
  ['proved', 'max(x[sigma], n) == max(x, n)', given, { sizes: { n: '1..3' } }],
  ['proved', 'variance(x[sigma], n) == variance(x, n)', given, few],
  ['proved', 'sum(f(X[sigma]), n) == sum(f(X), n)', { ...given, X: 'tensor[n, d: 2]', f: 'elementwise function' }, few],
  ['proved', 'sum(f(X[sigma]), n) == sum(f(X), n)', { ...given, X: 'tensor[n, 2]', f: 'function R^2 -> R^2' }, few],
  ['proved', 'det(A[sigma, sigma]) == det(A)', { ...given, A: 'tensor[n, n]' }, { sizes: { n: '1..3' } }],
  ['refuted', 'det(A[sigma]) == det(A)', { ...given, A: 'tensor[n, n]' }, two],
  ['refuted', 'sum(x[sigma]^2, n) == sum(x, n)^2', given, two],
  ['refuted', 'sum(x[sigma] * x, n) == sum(x^2, n)', given, two],
  ['proved', 'sum(x[sigma] * x, n) <= sum(x^2, n)', given, three],
  ['proved', 'sum(sigma, n) == n * (n + 1) / 2', given, few],
]);

comesTo('what is reordered alike', [
  ['proved', 'softmax(x[sigma], n) == softmax(x, n)[sigma]', given, few],
  ['refuted', 'softmax(x[sigma], n) == softmax(x, n)', given, two],
  ['refuted', 'softmax(x[sigma], n)[sigma] == softmax(x, n)', given, three],
  ['proved', 'softmax(x[sigma], n)[inverse(sigma)] == softmax(x, n)', given, few],
  ['refuted', 'cumsum(x[sigma], n) == cumsum(x, n)[sigma]', given, two],
  [
    'proved',
    'matmul(A[sigma, sigma], x[sigma]) == matmul(A, x)[sigma]',
    { ...given, A: 'tensor[n, n]' },
    { sizes: { n: '1..3' } },
  ],
  ['refuted', 'matmul(A[sigma], x[sigma]) == matmul(A, x)[sigma]', { ...given, A: 'tensor[n, n]' }, two],
]);

comesTo('a permutation', [
  ['proved', ['x[sigma][inverse(sigma)] == x', 'x[inverse(sigma)][sigma] == x'], given, { sizes: { n: '1..3' } }],
  // Of two elements, and of one, each undoes itself.
  ['proved', 'x[sigma][sigma] == x', given, { sizes: { n: '1..2' } }],
  ['refuted', 'x[sigma][sigma] == x', given, three],
  ['proved', 'x[sigma] == x', given, { sizes: { n: 1 } }],
  ['refuted', 'x[sigma] == x', given, two],
  ['proved', ['sigma[inverse(sigma)] == iota(n)', 'inverse(sigma)[sigma] == iota(n)'], given, few],
  ['refuted', 'inverse(sigma) == sigma', given, three],
  ['proved', 'x[tau][sigma] == x[tau[sigma]]', { ...given, tau: 'permutation of n' }, three],
  ['refuted', 'x[tau][sigma] == x[sigma[tau]]', { ...given, tau: 'permutation of n' }, three],
  ['refuted', 'sigma == tau', { ...given, tau: 'permutation of n' }, two],
  ['proved', 'x[sigma[1]] + x[sigma[2]] == x[1] + x[2]', given, two],
  ['proved', 'x[sigma] == x', given, { ...three, assume: ['sigma == iota(n)'] }],
  ['proved', 'sigma[1] != sigma[2]', given, three],
  ['refuted', 'tau[1] != tau[2]', { tau: 'tensor[n] in 1..n' }, three],
]);

comesTo('values that depend on a permutation', [
  ['undefined', 'sum(1/x[sigma], n) == sum(1/x, n)', given, three],
  ['proved', 'sum(1/x[sigma], n) == sum(1/x, n)', { ...given, x: 'tensor[n] > 0' }, three],
  // No two are equal, and one may be 2.
  ['proved', '1/(sigma[1] - sigma[2]) != 0', given, three],
  ['undefined', '1/(sigma[1] - 2) != 0', given, three],
]);

comesTo('what is said of no permutation', [
  // Numbers from 1 to n, which may be equal.
  ['refuted', 'sum(x[tau], n) == sum(x, n)', { x: 'tensor[n]', tau: 'tensor[n] in 1..n' }, two],
  ['invalid', 'inverse(tau) == tau', { tau: 'tensor[n] in 1..n' }, two],
  ['invalid', 'inverse(sigma[sigma]) == sigma', given, two],
  ['invalid', 'x[tau] == 0', { x: 'tensor[n]', tau: 'permutation of m' }, { sizes: { n: 2, m: 3 } }],
  ['invalid', 'sigma == 0', { sigma: 'permutation of n, m' }, { sizes: { n: 2, m: 3 } }],
  ['invalid', 'sigma == 0', { sigma: 'permutation of' }],
  [notProved, 'sum(x[sigma], n) == sum(x, n)', given, { sizes: { n: 'any' } }],
  ['refuted', 'x[sigma] == x', given, { sizes: { n: 'any' } }],
]);

it('is shown as the numbers that it puts in order', async () => {
  const found = await check(claimText({ claim: 'x[sigma] == x', given, sizes: { n: 3 } }));
  const values = found.kind === 'checked' ? found.result.evidence.flatMap(({ witness }) => witness?.values ?? []) : [];
  const sigma = values.find(({ name }) => name === 'sigma')?.value ?? '';
  expect(sigma).toMatch(/^\[\d, \d, \d\]$/);
  expect([...new Set(sigma.match(/\d/g))].sort()).toEqual(['1', '2', '3']);
});
