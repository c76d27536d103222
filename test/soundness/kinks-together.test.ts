import { expect, it } from 'vitest';
import { judged } from './verdict-of';

it.each([
  ['derivative(max(x, -x) + abs(x), x) == 2 * sign(x)', 'undefined'],
  ['derivative(max(x, -x) - abs(x), x) == 0', 'proved'],
  ['derivative(min(x, -x) + abs(x), x) == 0', 'proved'],
  ['derivative(min(x, -x) - abs(x), x) == -2 * sign(x)', 'undefined'],
])('kinks add up to one, or cancel: %s', async (claim, verdict) => {
  expect(await judged({ claim, given: { x: 'real' } })).toBe(verdict);
});
