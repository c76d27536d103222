import { expect, it } from 'vitest';
import { judged, type Statement } from './verdict-of';

/** The sides of an equality that is a condition owe their values, also where the equality is decided case by case. */
it.each<Statement>([
  { claim: 'where(1/(x^2-2) == 0, 1, 3) == 3', given: { x: 'real' } },
  { claim: 'where(sqrt(-1) == 0, 1, 3) == 3' },
  { claim: 'where(1/0 == 0, 1, 3) == 3' },
  { claim: 'where(log(-1) != 0, 1, 3) == 1' },
  { claim: '0*where(log(-x) == 0, 1, 3) == 0', given: { x: 'real > 1' } },
  { claim: 'where(1/(f(x)-f(x)) == 0, 1, 3) == 3', given: { x: 'real', f: 'function R -> R' } },
  { claim: 'where(1/(exp(x)-2) == 0, 1, 3) == 3', given: { x: 'real' } },
  { claim: 'where(y == log((x^2-2)^2), z, z) == z', given: { x: 'real', y: 'real', z: 'real' } },
  { claim: '0*E(X)*where(E(log(-1-X^2)) == 0, 1, 3) == 0', given: { X: '~ normal(0, 1)' } },
])('$claim is not proved', async (statement) => {
  expect(['undefined', 'undecided']).toContain(await judged(statement));
});

it.each<Statement>([
  { claim: 'where(x == y, x, y) == y', given: { x: 'real', y: 'real' } },
  { claim: 'where(1/(x^2+2) == 0, 1, 3) == 3', given: { x: 'real' } },
])('$claim is', async (statement) => {
  expect(await judged(statement)).toBe('proved');
});
