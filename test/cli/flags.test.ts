import { expect, it } from 'vitest';
import { BadInput } from '../../src/cli/bad-input';
import { budgetFlag, jobsFlag, seedFlag } from '../../src/cli/flags';

const flags = { color: true };

it('reads flags', () => {
  expect([seedFlag(flags), jobsFlag(flags), budgetFlag(flags)]).toEqual([null, null, 10]);
  expect(seedFlag({ ...flags, seed: '0x00ff' })).toBe('0x00ff');
  expect(jobsFlag({ ...flags, jobs: '3' })).toBe(3);
  expect(budgetFlag({ ...flags, budget: '.5' })).toBe(0.5);
});

it.each(['', 'a b', 'x'.repeat(65), '$(rm)'])('refuses the seed %j', (seed) => {
  expect(() => seedFlag({ ...flags, seed })).toThrow(BadInput);
});

it.each(['0', '-1', '1.5', 'many', '1000'])('refuses %j jobs', (jobs) => {
  expect(() => jobsFlag({ ...flags, jobs })).toThrow(BadInput);
});

it.each(['0', '-1', 'long', '1e9', 'Infinity', '86401'])('refuses a budget of %j', (budget) => {
  expect(() => budgetFlag({ ...flags, budget })).toThrow(BadInput);
});
