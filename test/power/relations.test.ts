import { comesTo, notProved } from './rows';

const x = { x: 'real' };
const both = { x: 'real', y: 'real' };
const permuted = { P: 'tensor[n, n] in {0, 1}', x: 'tensor[n]' };
const isPermutation = ['sum(P, n) == 1', "sum(P, n') == 1"];

comesTo('a list of relations, each by whatever proves it', [
  ['proved', ['x*y <= (x^2 + y^2)/2', 'gelu(x) - gelu(-x) == x'], both],
  ['refuted', ['x*y <= (x^2 + y^2)/3', 'gelu(x) - gelu(-x) == x'], both],
  ['refuted', ['x*y <= (x^2 + y^2)/2', 'gelu(x) - gelu(-x) == x + 1'], both],
  // Two of three say nothing of the third.
  [notProved, ['x*y <= (x^2 + y^2)/2', 'gelu(x) - gelu(-x) == x', 'log(x) == log(x)'], both],
  ['proved', ['softmax(x + 1, n) == softmax(x, n)', 'abs(x) >= x'], { x: 'tensor[n]' }, { sizes: { n: 'any' } }],
  ['refuted', ['softmax(x + 1, n) == softmax(x, n)', 'abs(x) > x'], { x: 'tensor[n]' }, { sizes: { n: 'any' } }],
]);

comesTo('inequalities from equations', [
  ['proved', 'tanh(x) <= (exp(x) - exp(-x))/(exp(x) + exp(-x))', x],
  ['refuted', 'tanh(x) < (exp(x) - exp(-x))/(exp(x) + exp(-x))', x],
  ['proved', 'cos(x)^2 - sin(x)^2 >= cos(2*x)', x],
  ['proved', 'gelu(x) - gelu(-x) <= x', x],
  ['refuted', 'gelu(x) - gelu(-x) < x', x],
  ['refuted', 'gelu(x) - gelu(-x) != x', x],
  ['refuted', 'log(exp(x)) != x', x],
  ['refuted', 'f(x) + 1 > f(x) + 1', { ...x, f: 'function R -> R' }],
  // Nowhere do the sides have a value.
  [notProved, 'log(-x^2) <= log(-x^2)', x],
  [notProved, '1/(x - x) != 1/(x - x)', x],
  ['proved', 'softmax(x + c, n) >= softmax(x, n)', { x: 'tensor[n]', c: 'real' }, { sizes: { n: 'any' } }],
  ['refuted', 'softmax(x + c, n) > softmax(x, n)', { x: 'tensor[n]', c: 'real' }, { sizes: { n: 'any' } }],
  [
    'proved',
    'E(f(X) + g(X)) <= E(f(X)) + E(g(X))',
    { f: 'function R -> R', g: 'function R -> R', X: '~ normal(0, 1)' },
  ],
]);

comesTo('finite variables under assumptions', [
  [
    'proved',
    'softmax(matmul(P, x), n) == matmul(P, softmax(x, n))',
    permuted,
    { sizes: { n: '1..3' }, assume: isPermutation },
  ],
  // One in each row, or in each column, is not enough.
  [
    'refuted',
    'softmax(matmul(P, x), n) == matmul(P, softmax(x, n))',
    permuted,
    { sizes: { n: 2 }, assume: ["sum(P, n') == 1"] },
  ],
  [
    'refuted',
    'softmax(matmul(P, x), n) == matmul(P, softmax(x, n))',
    permuted,
    { sizes: { n: 2 }, assume: ['sum(P, n) == 1'] },
  ],
  ['refuted', 'softmax(matmul(P, x), n) == softmax(x, n)', permuted, { sizes: { n: 2 }, assume: isPermutation }],
  // No matrix is one of these.
  [
    notProved,
    'softmax(matmul(P, x), n) == softmax(x, n)',
    permuted,
    { sizes: { n: 2 }, assume: [...isPermutation, 'sum(P, n) == 2'] },
  ],
  [
    'proved',
    "softmax(matmul(matmul(P, Q), matmul(P, K)'), n') == matmul(matmul(P, softmax(matmul(Q, K'), n')), P')",
    { P: 'tensor[n, n] in {0, 1}', Q: 'tensor[n, d]', K: 'tensor[n, d]' },
    { sizes: { n: 2, d: 1 }, assume: isPermutation },
  ],
  ['proved', 'sqrt(s*x^2) == s*abs(x)', { s: '{-1, 0, 1}', x: 'real' }, { assume: ['s >= 0'] }],
  [notProved, 'sqrt(s*x^2) == s*abs(x)', { s: '{-1, 0, 1}', x: 'real' }, { assume: ['s <= 0'] }],
]);

comesTo('many unknown signs', [
  [
    'proved',
    'relu(matmul(A, x)) == relu(sum(A*x, m))',
    { A: 'tensor[n, m]', x: 'tensor[m]' },
    { sizes: { n: 32, m: 2 } },
  ],
  [
    'refuted',
    'relu(matmul(A, x)) == sum(relu(A*x), m)',
    { A: 'tensor[n, m]', x: 'tensor[m]' },
    { sizes: { n: 32, m: 2 } },
  ],
  ['proved', 'relu(x) - relu(-x) == x', { x: 'tensor[n]' }, { sizes: { n: 40 } }],
]);
