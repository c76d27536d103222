import { expect, it } from 'vitest';
import { judged } from './verdict-of';

it('the harness tells true from false, and bad input from both', async () => {
  expect(await judged({ claim: '1 == 1' })).toBe('proved');
  expect(await judged({ claim: '1 == 2' })).toBe('refuted');
  expect(await judged({ claim: '1 == missing' })).toBe('invalid');
});
