import { comesTo, notProved } from './rows';

const given = { x: 'tensor[n]', y: 'tensor[n]', c: 'real > 0' };
const few = { sizes: { n: '1..3' } };
const two = { sizes: { n: 2 } };

comesTo('the place of the largest element', [
  ['proved', ['x[argmax(x, n)] == max(x, n)', 'x[argmin(x, n)] == min(x, n)'], given, few],
  ['refuted', 'x[argmin(x, n)] == max(x, n)', given, two],
  ['proved', 'x[argmin(x, n)] == max(x, n)', given, { sizes: { n: 1 } }],
  ['proved', 'y[argmax(x, n)] <= max(y, n)', given, few],
  ['refuted', 'y[argmax(x, n)] == max(y, n)', given, two],
  ['proved', 'x[argmax(x, n)] >= mean(x, n)', given, few],
  ['refuted', 'x[argmax(x, n)] > mean(x, n)', given, two],
  ['proved', 'X[:, argmax(X, n)] == max(X, n)', { X: 'tensor[m, n]' }, { sizes: { m: 2, n: 3 } }],
  ['proved', 'X[argmax(X, m)] == max(X, m)', { X: 'tensor[m, n]' }, { sizes: { m: 2, n: 3 } }],
  [
    'proved',
    ['argmax(x + c, n) == argmax(x, n)', 'argmax(c * x, n) == argmax(x, n)', 'argmax(-x, n) == argmin(x, n)'],
    given,
    few,
  ],
  ['refuted', 'argmax(-c * x, n) == argmax(x, n)', given, two],
  ['proved', 'sum(x * (iota(n) == argmax(x, n)), n) == max(x, n)', given, few],
  // Where two are largest, their sum is another one.
  ['refuted', 'sum(x * (x == max(x, n)), n) == x[argmax(x, n)]', given, two],
  ['proved', 'softmax(x, n)[argmax(x, n)] >= 1/n', given, few],
]);

comesTo('the first of several', [
  ['proved', ['argmax([1, 3, 3]) == 2', 'argmin([2, 1, 1]) == 2', 'argmax([5]) == 1', 'argmax([-1, -1]) == 1'], {}],
  ['refuted', 'argmax([1, 3, 3]) == 3', {}],
  ['proved', 'x[1] == x[2] => argmax(x, n) == 1', given, two],
  ['refuted', 'x[1] == x[2] => argmax(x, n) == 2', given, two],
  ['proved', 'x[k] == max(x, n) => argmax(x, n) <= k', { ...given, k: '1..n' }, few],
  ['refuted', 'x[k] == max(x, n) => argmax(x, n) == k', { ...given, k: '1..n' }, two],
  ['refuted', 'argmax(reverse(x, n), n) == n + 1 - argmax(x, n)', given, two],
  ['proved', 'argmax(reverse(x, n), n) == n + 1 - argmax(x, n)', given, { ...two, assume: ['x[1] != x[2]'] }],
  ['proved', 'argmax(b, n) == 1', { b: 'tensor[n] in {2}' }, few],
  ['refuted', 'argmax(x[sigma], n) == argmax(x, n)', { ...given, sigma: 'permutation of n' }, two],
]);

comesTo('no place', [
  // Elements that have no value are not compared.
  ['undefined', 'argmax(log(x), n) >= 1', given, two],
  ['undefined', 'argmax(1/x, n) >= 1', given, { sizes: { n: 1 } }],
  ['proved', 'argmax(log(z), n) >= 1', { z: 'tensor[n] > 0' }, two],
  [notProved, 'x[argmax(x, n)] == max(x, n)', given, { sizes: { n: 'any' } }],
  ['refuted', 'x[argmax(x, n)] == min(x, n)', given, { sizes: { n: 'any' } }],
  ['invalid', 'z[argmax(x, n)] == 0', { ...given, z: 'tensor[1]' }, two],
  ['proved', 'z[argmax(x, n)] <= max(z)', { ...given, z: 'tensor[3]' }, two],
  ['invalid', 'argmax(X) == 1', { X: 'tensor[n, n]' }, two],
  ['invalid', 'argmax(c) == 1', given, two],
  ['invalid', 'argmax(x, n) == 1', { ...given, argmax: 'real' }, two],
]);
