import { expect, it } from 'vitest';
import { BadInput } from '../../src/cli/bad-input';
import { evidenceFlag, jobsFlag, limitsOf, seedFlag } from '../../src/cli/flags';

const flags = { color: true };

it('reads flags', () => {
  expect([seedFlag(flags), jobsFlag(flags), limitsOf(flags)]).toEqual([null, null, { budget: 500, timeout: 60 }]);
  expect(seedFlag({ ...flags, seed: '0x00ff' })).toBe('0x00ff');
  expect(jobsFlag({ ...flags, jobs: '3' })).toBe(3);
  expect(limitsOf({ ...flags, budget: '.5', timeout: '3' })).toEqual({ budget: 0.5, timeout: 3 });
});

it('shows all evidence or what is needed, and refuses anything else', () => {
  expect([evidenceFlag(flags), evidenceFlag({ ...flags, evidence: 'all' })]).toEqual([false, true]);
  expect(() => evidenceFlag({ ...flags, evidence: 'some' })).toThrow(BadInput);
});

it.each(['', 'a b', 'x'.repeat(65), '$(rm)'])('refuses the seed %j', (seed) => {
  expect(() => seedFlag({ ...flags, seed })).toThrow(BadInput);
});

it.each(['0', '-1', '1.5', 'many', '1000'])('refuses %j jobs', (jobs) => {
  expect(() => jobsFlag({ ...flags, jobs })).toThrow(BadInput);
});

it.each(['0', '-1', 'long', '1e9', 'Infinity', '1000001'])('refuses a budget, and a timeout, of %j', (limit) => {
  expect(() => limitsOf({ ...flags, budget: limit })).toThrow(BadInput);
  expect(() => limitsOf({ ...flags, timeout: limit })).toThrow(BadInput);
});
