import { comesTo } from './rows';

const x = { x: 'real' };
const both = { x: 'real', y: 'real' };

comesTo('relations joined by or, and denied, beside an arrow', [
  ['proved', 'x^2 == 4 <=> x == 2 or x == -2', x],
  ['refuted', 'x^2 == 4 <=> x == 2 or x == -3', x],
  ['proved', 'x^2 == 4 => x == 2 or x == -2', x],
  ['refuted', 'x^2 == 4 => x == 2', x],
  ['proved', 'x*y == 0 <=> x == 0 or y == 0', both],
  ['refuted', 'x*y == 0 <=> x == 0 and y == 0', both],
  ['proved', 'x*y > 0 <=> (x > 0 and y > 0) or (x < 0 and y < 0)', both],
  ['refuted', 'x*y > 0 <=> (x > 0 and y > 0) or (x < 0 and y <= 0)', both],
  ['proved', 'x^2 - 3*x + 2 >= 0 <=> x <= 1 or x >= 2', x],
  ['refuted', 'x^2 - 3*x + 2 >= 0 <=> x < 1 or x >= 2', x],
  ['proved', 'x^2 == 2 <=> x == sqrt(2) or x == -sqrt(2)', x],
  ['proved', 'not (x < 0) <=> x >= 0', x],
  ['refuted', 'not (x < 0) <=> x > 0', x],
  ['proved', 'not (x < 0 or y < 0) <=> x >= 0 and y >= 0', both],
  ['refuted', 'not (x < 0 and y < 0) <=> x >= 0 and y >= 0', both],
]);

comesTo('relations that do not hold where a side has no value', [
  ['proved', 'x == 0 or 1/x > 0 <=> x >= 0', x],
  ['refuted', 'x == 0 or 1/x > 0 => x > 0', x],
  ['proved', 'not (1/x > 0) <=> x <= 0', x],
  ['refuted', 'not (1/x > 0) => x < 0', x],
  ['refuted', 'sqrt(x) == 2 <=> x == 4 or x == -4', x],
  ['proved', 'sqrt(x) == 2 <=> x == 4 and not (x == -4)', x],
]);

comesTo('relations joined in a statement that stands alone', [
  ['proved', 'x > 0 or x <= 0', x],
  ['refuted', 'x > 0 or x < 0', x],
  ['undefined', '1/x > 0 or x <= 0', x],
  ['undefined', 'not (1/x > 0) or x != 0', x],
  ['proved', 'not (x < 0)', { x: 'real > 0' }],
  ['refuted', 'not (x < 1)', { x: 'real > 0' }],
  ['proved', 'x >= 0 and x <= 1', { x: 'real in [0, 1]' }],
  ['refuted', 'x >= 0 and x < 1', { x: 'real in [0, 1]' }],
  ['proved', 'x == 1 or x == 2', { x: '{1, 2}' }],
  ['refuted', 'x == 1 or x == 2', { x: '{1, 2, 3}' }],
  ['invalid', 'x == 1 or y', both],
  // Of each element, or of all?
  ['invalid', 'v == 0 or v != 0', { v: 'tensor[n]' }, { sizes: { n: 2 } }],
  ['invalid', 'not (v == 0) => v[1] != 0', { v: 'tensor[n]' }, { sizes: { n: 2 } }],
  ['proved', 'v[1] == 0 or v[1] != 0', { v: 'tensor[n]' }, { sizes: { n: 2 } }],
]);
