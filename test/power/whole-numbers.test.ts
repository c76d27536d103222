import { comesTo, notProved } from './rows';

const n = { n: 'integer in 1..6' };
const binomials = { n: 'real', k: 'integer in 0..4' };

comesTo('factorials, binomial coefficients, the gamma function', [
  ['proved', 'factorial(n) == n*factorial(n - 1)', n],
  ['refuted', 'factorial(n) == (n + 1)*factorial(n - 1)', n],
  ['invalid', 'factorial(-1) == 1'],
  ['invalid', 'factorial(1/2) == 1'],
  ['invalid', 'factorial(x) == 1', { x: 'real' }],
  ['invalid', 'factorial(n - 2) == 1', n],
  ['proved', 'binomial(n, k) + binomial(n, k - 1) == binomial(n + 1, k)', binomials],
  ['refuted', 'binomial(n, k) + binomial(n, k - 1) == binomial(n, k + 1)', binomials],
  ['proved', 'sum(binomial(n, k)*p^k*(1 - p)^(n - k), k, 0:n) == 1', { p: 'real' }, { sizes: { n: '1..5' } }],
  ['refuted', 'sum(binomial(n, k)*p^k*(1 - p)^(n - k), k, 1:n) == 1', { p: 'real' }, { sizes: { n: '1..5' } }],
  ['proved', 'gamma(5/2) == 3/4*sqrt(pi)'],
  ['refuted', 'gamma(-3/2) == -4/3*sqrt(pi)'],
  ['invalid', 'gamma(0) == 1'],
  ['proved', 'gamma(n/2)*gamma((n + 1)/2) == 2^(1 - n)*sqrt(pi)*gamma(n)', n],
  ['refuted', 'gamma(n/2)*gamma((n + 1)/2) == 2^(2 - n)*sqrt(pi)*gamma(n)', n],
]);

comesTo('the angle of a point', [
  ['proved', 'atan2(y, x) == atan(y/x)', { x: 'real > 0', y: 'real' }],
  ['refuted', 'atan2(y, x) == atan(y/x)', { x: 'real < 0', y: 'real' }],
  ['proved', 'atan2(y, x) == atan(y/x) + pi', { x: 'real < 0', y: 'real >= 0' }],
  ['refuted', 'atan2(y, x) == atan(y/x) + pi', { x: 'real < 0', y: 'real' }],
  ['undefined', 'atan2(y, x) == atan2(y, x)', { x: 'real', y: 'real' }],
  ['undefined', 'atan2(0, 0) == 0'],
  [notProved, 'atan2(-y, x) == -atan2(y, x)', { x: 'real < 0', y: 'real' }],
]);

const square = { A: 'tensor[n, n]', B: 'tensor[n, n]', C: 'tensor[m, m]', D: 'tensor[m, m]' };
const sizes = { sizes: { n: 2, m: 2 } };

comesTo('Kronecker products, and matrices as vectors', [
  ['proved', 'matmul(kron(A, C), kron(B, D)) == kron(matmul(A, B), matmul(C, D))', square, sizes],
  ['refuted', 'matmul(kron(A, C), kron(B, D)) == kron(matmul(B, A), matmul(C, D))', square, sizes],
  ['proved', 'det(kron(A, C)) == det(A)^m*det(C)^n', square, sizes],
  ['refuted', 'det(kron(A, C)) == det(A)*det(C)', square, sizes],
  ['refuted', 'kron(A, B) == kron(B, A)', square, sizes],
  ['proved', "vec(matmul(A, B, A)) == matmul(kron(A', A), vec(B))", square, sizes],
  ['refuted', 'vec(matmul(A, B, A)) == matmul(kron(A, A), vec(B))', square, sizes],
  [
    'proved',
    "vec(matmul(A, X, B)) == matmul(kron(B', A), vec(X))",
    { A: 'tensor[p, q]', X: 'tensor[q, r]', B: 'tensor[r, s]' },
    { sizes: { p: 2, q: 3, r: 2, s: 1 } },
  ],
]);

comesTo('sums and products of no terms', [
  ['proved', 'sum(i, i, 1:k) == k*(k + 1)/2', {}, { sizes: { k: '0..3' } }],
  ['refuted', 'prod(x[i], i, 1:0) == 0', { x: 'tensor[n]' }, { sizes: { n: 2 } }],
  ['proved', 'sum(x[i], i, k + 1:n) == sum(x) - sum(x[i], i, 1:k)', { x: 'tensor[n]' }, { sizes: { n: 2, k: '0..2' } }],
  ['proved', 'sum(sum(A[i], i, 1:0) + 1) == n', { A: 'tensor[n, n]' }, { sizes: { n: 2 } }],
  ['refuted', 'sum(sum(A[i], i, 1:0) + 1) == 1', { A: 'tensor[n, n]' }, { sizes: { n: 2 } }],
]);
