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
