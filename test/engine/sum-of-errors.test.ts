import fc from 'fast-check';
import { expect, it } from 'vitest';
import { errorOfBits, showAtMost, showErrorBound, sumOfErrors } from '../../src/statement/error-bound';

/** The number that a shown bound stands for. */
const value = (shown: string): number => (shown.startsWith('2^') ? 2 ** Number(shown.slice(2)) : Number(shown));

it('errors add up, and what is exact adds nothing', () => {
  expect(sumOfErrors([])).toBeNull();
  expect(sumOfErrors([null, null])).toBeNull();
  expect(sumOfErrors([2 ** -70, null])).toBe(2 ** -70);
  expect(sumOfErrors([2 ** -70, 2 ** -70])).toBe(2 ** -69);
  expect(sumOfErrors([1e-6, 1e-6])).toBe(2e-6);
});

it('a sum that a double cannot hold is rounded up', () => {
  expect(sumOfErrors([2 ** -70, 2 ** -200])).toBeGreaterThan(2 ** -70);
});

it('is never shown smaller than it is', () => {
  const shown = (...bounds: number[]): string => showErrorBound(sumOfErrors(bounds) as number);
  expect(shown(2 ** -70)).toBe('2^-70');
  expect(shown(2 ** -70, 2 ** -70)).toBe('2^-69');
  expect(shown(2 ** -70, 2 ** -70, 2 ** -101)).toBe('2^-68');
  expect(shown(2 ** -70, 2 ** -200)).toBe('2^-69');
  expect(shown(1e-6)).toBe('1.0e-6');
  expect(shown(1e-6, 2 ** -90)).toBe('1.1e-6');
  expect(shown(9.99e-5)).toBe('1.0e-4');
  fc.assert(
    fc.property(fc.double({ min: 2 ** -1000, max: 1, noNaN: true }), (bound) => {
      const read = value(showErrorBound(bound));
      expect(read).toBeGreaterThanOrEqual(bound);
      expect(read).toBeLessThanOrEqual(2.0001 * bound);
    }),
  );
});

it('bits become a probability that is not smaller', () => {
  expect(errorOfBits(70)).toBeGreaterThan(2 ** -70);
  expect(errorOfBits(70)).toBeLessThan(2 ** -69.999);
  expect(showErrorBound(errorOfBits(85.4))).toBe('2^-85');
});

it('a distance is never shown smaller than it is', () => {
  expect([0.01, 2.41e-8, 1, 0.00999, 12.3].map(showAtMost)).toEqual(['0.01', '2.5e-8', '1', '0.01', '13']);
  fc.assert(
    fc.property(fc.double({ min: 2 ** -1000, max: 1e6, noNaN: true }), (distance) => {
      expect(Number(showAtMost(distance))).toBeGreaterThanOrEqual(distance);
      expect(Number(showAtMost(distance))).toBeLessThanOrEqual(1.11 * distance);
    }),
  );
});
