import { expect, it } from 'vitest';
import { judged } from './verdict-of';

/** Inequalities that hold wherever they have a value, between exponentials and what has no value at 0. */
const inequalities = [
  'exp(y) > log(x)',
  'exp(1) > log(x)',
  'y^0.3 + x > log(x)',
  'exp(y) + 5 > x * log(x)',
  'log(x) <= log(exp(y)) + x',
  'log(2 * x) <= log(2) + exp(y) + x',
  'log(3 * x) - log(3) <= x - 1',
  'exp(log(x)) >= x',
  'sqrt(x - 1) >= -exp(y)',
  'exp(log(x) + y) > -1 / x',
  'x / x >= log(exp(1)) - y',
];
const withZero = ['real in {0, 1}', 'real in [0, 1]', 'real >= 0'];

it.each(inequalities)('has no value at 0, and so no proof: %s', async (claim) => {
  for (const x of withZero)
    expect(await judged({ claim, given: { x, y: 'real > 0' } }), x).toMatch(/^(?:undefined|refuted)$/);
});

it.each(inequalities)('is proved, or open, where it has one: %s', async (claim) => {
  expect(await judged({ claim, given: { x: 'real in [1, 2]', y: 'real > 0' } })).toMatch(/^(?:proved|undecided)$/);
});
