import { comesTo, notProved } from './rows';

const x = { x: 'real' };
const both = { x: 'real', y: 'real' };

comesTo('whole parts', [
  ['proved', 'floor(x + 1) == floor(x) + 1', x],
  ['proved', 'floor(x - 7/2) == floor(x + 1/2) - 4', x],
  ['refuted', 'floor(x + 1/2) == floor(x)', x],
  ['refuted', 'floor(x + 1/2) == floor(x) + 1/2', x],
  ['proved', 'floor(x) <= x', x],
  // At whole numbers they are equal.
  ['refuted', 'floor(x) < x', x],
  ['proved', 'x - 1 < floor(x)', x],
  ['refuted', 'x - 1/2 < floor(x)', x],
  ['proved', 'ceil(x) == -floor(-x)', x],
  ['refuted', 'ceil(x) == floor(x) + 1', x],
  ['refuted', 'floor(-x) == -floor(x)', x],
  ['refuted', 'floor(2*x) == 2*floor(x)', x],
  ['refuted', 'floor(x) == floor(y)', both],
  ['refuted', 'floor(x + y) == floor(x) + floor(y)', both],
  ['proved', 'floor(sqrt(8)/sqrt(2)) == 2'],
  ['refuted', 'floor(sqrt(8)/sqrt(2)) == 1'],
  ['proved', 'floor(exp(1)) == 2'],
  ['refuted', 'floor(exp(1)) == 3'],
  ['proved', 'trunc(x) == sign(x)*floor(abs(x))', x],
  ['refuted', 'trunc(x) == floor(x)', x],
]);

comesTo('whole parts of several arguments', [
  ['proved', 'floor(2*x) == floor(x) + floor(x + 1/2)', x],
  ['refuted', 'floor(2*x) == floor(x) + floor(x + 1/3)', x],
  ['proved', 'floor(3*x) == floor(x) + floor(x + 1/3) + floor(x + 2/3)', x],
  ['refuted', 'floor(3*x) == floor(x) + floor(x + 1/3) + floor(x + 1/2)', x],
  ['proved', 'floor(x/2) + floor((x + 1)/2) == floor(x)', x],
  ['refuted', 'floor(x/2) + floor((x + 1)/2) == ceil(x)', x],
  ['proved', 'ceil(x) - floor(x) <= 1', x],
  ['refuted', 'ceil(x) - floor(x) < 1', x],
  ['proved', 'floor(x) + floor(y) <= floor(x + y)', both],
  ['refuted', 'floor(x) + floor(y) < floor(x + y)', both],
  ['proved', 'floor(x + y) <= floor(x) + floor(y) + 1', both],
  [notProved, 'floor(2*x) + floor(2*y) > floor(x) + floor(y) + floor(x + y)', both],
  ['proved', 'ceil(floor(x)) == floor(x)', x],
  ['refuted', 'floor(ceil(x)) == floor(x)', x],
  ['proved', '2*floor(x) != 1', x],
  ['refuted', '2*floor(x) != 2', x],
  ['proved', 'floor(x)*(floor(x) - 1) >= 0', x],
  ['refuted', 'floor(x)*(floor(x) - 1) > 0', x],
  ['proved', 'floor(exp(x)) >= 0', x],
  ['refuted', 'floor(exp(x)) >= 1', x],
  ['proved', 'abs(round(x) - x) <= 1/2', x],
  // Of numbers that are not whole nothing of this is true.
  ['refuted', '2*(floor(x) + x) != 1', x],
  ['refuted', '2*sqrt(x) != 1', { x: 'real >= 0' }],
  [notProved, 'floor(floor(x)/y) == floor(x/y)', { x: 'real', y: 'real > 0' }],
]);

comesTo('rounding, at ties to the even number', [
  ['proved', 'round(5/2) == 2'],
  ['refuted', 'round(5/2) == 3'],
  ['proved', 'round(7/2) == 4'],
  ['proved', 'round(-5/2) == -2'],
  ['proved', 'round(-x) == -round(x)', x],
  ['proved', 'round(x + 2) == round(x) + 2', x],
  ['refuted', 'round(x + 1) == round(x) + 1', x],
  ['refuted', 'abs(round(x) - x) < 1/2', x],
  [notProved, 'abs(round(x) - x) <= 49/100', x],
]);

comesTo('remainders, with the sign of the divisor', [
  ['proved', 'mod(x, 3) < 3', x],
  ['proved', 'mod(x, 3) >= 0', x],
  ['refuted', 'mod(x, 3) <= 2', x],
  ['refuted', 'mod(x, -3) >= 0', x],
  ['proved', 'mod(x + 2*y, y) == mod(x, y)', { x: 'real', y: 'real > 0' }],
  ['refuted', 'mod(x + y/2, y) == mod(x, y)', { x: 'real', y: 'real > 0' }],
  ['undefined', 'mod(x, y) == mod(x, y)', both],
]);

comesTo('what steps', [
  // It has no derivative at whole numbers.
  [notProved, 'derivative(floor(x), x) == 0', x],
  ['proved', 'derivative(floor(x), x) == 0', { x: 'real in (0, 1)' }],
  ['refuted', 'derivative(x*floor(x), x) == x', { x: 'real in (0, 1)' }],
  [notProved, 'derivative(integral(floor(x + t), t, 0, 1), x) == 0', x],
  ['certified', 'integral(floor(x), x, 0, 2) == 1'],
  ['refuted', 'integral(floor(x), x, 0, 2) == 2'],
  ['certified', 'integral(x*floor(x), x, 0, 3) == 13/2'],
  ['refuted', 'integral(x*floor(x), x, 0, 3) == 6'],
]);
