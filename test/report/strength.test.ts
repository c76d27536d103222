import { expect, it } from 'vitest';
import { restsOn } from '../../src/report/run/rests-on';
import { strengthText, toleranceText } from '../../src/report/strength';
import { certified, proved, refuted, sampled } from './fixtures';

it('a sample says to within what it holds, and how probably it errs', () => {
  expect(restsOn(sampled)).toBe('sampling ±0.01, α 6.7e-8');
  expect(restsOn({ ...sampled, verdict: 'refuted' })).toBe('sampling >0.01, α 6.7e-8');
  expect(toleranceText(sampled)).toBe('it holds to within 0.01, and may fail by less');
  expect(toleranceText({ ...sampled, verdict: 'refuted' })).toBe('it fails by more than 0.01');
});

it('enclosures say to within what it holds, never less than that', () => {
  expect(restsOn(certified)).toBe('enclosure ±2.5e-8');
  expect(restsOn({ ...certified, tolerance: 0 })).toBe('enclosure');
});

it('a proof says how probably it is wrong, and what is exact says nothing', () => {
  expect(restsOn(proved)).toBe('identity, α 2^-71');
  expect(strengthText(refuted)).toBe('');
  expect(toleranceText(proved)).toBe('');
});

it('fits beside an id of thirty characters on eighty columns', () => {
  expect(`${restsOn({ ...sampled, errorBound: 3.33e-10 })}  `.length).toBeLessThanOrEqual(80 - 22 - 30);
});
