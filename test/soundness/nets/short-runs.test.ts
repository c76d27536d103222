import { expect, it } from 'vitest';
import { claimMutants, mutationScore } from '../../../bench/soundness/claim-mutants';
import { randomLevels } from '../../../bench/soundness/random-levels';
import { randomSizes } from '../../../bench/soundness/random-sizes';
import { randomStatements } from '../../../bench/soundness/random-statements';
import type { Checker } from '../../../bench/soundness/verdict-on';
import { rememberingSolver } from '../../../src/engine/smt/remembering-solver';
import { realSolver } from '../../engine/smt/solver';

const checker = async (): Promise<Checker> => ({
  solver: rememberingSolver(await realSolver()),
  seed: '1',
  points: 20,
  steps: 1e6,
});

it('finds no false verdict among some random statements', async () => {
  const told: string[] = [];
  const tally = await randomStatements(40, await checker(), (line) => told.push(line));
  expect(told).toEqual([]);
  expect(tally.count('right')).toBeGreaterThan(15);
});

it('proves none of some mutants of claims that are false', async () => {
  const told: string[] = [];
  const claims = new URL('../../../claims/', import.meta.url);
  const tally = await claimMutants(claims, 12, await checker(), (line) => told.push(line));
  expect(told.filter((line) => !line.startsWith('UNDECIDED'))).toEqual([]);
  expect(told).toHaveLength(tally.count('undecided'));
  expect(tally.count('killed')).toBeGreaterThan(2);
  expect(mutationScore(tally)).toMatch(/^mutation score \d+ \/ \d+/);
});

it('proves none of some statements for every size that fails at a small one', async () => {
  const told: string[] = [];
  const tally = await randomSizes(60, { ...(await checker()), points: 2 }, (line) => told.push(line));
  expect(told).toEqual([]);
  expect(tally.count('right')).toBeGreaterThan(10);
  expect(tally.count('false, not proved')).toBeGreaterThan(25);
});

it('proves none of some statements about recursions that fails at one of the first levels', async () => {
  const told: string[] = [];
  const tally = await randomLevels(40, { ...(await checker()), points: 4 }, (line) => told.push(line));
  expect(told).toEqual([]);
  expect(tally.count('right')).toBeGreaterThan(8);
  expect(tally.count('false, not proved')).toBeGreaterThan(8);
});
