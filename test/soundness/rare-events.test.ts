import { describe, expect, it } from 'vitest';
import { sampling } from '../../src/engine/sampling';
import { claimProblem } from '../claim-problem';
import { isThorough } from '../thorough';
import { judged, twentySeeds, verdictOf } from './verdict-of';

const given = { X: '~ normal(0, 1)', Y: '~ normal(0, 1)', Z: '~ normal(0, 1)' };
const sampled = (claim: string, seed: string) =>
  sampling.decide(claimProblem({ given, claim: [claim] }), { seed, isOver: () => false })?.verdict;

describe('of an event that no draw met, samples say nothing', () => {
  it.each([
    ['true', 'E(1000000 * (X > 5)) == 0.286651571879194'],
    ['false: it is 0.987', 'E(1000000000 * (X > 6)) == 0'],
    ['false: it is 0.987', 'E(1000000000 * (X > 6)) < 0.5'],
    ['false: it is 0.25', 'E(100000 * (X * Y * Z > 20)) == 0'],
    ['false: it is 0.25', 'E(100000 * (X * Y * Z > 20)) < 0.1'],
    ['false, and without bounds', 'E(1000000000 * (X > 6) * X) == 0'],
    ['false, and of a small integrand', 'E(where(X > 6, exp(X^2 / 4) * 1000000, 1)) == 1'],
    ['false: it is 0.25, beside what has spread', 'E(X * Y * Z + 100000 * (X * Y * Z > 20)) == 0'],
    ['false, a steep slope', 'E(1000000 * max(X * Y * Z - 20, 0)) == 0'],
    ['false, a steep slope beside what has spread', 'E(Y + 1000000000 * max(X - 6, 0)) == 0'],
    ['false, a multiple of a variable', 'E(Y + where(X * Y * Z > 20, 1000000 * X^2, 0)) == 0'],
    ['false, and smooth', 'E(Y + 1000000 * sigmoid(100 * (X * Y * Z - 20))) == 0'],
  ])('%s: %s', (_, claim) => {
    for (const seed of twentySeeds.slice(0, isThorough ? 5 : 1)) expect(sampled(claim, seed)).toBe('undecided');
  });

  it('as the command line tells', async () => {
    expect(await judged({ claim: 'E(1000000000 * (X > 6)) == 0', given: { X: given.X } })).not.toBe('supported');
    const rare = { claim: 'E(1000000 * (X > 5)) == 0.286651571879194', given: { X: given.X } };
    expect(await judged(rare)).not.toBe('refuted');
  });
});

it('of values in a narrow range they say as much as before', () => {
  expect(sampled('E(X * Y * Z > 20) == 0', '1')).toBe('supported');
  expect(sampled('E(tanh(X * Y * Z) / 2) == 0', '1')).toBe('supported');
  expect(sampled('E(tanh(X * Y * Z)) == 0.1', '1')).toBe('refuted');
  // Sides that differ by rounding alone do so far out as well.
  expect(sampled('E((X + Y) * (X + Z)) == E(X * X + X * Z + Y * X + Y * Z)', '1')).toBe('supported');
  // Branches that are met often are no rare events.
  expect(sampled('E(max(X, 0) + Y) == 1 / sqrt(2 * pi)', '1')).toBe('supported');
  expect(sampled('E(Z + (X * Y + Z > 0)) == 1/2', '1')).toBe('supported');
});

describe('samples that speak against a claim', () => {
  const off = { claim: 'E(exp(sin(X * Y * Z * W)) + X) == 1', given: { ...given, W: '~ normal(0, 1)' } };

  it('refute nothing where a witness is due', async () => {
    expect(await judged(off)).toBe('undecided');
  });

  it('refute where samples are what is asked for', async () => {
    expect(await judged({ ...off, expect: 'supported' })).toBe('refuted');
  });
});

it('what samples support is refuted where enclosures show that it fails, whatever the seed', async () => {
  const claim = (right: string) =>
    JSON.stringify({
      title: 'cos',
      given: { X: '~ normal(0, 1)' },
      claim: `E(cos(X)) == ${right}`,
      expect: 'supported',
      instances: [{}],
    });
  for (const seed of ['1', '2', '3']) expect(await verdictOf(claim('exp(-1/2) + 1e-4'), seed)).toBe('refuted');
  expect(await verdictOf(claim('exp(-1/2)'))).toMatch(/^(?:supported|certified)$/);
});
