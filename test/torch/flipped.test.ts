import { expect, it } from 'vitest';
import { verdictOfCode } from './verdict-of-code';

const sizes = { sizes: { m: 'any', n: 'any' }, given: { x: 'tensor[m, n]' } };

it.each([
  ['x.flip(0)', 'x.flip(0) + 0', 'proved'],
  ['x.flip(1).flip(1)', 'x', 'proved'],
  ['x.flip(1).softmax(1).flip(1)', 'x.softmax(1)', 'proved'],
  ['x.flip(0, 1).sum(0)', 'x.flip(1).sum(0)', 'proved'],
  ['x.flip(0)', 'x', 'refuted'],
  ['x.flip(0)', 'x.flip(1)', 'refuted'],
  // What meets its own reversal is read at given sizes alone: no size makes it an error.
  ['x + x.flip(0)', 'x.flip(0) + x', 'undecided'],
  ['x + x.flip(0)', '2 * x', 'refuted'],
])('a flip along any number of elements is along an axis of its own: %s and %s are %s', async (f, g, verdict) => {
  expect(await verdictOfCode({ f, g }, 'f(x) == g(x)', sizes)).toBe(verdict);
});
