import { comesTo, notProved } from './rows';

const x = { x: 'real' };
const both = { a: 'real', b: 'real' };
const chances = { p: 'real in (0, 1)', q: 'real in (0, 1)' };

comesTo('logarithms and exponentials of one number', [
  ['proved', 'log(cosh(x)) <= x^2/2', x],
  ['refuted', 'log(cosh(x)) <= x^2/3', x],
  ['refuted', 'log(cosh(x)) < x^2/2', x],
  ['proved', 'log(1 + a) >= a - a^2/2', { a: 'real >= 0' }],
  ['refuted', 'log(1 + a) >= a - a^2/2', { a: 'real > -1' }],
  ['refuted', 'log(1 + a) > a - a^2/2', { a: 'real >= 0' }],
  ['proved', 'log(1 + a) <= a - a^2/2 + a^3/3', { a: 'real >= 0' }],
  ['refuted', 'log(1 + a) <= a - a^2/2 + a^3/4', { a: 'real >= 0' }],
  ['proved', 'exp(x) >= 1 + x + x^2/2', { x: 'real >= 0' }],
  ['refuted', 'exp(x) >= 1 + x + x^2/2', x],
  ['proved', 'tanh(x) <= x', { x: 'real >= 0' }],
  ['refuted', 'tanh(x) <= x', x],
  ['proved', 'cosh(x) <= exp(x^2/2)', x],
  ['refuted', 'cosh(x) <= exp(x^2/3)', x],
  ['proved', 'log(r) <= r - 1', { r: 'real > 0' }],
  ['refuted', 'log(r) < r - 1', { r: 'real > 0' }],
  ['proved', 'sin(x) <= x', { x: 'real >= 0' }],
  ['proved', 'cos(x) >= 1 - x^2/2', x],
]);

comesTo('of two numbers', [
  ['proved', '2*(p - q)^2 <= p*log(p/q) + (1 - p)*log((1 - p)/(1 - q))', chances],
  ['refuted', '3*(p - q)^2 <= p*log(p/q) + (1 - p)*log((1 - p)/(1 - q))', chances],
  ['refuted', '2*(p - q)^2 < p*log(p/q) + (1 - p)*log((1 - p)/(1 - q))', chances],
  ['proved', 'x*y <= x*log(x) - x + exp(y)', { x: 'real > 0', y: 'real' }],
  ['refuted', 'x*y < x*log(x) - x + exp(y)', { x: 'real > 0', y: 'real' }],
  ['proved', 'softplus((a + b)/2) <= (softplus(a) + softplus(b))/2', both],
  [notProved, 'softplus((a + b)/2) < (softplus(a) + softplus(b))/2', both],
  ['proved', 'exp((a + b)/2) <= (exp(a) + exp(b))/2', both],
]);

comesTo('on closed boxes', [
  ['proved', 'abs(x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3))) - gelu(x)) <= 0.0005', { x: 'real in [-6, 6]' }],
  ['refuted', 'abs(x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3))) - gelu(x)) <= 0.00047', { x: 'real in [-6, 6]' }],
  ['proved', 'abs(x*sigmoid(1.702*x) - gelu(x)) <= 0.021', { x: 'real in [-6, 6]' }],
  ['refuted', 'abs(x*sigmoid(1.702*x) - gelu(x)) <= 0.02', { x: 'real in [-6, 6]' }],
  ['proved', 'abs(sin(x) - x + x^3/6) <= 1/100', { x: 'real in [-1, 1]' }],
  ['proved', 'exp(x)*sin(y) <= 3', { x: 'real in [0, 1]', y: 'real in [-1, 1]' }],
  ['refuted', 'exp(x)*sin(y) <= 2', { x: 'real in [0, 1]', y: 'real in [-1, 1]' }],
  ['proved', 'exp(x*y) + cos(x) > 1/2', { x: 'real in [-1, 1]', y: 'real in [-1, 1]' }],
  // Both ends are in the box.
  ['refuted', 'exp(x) < 1', { x: 'real in [-1, 0]' }],
  ['refuted', 'exp(x) > 1', { x: 'real in [0, 1]' }],
  ['proved', 'exp(x) <= 1', { x: 'real in [-1, 0]' }],
  // A pole, a kink, a jump within, and no value at an end.
  [notProved, '1/x^2 >= 1', { x: 'real in [-1, 1]' }],
  [notProved, 'log(x) <= 0', { x: 'real in [0, 1]' }],
  ['proved', 'sqrt(abs(x)) + 1 > sin(x)', { x: 'real in [-1, 1]' }],
  ['refuted', '(x > 0) + x/100 <= 1', { x: 'real in [-1, 1]' }],
]);

comesTo('logarithms of sums of exponentials', [
  ['proved', 'b < log(exp(a) + exp(b))', both],
  ['refuted', 'b + 1/100 < log(exp(a) + exp(b))', both],
  ['proved', 'max(x, n) <= logsumexp(x, n)', { x: 'tensor[n]' }, { sizes: { n: '1..3' } }],
  ['refuted', 'max(x, n) < logsumexp(x, n)', { x: 'tensor[n]' }, { sizes: { n: '1..3' } }],
  ['proved', 'logsumexp(x, n) <= max(x, n) + log(n)', { x: 'tensor[n]' }, { sizes: { n: '1..2' } }],
  ['refuted', 'logsumexp(x, n) < max(x, n) + log(n)', { x: 'tensor[n]' }, { sizes: { n: '1..2' } }],
  ['refuted', 'logsumexp(x, n) <= max(x, n) + log(n)/2', { x: 'tensor[n]' }, { sizes: { n: 2 } }],
  ['proved', 'log(mean(exp(x), n)) >= mean(x, n)', { x: 'tensor[n]' }, { sizes: { n: '1..3' } }],
  ['refuted', 'log(mean(exp(x), n)) > mean(x, n)', { x: 'tensor[n]' }, { sizes: { n: '1..3' } }],
]);

