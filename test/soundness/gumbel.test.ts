import { describe, expect, it } from 'vitest';
import { judged, twentySeeds } from './verdict-of';

const given = { X: '~ gumbel(0, 1)', Y: '~ gumbel(0, 1)', Z: '~ gumbel(0, 1)', W: '~ gumbel(1, 2)' };
const euler = '0.5772156649015329';

describe('Gumbel noise', () => {
  it.each([
    // Of its moments nothing but the mass is used.
    ['proved', 'E(X + 2*Y) == 3*E(Z)'],
    ['proved', 'E(W) == 1 + 2*E(X)'],
    ['refuted', 'E(W) == 1 + E(X)'],
    ['proved', 'E(X * Y) == E(X)^2'],
    ['refuted', 'E(X) == 0'],
    ['refuted', 'E(X^3) == 0'],
    ['certified', `E(X) == ${euler}`],
    ['refuted', 'E(X) == 0.577'],
    ['proved', 'E(X) > 0.577'],
    ['refuted', 'E(X) > 0.578'],
    // E e^(tX) = Γ(1 − t)
    ['certified', 'E(exp(-X)) == 1'],
    ['certified', 'E(exp(X/2)) == sqrt(pi)'],
    ['refuted', 'E(exp(X/2)) == pi/2'],
    ['certified', 'E(exp(-2*X)) == 2'],
    // There is no mean.
    ['undecided', 'E(exp(X)) == 3'],
    // X exceeds any bound, and falls below any.
    ['refuted', 'E((X > -1)) == 1'],
    ['proved', 'E(log(1 + exp(X))) > 0'],
    ['undefined', 'E(log(X)) == E(log(X))'],
  ])('%s: %s', async (verdict, claim) => {
    const used = Object.entries(given).filter(([name]) => new RegExp(`\\b${name}\\b`).test(claim));
    expect(await judged({ claim, given: Object.fromEntries(used) })).toBe(verdict);
  });

  it('has the largest of three with the probability of its weight, by sampling', async () => {
    const { X, Y, Z } = given;
    const ofLargest = (share: string, seed: string) =>
      judged({ claim: `E((1 + X > Y and 1 + X > Z)) == ${share}`, given: { X, Y, Z }, expect: 'supported' }, seed);
    for (const seed of twentySeeds.slice(0, 5)) {
      expect(await ofLargest('exp(1)/(exp(1) + 2)', seed)).toBe('supported');
      expect(await ofLargest('exp(1)/(exp(1) + 3)', seed)).toBe('refuted');
    }
  });
});

describe('derivatives along the location of Gumbel noise', () => {
  it.each([
    ['proved', 'derivative(E((t + W)^2), t) == 2*E(t + W)'],
    ['refuted', 'derivative(E((t + W)^2), t) == E(t + W)'],
    ['proved', 'derivative(E((X < t)), t) == exp(-t - exp(-t))'],
    // Sampled on an instance the sides differ; a step of the integrand is not enclosed.
    ['undecided', 'derivative(E((X < t)), t) == exp(-t)'],
  ])('%s: %s', async (verdict, claim) => {
    const { X, W } = given;
    const own = claim.includes('W') ? { W } : { X };
    expect(await judged({ claim, given: { t: 'real', ...own } })).toBe(verdict);
  });
});
