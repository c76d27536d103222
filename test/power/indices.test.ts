import { comesTo, notProved } from './rows';

const any = { sizes: { n: 'any' } };
const few = { sizes: { n: '1..3' } };
const given = { x: 'tensor[n]', y: '1..n', z: '1..n' };

comesTo('an index that is any, at listed sizes', [
  ['proved', '-log(softmax(x, n)[y]) == logsumexp(x, n) - x[y]', given, few],
  ['refuted', '-log(softmax(x, n)[y]) == logsumexp(x, n) + x[y]', given, few],
  ['proved', ['x[y] >= min(x, n)', 'x[y] <= max(x, n)'], given, few],
  ['refuted', 'x[y] > min(x, n)', given, few],
  ['proved', 'sum(x * (iota(n) == y), n) == x[y]', given, few],
  ['refuted', 'sum(x * (iota(n) == y), n) == x[z]', given, few],
  ['proved', 'gradient(x[y], x) == (iota(n) == y)', given, few],
  ['proved', 'x[y]^2 <= sum(x^2, n)', given, few],
  ['refuted', 'x[y] <= sum(x, n)', given, { sizes: { n: 2 } }],
  ['proved', 'y == 1', given, { sizes: { n: 1 } }],
  ['refuted', 'y == 1', given, { sizes: { n: 2 } }],
  ['proved', 'y == z => x[y] == x[z]', given, few],
  ['refuted', 'x[y] == x[z] => y == z', given, { sizes: { n: 2 } }],
  ['proved', 'x[y] == x[z]', given, { ...few, assume: ['y == z'] }],
  // Of the other elements nothing is needed.
  ['proved', '1/x[y] * x[y] == 1', given, { ...few, assume: ['x[y] != 0'] }],
  [['proved', 'undecided'], '(1/x)[y] * x[y] == 1', given, { ...few, assume: ['x[y] != 0'] }],
  ['undefined', '(1/x)[y] * x[y] == 1', given, { ...few, assume: ['x[z] != 0'] }],
  ['proved', 'E(x[Y]) == sum(p * x, n)', { x: 'tensor[n]', p: 'simplex[n]', Y: '~ categorical(p)' }, few],
  [
    'proved',
    'crossEntropy(categorical(p), categorical(q)) == E(-log(q[Y]))',
    { p: 'simplex[n]', q: 'simplex[n]', Y: '~ categorical(p)' },
    few,
  ],
  [
    'proved',
    'mean(-log(softmax(X, n)[:, t]), B) == mean(logsumexp(X, n) - X[:, t], B)',
    { X: 'tensor[B, n]', t: 'tensor[B] in 1..n' },
    { sizes: { B: 2, n: 3 } },
  ],
]);

comesTo('an index that is any, up to a size that is any', [
  ['proved', '-log(softmax(x, n)[y]) == logsumexp(x, n) - x[y]', given, any],
  ['refuted', '-log(softmax(x, n)[y]) == logsumexp(x, n) + x[y]', given, any],
  ['proved', 'gradient(logsumexp(x, n) - x[y], x) == softmax(x, n) - (iota(n) == y)', given, any],
  ['refuted', 'gradient(logsumexp(x, n) - x[y], x) == softmax(x, n) - (iota(n) != y)', given, any],
  ['proved', '(y == z) * (x[y] - x[z]) == 0', given, any],
  ['refuted', 'x[y] == x[z]', given, any],
  ['refuted', 'y == 1', given, any],
  ['proved', 'W[y, z] - x[z] + x[z] == W[y, z]', { ...given, W: 'tensor[n, n]' }, any],
  ['refuted', 'W[y, z] == W[z, y]', { ...given, W: 'tensor[n, n]' }, any],
  // A sum over all axes is none over the index.
  [['proved', 'undecided'], 'sum(x * x[y]) == sum(x) * x[y]', given, any],
  ['refuted', 'sum(x[y] + x) == n * x[y]', given, any],
  // What is assumed of one is not assumed of the others.
  [notProved, 'x[z] / x[z] == 1', given, { ...any, assume: ['x[y] != 0'] }],
  [notProved, 'sqrt(x)^2 == x', given, { ...any, assume: ['x[y] >= 0'] }],
  ['refuted', 'x[y] == x[1]', given, { ...any, assume: ['y == z'] }],
]);

comesTo('what is no index', [
  ['invalid', 'x[y + 1] == x[y]', given, any],
  ['invalid', 'x[y] == 0', { x: 'tensor[n]', y: '0..n' }, few],
  ['invalid', 'x[y] == 0', { x: 'tensor[n]', y: '1..n + 1' }, few],
  ['invalid', 'x[y] == 0', { x: 'tensor[n]', y: 'real' }, few],
  ['invalid', 'y == 0', { y: '2..1' }],
  ['invalid', 'y == 0', { y: '1..' }],
  ['invalid', 'y == 0', { y: '1..m' }],
  ['invalid', 'sum(y, y, n) == 0', given, few],
]);
