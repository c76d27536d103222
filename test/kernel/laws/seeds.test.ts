import { afterAll, expect, it, vi } from 'vitest';

const place = '../../../src/kernel/laws/trial';
const seeds: string[] = [];
// Other tests may have loaded the modules before, and use them afterwards.
vi.resetModules();
vi.doMock(place, async (original) => {
  const trial = await original<typeof import('../../../src/kernel/laws/trial')>();
  const placeAt: typeof trial.placeAt = (seed) => {
    seeds.push(seed);
    return trial.placeAt(seed);
  };
  return { ...trial, placeAt };
});
const { byResidues } = await import('../../../src/kernel/by-residues');
const { withoutLaws } = await import('../../../src/kernel/certificate');
const { claimProblem } = await import('../../claim-problem');

afterAll(() => {
  vi.doUnmock(place);
  vi.resetModules();
});

function seedsOf(claim: string, seed: string): string[] {
  seeds.length = 0;
  const given = { x: 'real', y: 'real' };
  const propositions = claimProblem({ claim: [claim], given }).cases.map(({ sizes, compiled }) => ({
    sizes,
    ...compiled(),
  }));
  expect(byResidues(propositions, { seed, spend: () => {}, waysFor: () => [withoutLaws] })).toMatchObject({
    theorem: {},
  });
  return [...seeds];
}

it('draws every trial of every claim at points of its own', () => {
  const large = '((x + y)^1000)^20 * x == x^2 * ((y + x)^1000)^20 / x';
  const all = [
    ...seedsOf(large, '1'),
    ...seedsOf(large, '2'),
    ...seedsOf('x + y == y + x', '1'),
    ...seedsOf('x * y == y * x', '1'),
  ];
  expect(all.length).toBeGreaterThan(5);
  expect(new Set(all).size).toBe(all.length);
  expect(seedsOf('x + y == y + x', '1')).toEqual(seedsOf('x + y == y + x', '1'));
});
