import { expect, it } from 'vitest';
import { claimMutants, mutationScore } from '../../../bench/soundness/claim-mutants';
import { plantations } from '../../../bench/soundness/program/table';
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
  const tally = await claimMutants(new URL('../../../claims/', import.meta.url), 12, await checker(), (line) =>
    told.push(line),
  );
  expect(told).toEqual([]);
  expect(tally.count('killed')).toBeGreaterThan(2);
  expect(mutationScore(tally)).toMatch(/^mutation score \d+ \/ \d+/);
});

it('has a table of planted bugs, each with a name of its own', () => {
  const bugs = plantations.flatMap(({ part, bugs: by }) =>
    Object.values(by).flatMap((list) => list.map((bug) => ({ ...bug, part }))),
  );
  expect(bugs.length).toBeGreaterThan(110);
  expect(new Set(bugs.map(({ part, name }) => `${part}: ${name}`)).size).toBe(bugs.length);
  for (const { find, replace } of bugs) expect(replace).not.toBe(find);
});
