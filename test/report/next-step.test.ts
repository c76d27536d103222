import { expect, it } from 'vitest';
import { nextStep } from '../../src/report/next-step';
import { tooWeak } from './fixtures';

const undecided = { verdict: 'undecided', evidence: [] } as const;

it.each([
  [null, false, false],
  ['budget', true, false],
  ['timeout', false, true],
] as const)('more work or time is proposed only where it was used up: %s', (endedBy, work, time) => {
  const told = nextStep({ ...undecided, effort: { steps: 1, endedBy } });
  expect([told.includes('--budget'), told.includes('--timeout')]).toEqual([work, time]);
});

it('nor is it where nothing is known of the effort, or something was decided', () => {
  expect(nextStep(undecided)).not.toMatch(/--budget|--timeout/);
  expect(nextStep({ ...tooWeak, verdict: 'refuted', effort: { steps: 1, endedBy: 'budget' } })).not.toMatch(/--budget/);
});
