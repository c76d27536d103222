import { comesTo, notProved } from './rows';

const x = { x: 'real' };
const inside = { x: 'real in [-1, 1]' };
const open = { x: 'real in (-1, 1)' };

comesTo('inverse trigonometric functions', [
  ['proved', 'sin(asin(x)) == x', inside],
  ['undefined', 'sin(asin(x)) == x', x],
  ['proved', 'cos(asin(x)) == sqrt(1 - x^2)', inside],
  ['refuted', 'cos(asin(x)) == -sqrt(1 - x^2)', inside],
  ['proved', 'cos(acos(x)) == x', inside],
  ['refuted', 'cos(acos(x)) == -x', inside],
  ['proved', 'asin(x) + acos(x) == pi/2', inside],
  ['refuted', 'asin(x) + acos(x) == pi', inside],
  ['proved', 'asin(-x) == -asin(x)', inside],
  ['refuted', 'acos(-x) == acos(x)', inside],
  // Beyond a quarter turn the angle is another one.
  ['refuted', 'asin(sin(x)) == x', x],
  ['refuted', 'atan(tan(x)) == x', { x: 'real in (2, 4)' }],
  ['proved', 'tan(atan(x)) == x', x],
  ['proved', 'sin(atan(x)) == x/sqrt(1 + x^2)', x],
  ['refuted', 'sin(atan(x)) == -x/sqrt(1 + x^2)', x],
  ['proved', 'cos(2*atan(x)) == (1 - x^2)/(1 + x^2)', x],
  ['proved', 'cos(3*atan(x)) == (1 - 3*x^2)/(1 + x^2)^1.5', x],
  ['refuted', 'cos(2*atan(x)) == (1 + x^2)/(1 - x^2)', open],
  [notProved, 'cos(atan(x)/2) == (1 - x^2)/(1 + x^2)', x],
  ['proved', 'atan(1) == pi/4'],
  ['refuted', 'atan(-1) == pi/4'],
  ['refuted', 'atan(1) == 5*pi/4'],
  ['proved', 'atan(sqrt(3)) == pi/3'],
  ['proved', 'asin(1/2) == pi/6'],
  ['refuted', 'asin(1/2) == 5*pi/6'],
  ['proved', 'acos(-1) == pi'],
  ['proved', 'asin(1) == pi/2'],
  ['undefined', 'asin(1.0000001) == pi/2'],
]);

comesTo('inverse hyperbolic functions', [
  ['proved', 'sinh(asinh(x)) == x', x],
  ['proved', 'asinh(sinh(x)) == x', x],
  ['refuted', 'asinh(x) == log(x + sqrt(x^2 + 2))', x],
  ['proved', 'asinh(-x) == -asinh(x)', x],
  ['proved', 'derivative(asinh(x), x) == 1/sqrt(1 + x^2)', x],
  ['refuted', 'derivative(asinh(x), x) == 1/sqrt(2 + x^2)', x],
  ['proved', 'cosh(acosh(x)) == x', { x: 'real >= 1' }],
  ['undefined', 'cosh(acosh(x)) == x', x],
  ['refuted', 'acosh(cosh(x)) == x', x],
  ['proved', 'tanh(atanh(x)) == x', open],
  ['undefined', 'tanh(atanh(x)) == x', inside],
  ['proved', 'atanh(tanh(x)) == x', x],
  ['proved', 'derivative(atanh(x), x) == 1/(1 - x^2)', open],
  ['refuted', 'derivative(atanh(x), x) == 1/(1 + x^2)', open],
]);

comesTo('real cube roots', [
  ['proved', 'cbrt(x)^3 == x', x],
  ['refuted', 'cbrt(x)^2 == x', x],
  ['proved', 'cbrt(-8) == -2'],
  ['refuted', 'cbrt(-8) == 2'],
  ['proved', 'cbrt(x) == x^(1/3)', { x: 'real > 0' }],
  ['undefined', 'cbrt(x) == x^(1/3)', x],
  ['refuted', 'cbrt(x + 1) == cbrt(x) + 1', x],
]);
