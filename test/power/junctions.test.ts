import { comesTo, notProved } from './rows';

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

const nonzero = { x: 'real != 0' };

comesTo('equations with ±, of which one or the other holds', [
  ['proved', 'x^2 == 4 <=> x == ±2', x],
  ['refuted', 'x^2 == 4 <=> x == ±3', x],
  ['refuted', 'x^2 == 4 => x == 1 ± 2', x],
  ['proved', '(x - y)^2 == 9 <=> x == y ± 3', both],
  ['proved', 'sqrt(x^2) == ±x', x],
  ['refuted', 'x == ±y', both],
  // The signs of one equation belong together.
  ['refuted', 'x^2 == y^2 => x ± 1 == y ± 1', both],
  ['proved', 'x^2 == y^2 => x == ±y', both],
  ['proved', '(x + y)*(x - y) == 0 <=> x ∓ y == 0', both],
  ['refuted', 'x ± 1 == x ∓ 1', x],
  ['proved', 'x ± 1 == x + 1', x],
  ['undefined', '1/x == ±1', { x: '{-1, 0, 1}' }],
  // Of which equation is the sign?
  ['invalid', 'x == ±1 or x == 2', x],
  ['invalid', 'x == ±1 and x == ±1', x],
  ['invalid', 'x < ±2', x],
  ['invalid', 'x != ±2', x],
  ['invalid', '±x', x],
]);

comesTo('assumptions that join relations', [
  ['proved', 'x^2 > 1', x, { assume: ['x > 1 or x < -1'] }],
  ['refuted', 'x^2 > 2', x, { assume: ['x > 1 or x < -1'] }],
  ['refuted', 'x > 1', x, { assume: ['x > 1 or x < -1'] }],
  ['proved', 'x^2 == 4', x, { assume: ['x == ±2'] }],
  ['refuted', 'x == 2', x, { assume: ['x == ±2'] }],
  ['proved', 'x^2 < 4', x, { assume: ['x > 1 and x < 2'] }],
  ['refuted', 'x^2 < 3', x, { assume: ['x > 1 and x < 2'] }],
  ['proved', 'x <= 1', x, { assume: ['not (x > 1)'] }],
  ['refuted', 'x < 1', x, { assume: ['not (x > 1)'] }],
  ['proved', 'x*(x - 3) == 0', { x: '{0, 1, 2, 3}' }, { assume: ['x < 1 or x > 2'] }],
  ['refuted', 'x == 0', { x: '{0, 1, 2, 3}' }, { assume: ['x < 1 or x > 2'] }],
  ['proved', 'x*y > 0', both, { assume: ['x > 0', 'x > 0 => y > 0'] }],
  ['refuted', 'y > 0', both, { assume: ['x > 0 => y > 0'] }],
  ['proved', 'x*y == 0 => x^2 + y^2 == 0', both, { assume: ['x == 0 <=> y == 0'] }],
  ['refuted', 'x == y', both, { assume: ['x == 0 <=> y == 0'] }],
  // What has no value does not hold: nothing is said of it beside `or`, and all beside `not`.
  ['proved', 'x > 0', x, { assume: ['x > 1 or log(x) < 5'] }],
  ['refuted', 'x > 0', x, { assume: ['not (log(x) < 5)'] }],
  ['proved', 'x <= 0 or y > 0', both, { assume: ['1/x > 0 => y > 0'] }],
  ['refuted', 'y > 0', both, { assume: ['1/x > 0 => y > 0'] }],
  // What is assumed of some points gives the others no value.
  ['undefined', 'x/x == 1', x, { assume: ['x > 1 or x <= 1'] }],
  ['proved', 'x/x == 1', x, { assume: ['x > 1 or x < -1'] }],
  // Nothing satisfies it.
  [notProved, 'x == 7', x, { assume: ['x > 1 and x < 1'] }],
  ['refuted', 'x == 7', nonzero, { assume: ['x > 1 or x < 1'] }],
  ['invalid', 'v != 0', { v: 'tensor[n]' }, { sizes: { n: 2 }, assume: ['v > 0 or v < 0'] }],
  ['invalid', 'x > 0', x, { assume: ['x > 0 => x > 1 => x > 2'] }],
  ['invalid', 'x > 0', x, { assume: ['x'] }],
]);

comesTo('names that are declared once', [
  ['invalid', 'x == 5', x, { let: { x: '5' } }],
  ['invalid', 'n == 7', {}, { sizes: { n: 2 }, let: { n: '7' } }],
  ['invalid', 'n == 5', { n: '{5}' }, { sizes: { n: 2 } }],
  ['invalid', 'E(X) == 5', { X: '~ normal(0, 1)' }, { let: { X: '5' } }],
  ['proved', 'y == 5', x, { let: { y: '5' } }],
]);

comesTo('domains that end at numbers', [
  ['invalid', 'x <= 1', { x: 'integer in 0..5 != 2' }],
  ['invalid', 'x > 1', { x: 'integer in 0..3 > 1' }],
  ['invalid', 'x <= 1', { x: 'real <= 3 > 1' }],
  ['invalid', 'x <= 1', { x: '{0, 3 != 2}' }],
  ['invalid', 'm == 1', {}, { sizes: { n: 2, m: 'n == 2' } }],
  ['proved', 'x <= 3', { x: 'real <= 3, > 1' }],
]);
