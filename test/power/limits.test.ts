import { comesTo } from './rows';

const given = { a: 'real', b: 'real > 0', x: 'tensor[m: 2]' };

comesTo('limits of quotients of polynomials', [
  ['proved', 'limit(1/n, n, inf) == 0', {}],
  ['proved', 'limit((2*n + 1)/(n + 3), n, inf) == 2', {}],
  ['refuted', 'limit((2*n + 1)/(n + 3), n, inf) == 1/3', {}],
  ['proved', 'limit((2*n + 1)/(n + 3), n, -inf) == 2', {}],
  ['proved', 'limit(n^2/(n + 1) - n, n, inf) == -1', {}],
  ['refuted', 'limit(n^2/(n + 1) - n, n, inf) == 0', {}],
  ['proved', 'limit((1 + 1/n)^3, n, inf) == 1', {}],
  ['proved', 'limit((n + 1)^(-2) * n^2, n, inf) == 1', {}],
  ['proved', 'limit((a*n^2 + 1)/(n^2 + b), n, inf) == a', given],
  ['refuted', 'limit((a*n^2 + 1)/(n^2 + b), n, inf) == 1/b', given],
  ['proved', ['limit((a*n + 1)/(b*n), n, inf) == a/b', 'limit(a/(b*n), n, inf) == 0'], given],
  ['proved', 'limit((x*n + 1)/(n + 1), n, inf) == x', given],
  ['proved', ['limit(a, n, inf) == a', 'limit(a - a, n, inf) == 0'], given],
  ['proved', 'limit(f(k), k, inf) == 1/2', {}, { let: { 'f(k)': '(k + 1)/(2*k)' } }],
  ['proved', 'E(limit((X*n + 1)/n, n, inf)) == 0', { X: '~ normal(0, 1)' }],
]);

comesTo('no limit, or none that is known', [
  ['invalid', 'limit(n, n, inf) == 1', {}],
  ['invalid', 'limit(a*n, n, inf) == 0', given],
  ['invalid', 'limit(1/(a*n), n, inf) == 0', given],
  ['invalid', 'limit(1/(n - n), n, inf) == 0', {}],
  ['invalid', 'limit(1/((a - a)*n + 1), n, inf) == 1', { a: 'real > 0, < 1' }],
  // A coefficient that falls away needs a value all the same.
  ['invalid', 'limit((1/a + n)/n, n, inf) == 1', given],
  ['proved', 'limit((1/b + n)/n, n, inf) == 1', given],
  ['invalid', 'limit(exp(-n), n, inf) == 0', {}],
  ['invalid', 'limit(abs(n)/n, n, -inf) == 1', {}],
  ['invalid', 'limit(1/n, n, 0) == 0', {}],
  ['invalid', 'limit(1/n, n, a) == 0', given],
  ['invalid', 'limit(n^100/n^100, n, inf) == 1', {}],
]);

comesTo('the variable of a limit', [
  ['invalid', 'limit(1/n, n, inf) == 0', {}, { sizes: { n: 2 } }],
  ['invalid', 'limit(1/a, a, inf) == 0', given],
  ['invalid', 'limit(1/max, max, inf) == 0', {}],
  ['invalid', 'limit(1/pi, pi, inf) == 0', {}],
  ['invalid', 'limit(1/(n + 1), n + 1, inf) == 0', {}],
  ['invalid', 'sum(limit(i/(i + 1), i, inf), i, 1:2) == 2', {}],
  ['proved', 'sum(limit((i*n + 1)/n, n, inf), i, 1:2) == 3', {}],
  ['invalid', 'limit(1/n, n, inf) == 0', { limit: 'real' }],
]);

const matrix = { x: 'tensor[n]', A: 'tensor[m, n]' };
const sizes = { sizes: { m: 2, n: 3 } };

comesTo('sums and products of no elements', [
  ['proved', ['sum(x[3:2], n) == 0', 'prod(x[3:2], n) == 1', 'sum(x[1:0]) == 0', 'sum(x[4:3]) == 0'], matrix, sizes],
  ['refuted', 'sum(x[3:2], n) == 1', matrix, sizes],
  ['refuted', 'prod(x[3:2], n) == 0', matrix, sizes],
  ['proved', 'sum(A[:, 3:2], n) == zeros(m)', matrix, sizes],
  ['proved', 'sum(A[1, 3:2], n) == 0', matrix, sizes],
  ['proved', 'sum(A[2:1, 2:1]) == 0', matrix, sizes],
  [
    'proved',
    'sum(x[1:k - 1]) + x[k] + sum(x[k + 1:n]) == sum(x)',
    matrix,
    { sizes: { n: '1..3', k: 'any <= n', m: 1 } },
  ],
  ['refuted', 'sum(x[1:k - 1]) + sum(x[k + 1:n]) == sum(x)', matrix, { sizes: { n: '1..3', k: 'any <= n', m: 1 } }],
  // A range that runs backwards, one outside of the axis, and elements that there are.
  ['invalid', 'sum(x[3:1], n) == 0', matrix, sizes],
  ['invalid', 'sum(x[5:4], n) == 0', matrix, sizes],
  ['invalid', 'sum(A[2:1, :], n) == 0', matrix, sizes],
  ['invalid', 'mean(x[3:2], n) == 0', matrix, sizes],
  ['invalid', 'max(x[3:2], n) == 0', matrix, sizes],
  ['invalid', 'x[3:2] == 0', matrix, sizes],
  ['refuted', 'sum(x[3:3], n) == 0', matrix, sizes],
]);
