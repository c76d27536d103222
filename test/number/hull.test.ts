import { expect, it } from 'vitest';
import { hull, type Interval, undefinedInterval } from '../../src/number/enclosure';
import { fraction } from '../../src/number/fraction';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { interval } from '../../src/number/interval';
import { containsFraction } from './enclosure-relations';

const between = (lo: number, hi: number, maybeUndefined = false): Interval => ({ lo, hi, maybeUndefined });

it('holds whatever either holds', () => {
  expect(hull(between(0, 1), between(2, 3))).toEqual(between(0, 3));
  expect(hull(between(2, 3), between(0, 1))).toEqual(between(0, 3));
  expect(hull(between(0, 1), between(0.25, 0.5, true))).toEqual(between(0, 1, true));
});

it('may be undefined where one of both is', () => {
  expect(hull(between(0, 1), undefinedInterval)).toEqual(between(0, 1, true));
  expect(hull(undefinedInterval, between(0, 1))).toEqual(between(0, 1, true));
});

it('a product of intervals of mixed signs reaches as far as either pair of ends', () => {
  expect(interval.mul(between(-3, 1), between(-3, 1))).toEqual(between(-3, 9));
  expect(interval.mul(between(-1, 3), between(-1, 3))).toEqual(between(-3, 9));
  expect(interval.mul(between(-2, 1), between(-1, 5))).toEqual(between(-10, 5));
});

it('a power of a double holds the exact power', () => {
  for (let k = 1; k <= 400; k++) {
    const base = 1 + k / 997;
    const { numerator, denominator } = fractionOfNumber(base);
    for (const n of [3, 5, 6, 7, 11]) {
      const exact = fraction(numerator ** BigInt(n), denominator ** BigInt(n));
      expect(containsFraction(interval.power(between(base, base), n), exact)).toBe(true);
    }
  }
});

it('π lies between its bounds', () => {
  const digits = fraction(31415926535897932384626433832795n, 10n ** 31n);
  expect(containsFraction(interval.named('pi'), digits)).toBe(true);
});
