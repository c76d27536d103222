import { describe, expect, it } from 'vitest';
import { judged } from './verdict-of';

const [x, y] = ['real', 'real'];

const rows: readonly (readonly [string, string, Record<string, string>])[] = [
  ['proved', 'derivative(atan(x), x) == 1/(1 + x^2)', { x }],
  ['refuted', 'derivative(atan(x), x) == 1/(1 + x)', { x }],
  ['refuted', 'derivative(atan(x), x) == 1/(1 - x^2)', { x }],
  ['proved', 'derivative(atan(x*y), x) == y/(1 + (x*y)^2)', { x, y }],
  ['refuted', 'derivative(atan(x*y), x) == 1/(1 + (x*y)^2)', { x, y }],
  ['proved', 'atan(-x) == -atan(x)', { x }],
  ['refuted', 'atan(-x) == atan(x)', { x }],
  ['proved', 'atan(x - y) + atan(y - x) == 0', { x, y }],
  ['refuted', 'atan(x - y) + atan(y) == atan(x)', { x, y }],
  ['refuted', 'atan(2*x) == 2*atan(x)', { x }],
  ['proved', 'atan(x) <= x', { x: 'real >= 0' }],
  ['refuted', 'atan(x) <= x', { x }],
  ['refuted', 'atan(x) < x', { x: 'real >= 0' }],
  ['proved', 'atan(x) < x', { x: 'real > 0' }],
  ['proved', 'abs(atan(x)) < 1.6', { x }],
  ['refuted', 'abs(atan(x)) < 1.5', { x }],
  ['proved', 'atan(x) < atan(y)', { x: 'real in [0, 1]', y: 'real in [2, 3]' }],
  ['refuted', 'atan(x) < atan(y)', { x, y }],
  ['refuted', 'atan(1) == 1', {}],
  ['proved', '4*atan(1) == pi', {}],
  ['certified', '4*atan(1/2) + 4*atan(1/3) == pi', {}],
  ['refuted', '4*atan(1) == 3.1415926535', {}],
  ['proved', '4*atan(1) > 3.1415926535', {}],
  ['proved', '1/(2 + atan(x)) > 0', { x }],
  ['undefined', 'log(atan(x)) == log(atan(x))', { x }],
  // That both are equal at 2 is seen in no enclosure.
  ['undecided', '1/(atan(x) - atan(2)) == 1/(atan(x) - atan(2))', { x }],
];

describe('the arctangent', () => {
  it.each(rows)('%s: %s', async (verdict, claim, given) => {
    expect(await judged({ claim, given })).toBe(verdict);
  });
});
