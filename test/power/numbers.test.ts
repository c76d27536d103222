import { comesTo, notProved } from './rows';

const x = { x: 'real' };
const t = { t: 'real' };
const above = { x: 'real > 0', y: 'real > 0' };
const matrix = { A: 'tensor[n, n]' };
const regular = { sizes: { n: 2 }, assume: ['det(A) != 0'] };

comesTo('sine and cosine at multiples of π', [
  ['proved', 'sin(pi) == 0'],
  ['proved', 'cos(pi/4) == sqrt(2)/2'],
  ['refuted', 'cos(pi/4) == sqrt(3)/2'],
  ['proved', 'sin(pi/6) == 1/2'],
  ['refuted', 'sin(pi/6) == -1/2'],
  ['proved', 'sin(pi/12) == (sqrt(6) - sqrt(2))/4'],
  ['refuted', 'sin(pi/12) == (sqrt(6) + sqrt(2))/4'],
  ['proved', 'tan(pi/4) == 1'],
  ['proved', 'cos(7*pi) == -1'],
  ['proved', 'cos(-5*pi/2) == 0'],
  ['undefined', 'tan(pi/2) == tan(pi/2)'],
  ['undefined', 'log(sin(pi)) == log(sin(pi))'],
  ['undefined', '1/sin(2*pi) == 1/sin(2*pi)'],
]);

comesTo('shifts and periods', [
  ['proved', 'cos(x + 2*pi) == cos(x)', x],
  ['refuted', 'cos(x + 2*pi*1.0001) == cos(x)', x],
  ['refuted', 'cos(x + 6.2831853) == cos(x)', x],
  ['proved', 'cos(x + pi) == -cos(x)', x],
  ['refuted', 'cos(x + pi) == cos(x)', x],
  ['proved', 'sin(x + pi/2) == cos(x)', x],
  ['refuted', 'sin(x + pi/2) == -cos(x)', x],
  ['proved', 'cos(x + pi/3) == cos(x)/2 - sqrt(3)/2*sin(x)', x],
  ['refuted', 'cos(x + pi/3) == cos(x)/2 + sqrt(3)/2*sin(x)', x],
  ['proved', 'cos(1200*pi*t) == cos(1200*pi*t)', t],
  ['proved', 'cos(1200*pi*t) == 2*cos(600*pi*t)^2 - 1', t],
  ['refuted', 'cos(1200*pi*t) == 2*cos(601*pi*t)^2 - 1', t],
]);

comesTo('large and fine coefficients', [
  ['proved', 'exp(0.00001*t) * exp(t) == exp(1.00001*t)', t],
  ['refuted', 'exp(0.00001*t) * exp(t) == exp(1.00002*t)', t],
  ['proved', 'cos(100*t) == 2*cos(50*t)^2 - 1', t],
  ['refuted', 'cos(100*t) == 2*cos(51*t)^2 - 1', t],
  ['proved', 'cos(0.3*t)*cos(0.2*t) - sin(0.3*t)*sin(0.2*t) == cos(0.5*t)', t],
  ['refuted', 'cos(0.3*t)*cos(0.2*t) - sin(0.3*t)*sin(0.2*t) == cos(0.6*t)', t],
  ['proved', 'exp(0.044715*t) * exp(t) == exp(1.044715*t)', t],
  ['proved', '0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3))) == x*sigmoid(2*sqrt(2/pi)*(x + 0.044715*x^3))', x],
  ['refuted', '0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3))) == x*sigmoid(2*sqrt(2/pi)*(x + 0.044714*x^3))', x],
]);

comesTo('logarithms of squares and determinants', [
  ['proved', 'log(x^2 + 2*x + 1) == 2*log(x + 1)', { x: 'real > 0' }],
  ['refuted', 'log(x^2 + 2*x + 1) == log(x + 1)', { x: 'real > 0' }],
  // At x = −1 there is no value.
  [notProved, 'log(x^2 + 2*x + 1) == 2*log(abs(x + 1))', x],
  [notProved, 'log(x^2 + 2*x + 1) == 2*log(x + 1)', x],
  ['proved', 'log(1/(x + y)^2) == -2*log(x + y)', above],
  ['refuted', 'log(1/(x + y)^2) == 2*log(x + y)', above],
  [notProved, 'log(1/(x - y)^2) == -2*log(x - y)', above],
  ['proved', 'log(x^2 - 1) == log(x + 1) + log(x - 1)', { x: 'real > 1' }],
  [notProved, 'log(x^2 - 1) == log(x + 1) + log(x - 1)', x],
  ['proved', "logabsdet(matmul(A, A')) == 2*logabsdet(A)", matrix, regular],
  ['refuted', "logabsdet(matmul(A, A')) == 3*logabsdet(A)", matrix, regular],
  ['undefined', "logabsdet(matmul(A, A')) == 2*logabsdet(A)", matrix, { sizes: { n: 2 } }],
]);