comesTo('divergences and entropies on finite sets', [
  ['proved', 'sum(p*log(p/q), n) >= 0', { p: 'simplex[n]', q: 'simplex[n]' }, { sizes: { n: '1..4' } }],
  ['refuted', 'sum(p*log(p/q), n) > 0', { p: 'simplex[n]', q: 'simplex[n]' }, { sizes: { n: 2 } }],
  ['refuted', 'sum(p*log(p/q), n) >= 0', { p: 'simplex[n]', q: 'tensor[n] > 0' }, { sizes: { n: 2 } }],
  ['proved', 'KL(categorical(p), categorical(q)) >= 0', { p: 'simplex[n]', q: 'simplex[n]' }, { sizes: { n: '2..4' } }],
  ['proved', 'H(categorical(p)) <= log(n)', { p: 'simplex[n]' }, { sizes: { n: '1..4' } }],
  [notProved, 'H(categorical(p)) < log(n)', { p: 'simplex[n]' }, { sizes: { n: 2 } }],
  ['refuted', 'H(categorical(p)) <= log(n) - 1/10', { p: 'simplex[n]' }, { sizes: { n: 2 } }],
  ['proved', 'H(categorical(p)) >= 0', { p: 'simplex[n]' }, { sizes: { n: '1..4' } }],
  [
    'proved',
    'sum(p*log(p/(sum(p, n)*sum(p, m))), n, m) >= 0',
    { p: 'tensor[n, m] > 0' },
    { sizes: { n: 2, m: 2 }, assume: ['sum(p, n, m) == 1'] },
  ],
]);

const vectors = { x: 'tensor[n]', y: 'tensor[n]' };
const positive = { a: 'real >= 0', b: 'real >= 0', c: 'real >= 0' };

comesTo('sums of squares', [
  ['proved', 'dot(x, y, n)^2 <= norm2(x, n)*norm2(y, n)', vectors, { sizes: { n: '1..4' } }],
  ['refuted', 'dot(x, y, n)^2 < norm2(x, n)*norm2(y, n)', vectors, { sizes: { n: 3 } }],
  ['refuted', 'dot(x, y, n)^2 <= norm2(x, n)*norm2(y, n)/2', vectors, { sizes: { n: 3 } }],
  ['proved', 'a^3 + b^3 + c^3 >= 3*a*b*c', positive],
  ['refuted', 'a^3 + b^3 + c^3 >= 3*a*b*c', { a: 'real', b: 'real', c: 'real' }],
  ['refuted', 'a^3 + b^3 + c^3 > 3*a*b*c', positive],
  ['proved', 'a^4 + b^4 + c^4 + d^4 >= 4*a*b*c*d', { a: 'real', b: 'real', c: 'real', d: 'real' }],
  ['refuted', 'a^4 + b^4 + c^4 + d^4 >= 5*a*b*c*d', { a: 'real', b: 'real', c: 'real', d: 'real' }],
  ['proved', 'prod(x, n) <= mean(x, n)^n', { x: 'tensor[n] >= 0' }, { sizes: { n: '1..3' } }],
  [
    'proved',
    'sum(x, n)*sum(y, n) >= sum(x*y, n)',
    { x: 'tensor[n] >= 0', y: 'tensor[n] >= 0' },
    { sizes: { n: '1..4' } },
  ],
  ['refuted', 'sum(x, n)*sum(y, n) >= sum(x*y, n)', vectors, { sizes: { n: 2 } }],
  ['proved', 'sum(abs(x), n)^2 <= n*norm2(x, n)', { x: 'tensor[n]' }, { sizes: { n: '1..4' } }],
]);

const drawn = { X: '~ p', p: 'density on R' };

comesTo('Jensen’s inequality without its name', [
  ['proved', 'exp(E(X)) <= E(exp(X))', drawn],
  [notProved, 'exp(E(X)) < E(exp(X))', drawn],
  [notProved, 'exp(E(X)) >= E(exp(X))', drawn],
  ['proved', 'E(X)^2 <= E(X^2)', drawn],
  [notProved, 'E(X)^3 <= E(X^3)', drawn],
  ['proved', 'E(log(f(X))) <= log(E(f(X)))', { ...drawn, f: 'function R -> R in (0, inf)' }],
  [notProved, 'E(log(f(X))) <= log(E(f(X)))', { ...drawn, f: 'function R -> R' }],
  ['proved', 'exp(E(X)) <= E(exp(X))', { X: '~ normal(m, s)', m: 'real', s: 'real > 0' }],
  // Where s is not positive there is no such distribution.
  [notProved, 'exp(E(X)) <= E(exp(X))', { X: '~ normal(m, s)', m: 'real', s: 'real' }],
]);
