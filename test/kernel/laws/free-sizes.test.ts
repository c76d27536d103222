import { describe, expect, it } from 'vitest';
import { byResidues } from '../../../src/kernel/by-residues';
import { withFreeSizes } from '../../../src/kernel/certificate';
import { isWellFormed } from '../../../src/kernel/laws/well-formed';
import { type ClaimParts, claimProblem } from '../../claim-problem';

/** What the kernel makes of a claim where |x| is an unknown even function of x. */
const judged = (claim: ClaimParts) =>
  byResidues(
    claimProblem(claim).cases.map(({ sizes, compiled }) => ({ sizes, ...compiled() })),
    { seed: 'free sizes', spend: () => {}, waysFor: () => [withFreeSizes] },
  );

const proves = (claim: string, given: ClaimParts['given'] = { x: 'real', y: 'real' }): boolean =>
  typeof judged({ claim: [claim], given }) !== 'string';

describe('sizes as unknown even functions', () => {
  it.each([
    'abs(x - y) == abs(y - x)',
    'max(x, y) == max(y, x)',
    'max(x, y) + min(x, y) == x + y',
    'relu(x) - relu(-x) == x',
    'abs(x) * abs(y - x) == abs(x - y) * abs(-x)',
    'abs(x^2 + 1) == x^2 + 1',
    'abs(abs(x) - y) == abs(y - abs(-x))',
  ])('prove %s', (claim) => {
    expect(proves(claim)).toBe(true);
  });

  // The last are true, of sizes alone: nothing of that is known here.
  it.each([
    'abs(x) == x',
    'abs(x) == -x',
    'abs(x) == abs(y)',
    'abs(x + y) == abs(x - y)',
    'abs(2 * x) == abs(x)',
    'abs(x + 1) == abs(x) + 1',
    'relu(x + y) == relu(x) + relu(y)',
    'max(x, y) == max(x, -y)',
    'relu(relu(x) - y) == relu(x - y)',
    'abs(x * y) == abs(x) * y',
    'abs(2 * x) == 2 * abs(x)',
    'abs(x)^2 == x^2',
  ])('do not prove %s', (claim) => {
    expect(proves(claim)).toBe(false);
  });

  it('prove a sum of many, and no false neighbour of it', () => {
    const given = { u: 'tensor[m, n]', v: 'tensor[m]' };
    const of = (right: string) => ({
      sizes: { m: 40, n: 2 },
      given,
      claim: [`sum(v * relu(sum(u, n)), m) == ${right}`],
    });
    expect(judged(of('sum(v * relu(u[:, 2] + u[:, 1]), m)'))).toHaveProperty('theorem');
    expect(judged(of('sum(v * relu(u[:, 1]) + v * relu(u[:, 2]), m)'))).toBeTypeOf('string');
    expect(judged(of('relu(sum(v * (u[:, 2] + u[:, 1]), m))'))).toBeTypeOf('string');
  });

  it('are asked for by one word', () => {
    const [trace] = Object.values(withFreeSizes.traces);
    expect(isWellFormed(withFreeSizes)).toBe(true);
    expect(isWellFormed({ traces: { '': { ...trace, sizes: 'any' } } })).toBe(false);
    expect(isWellFormed({ traces: { '': { ...trace, sizes: 1 } } })).toBe(false);
  });
});