comesTo('reciprocal roots and rational powers', [
  ['proved', '1/sqrt(k) == sqrt(1/k)', { k: 'real > 0' }],
  [notProved, '1/sqrt(k) == sqrt(1/k)', { k: 'real >= 0' }],
  [notProved, '1/sqrt(k) == -sqrt(1/k)', { k: 'real > 0' }],
  ['proved', 'sqrt(m/k) == sqrt(m)/sqrt(k)', { m: 'real >= 0', k: 'real > 0' }],
  // Both may be negative.
  [notProved, 'sqrt(m/k) == sqrt(m)/sqrt(k)', { m: 'real', k: 'real' }],
  ['proved', 'x^(1/3) * x^(2/3) == x', above],
  ['refuted', 'x^(1/3) * x^(1/3) == x', above],
  ['undefined', 'x^(1/3) * x^(2/3) == x', x],
  [notProved, 'x^(1/3) * x^(2/3) == x', { x: 'real >= 0' }],
  ['proved', 'x^0.7 * x^0.3 == x', above],
  ['refuted', 'x^0.7 * x^0.4 == x', above],
  ['proved', 'sqrt(x) * x^(1/3) == x^(5/6)', above],
  ['refuted', 'sqrt(x) * x^(1/3) == x^(4/5)', above],
  ['proved', '(1 + x)^(1/3) * (1 + x)^(2/3) == 1 + x', above],
  ['proved', '(x^6)^(1/3) == x^2', { x: 'real != 0' }],
  ['undefined', '(x^3)^(1/3) == x', { x: 'real != 0' }],
  ['refuted', '(abs(x)^3)^(1/3) == x', { x: 'real != 0' }],
  ['proved', '(x*y)^(1/3) == x^(1/3) * y^(1/3)', above],
  ['undefined', '(x*y)^(1/3) == x^(1/3) * y^(1/3)', { x: 'real', y: 'real' }],
  ['proved', '1/(1 + x^(1/3)) == (1 - x^(1/3) + x^(2/3))/(1 + x)', above],
  ['refuted', '1/(1 + x^(1/3)) == (1 + x^(1/3) + x^(2/3))/(1 + x)', above],
  ['proved', 'derivative(x^(1/3), x) == x^(-2/3)/3', above],
  ['refuted', 'derivative(x^(1/3), x) == x^(2/3)/3', above],
]);

comesTo('real algebraic numbers', [
  ['proved', 'sqrt(3 + 2*sqrt(2)) == 1 + sqrt(2)'],
  ['refuted', 'sqrt(3 + 2*sqrt(2)) == 1 + sqrt(3)'],
  ['refuted', 'sqrt(3 - 2*sqrt(2)) == 1 - sqrt(2)'],
  ['proved', '(sqrt(5) + 2)^(1/3) - (sqrt(5) - 2)^(1/3) == 1'],
  ['proved', '(sqrt(5) + 2)^(1/3) - (sqrt(5) - 2)^(1/3) <= 1'],
  ['refuted', '(sqrt(5) + 2)^(1/3) - (sqrt(5) - 2)^(1/3) < 1'],
  ['refuted', '(sqrt(5) + 2)^(1/3) - (sqrt(5) - 2)^(1/3) == 1.0000000000000000000001'],
  ['proved', 'cos(pi/5) == (1 + sqrt(5))/4'],
  ['proved', 'cos(pi/7)*cos(2*pi/7)*cos(3*pi/7) == 1/8'],
  ['refuted', 'cos(pi/7)*cos(2*pi/7)*cos(3*pi/7) == 1/9'],
  ['proved', '2^(1/3) * 4^(1/3) == 2'],
  ['proved', 'sqrt(b) * sqrt(2) == sqrt(2*b)', { b: 'real in {1, 2, 3}' }],
  ['refuted', 'sqrt(b) * sqrt(2) == sqrt(3*b)', { b: 'real in {1, 2, 3}' }],
  ['undefined', '1/(sqrt(8) - 2*sqrt(2)) == 1'],
  ['undefined', 'tan(pi/2) == tan(pi/2)'],
]);

comesTo('different though near', [
  ['proved', 'exp(10^(-30)) != 1'],
  ['refuted', 'exp(10^(-30)) == 1'],
  ['refuted', 'exp(10^(-30)*x) == 1', above],
  ['proved', 'exp(pi*sqrt(163)) != 262537412640768744'],
  ['refuted', 'exp(pi*sqrt(163)) == 262537412640768744'],
  ['proved', 'exp(pi*sqrt(163)) < 262537412640768744'],
  ['refuted', 'exp(pi*sqrt(163)) > 262537412640768744'],
  // That they are equal, enclosures do not show, and neither that they differ.
  ['certified', '4*atan(1/2) + 4*atan(1/3) == pi'],
]);
