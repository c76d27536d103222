import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hull,
  type Interval,
  isUndefined,
  point,
  undefinedInterval,
  unknownInterval,
} from '../../src/number/enclosure';
import { interval } from '../../src/number/interval';
import { obeysLaws } from './laws';
import { uniformDouble } from './uniform-double';

const sixteenths = fc.integer({ min: -96, max: 96 }).map((n) => point(n / 16));
const between = fc
  .tuple(uniformDouble(-6, 6), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([lo, width]): Interval => ({ lo, hi: lo + width, maybeUndefined: false }));
const maybe: Interval = { lo: 2, hi: 3, maybeUndefined: true };
const edges = fc.constantFrom(point(0), point(1), maybe, unknownInterval, undefinedInterval, {
  lo: Number.MAX_VALUE,
  hi: Infinity,
  maybeUndefined: false,
});
const numbers = fc.oneof(sixteenths, between, edges);

const overlap = (a: Interval, b: Interval): boolean => a.lo <= b.hi && b.lo <= a.hi;

obeysLaws(interval, numbers, overlap, { unknowns: [maybe, unknownInterval, { lo: 1, hi: 1, maybeUndefined: true }] });

const bounds = (lo: number, hi: number): Interval => ({ lo, hi, maybeUndefined: false });

describe('decisions', () => {
  test('a comparison of overlapping intervals is undecided', () => {
    const undecided = bounds(0, 1);
    expect(interval.less(bounds(0, 1), bounds(1, 2))).toEqual(undecided);
    expect(interval.lessEqual(bounds(0, 1), bounds(1, 2))).toEqual(point(1));
    expect(interval.less(bounds(1, 2), bounds(0, 1))).toEqual(point(0));
    expect(interval.lessEqual(bounds(1, 2), bounds(0, 1))).toEqual(undecided);
    expect(interval.less(bounds(0, 2), bounds(1, 3))).toEqual(undecided);
    expect(interval.equal(bounds(0, 1), bounds(1, 2))).toEqual(undecided);
    expect(interval.equal(bounds(0, 1), bounds(0, 1))).toEqual(undecided);
    expect(interval.equal(bounds(0, 1), bounds(2, 3))).toEqual(point(0));
    expect(interval.equal(bounds(2, 3), bounds(0, 1))).toEqual(point(0));
    expect(interval.equal(point(2), point(2))).toEqual(point(1));
  });

  test('select with an undecided condition is the hull', () => {
    const undecided = bounds(0, 1);
    expect(interval.select(undecided, bounds(1, 2), bounds(4, 5))).toEqual(bounds(1, 5));
    expect(interval.select(undecided, point(1), undefinedInterval)).toEqual({ lo: 1, hi: 1, maybeUndefined: true });
    expect(interval.select(undecided, undefinedInterval, point(1))).toEqual({ lo: 1, hi: 1, maybeUndefined: true });
    expect(interval.select(undecided, undefinedInterval, undefinedInterval)).toEqual(undefinedInterval);
    expect(interval.select(bounds(0.25, 0.5), point(1), point(1))).toEqual(undefinedInterval);
    expect(interval.standing(interval.select(bounds(0.5, 2), point(1), point(1)))).toBe('unknown');
    expect(interval.select({ lo: 1, hi: 1, maybeUndefined: true }, point(3), point(4))).toEqual({
      lo: 3,
      hi: 3,
      maybeUndefined: true,
    });
  });
});

describe('partly outside the domain', () => {
  test('division', () => {
    expect(interval.div(point(1), point(0))).toEqual(undefinedInterval);
    expect(interval.div(point(1), bounds(0, 1))).toEqual(unknownInterval);
    expect(interval.div(point(1), bounds(-1, 0))).toEqual(unknownInterval);
    expect(interval.div(point(0), bounds(-1, 1))).toEqual(unknownInterval);
    expect(interval.power(bounds(-1, 1), -2)).toEqual(unknownInterval);
    expect(interval.div(point(1), { lo: 0, hi: 0, maybeUndefined: true })).toEqual(undefinedInterval);
  });

  test('logarithm and root', () => {
    expect(interval.log(bounds(-2, 0))).toEqual(undefinedInterval);
    expect(interval.log(bounds(0, 1))).toEqual({ lo: -Infinity, hi: 0, maybeUndefined: true });
    expect(interval.sqrt(bounds(-2, -1))).toEqual(undefinedInterval);
    expect(interval.sqrt(bounds(-1, 4))).toEqual({ lo: 0, hi: 2, maybeUndefined: true });
    expect(interval.sqrt(bounds(0, 4))).toEqual(bounds(0, 2));
  });
});

describe('sharpness', () => {
  test('small integers and dyadic fractions stay points', () => {
    const [third, half] = [point(3), point(0.5)];
    expect(interval.add(third, half)).toEqual(point(3.5));
    expect(interval.mul(third, half)).toEqual(point(1.5));
    expect(interval.mul(point(94_906_265), point(94_906_265))).toEqual(point(9_007_199_136_250_225));
    expect(interval.div(point(7), point(2))).toEqual(point(3.5));
    expect(interval.sqrt(point(2.25))).toEqual(point(1.5));
    expect(interval.power(third, 20)).toEqual(point(3 ** 20));
    expect(interval.power(bounds(-3, 2), 2)).toEqual(bounds(0, 9));
    expect(interval.power(bounds(-3, 2), 3)).toEqual(bounds(-27, 8));
    expect(interval.power(point(-2), -3)).toEqual(point(-0.125));
    expect(interval.abs(bounds(-3, 2))).toEqual(bounds(0, 3));
    expect(interval.rational(3n, 4n)).toEqual(point(0.75));
  });

  test('known values are points', () => {
    const images = [interval.exp(point(0)), interval.cos(point(0)), interval.log(point(1)), interval.sin(point(0))];
    expect(images).toEqual([point(1), point(1), point(0), point(0)]);
    expect(interval.erf(point(0))).toEqual(point(0));
  });

  test('a factor of zero is zero even against an unbounded one', () => {
    expect(interval.mul(point(0), bounds(-Infinity, Infinity))).toEqual(point(0));
  });

  test('no bound is infinite on the wrong side', () => {
    const huge = bounds(Number.MAX_VALUE, Number.MAX_VALUE);
    for (const a of [interval.add(huge, huge), interval.mul(huge, huge), interval.exp(huge), interval.power(huge, 3)]) {
      expect(a).toEqual(bounds(Number.MAX_VALUE, Infinity));
      expect(interval.neg(a)).toEqual(bounds(-Infinity, -Number.MAX_VALUE));
    }
    expect(interval.power(point(1e-200), -2).maybeUndefined).toBe(false);
    expect(interval.rational(10n ** 400n, 3n)).toEqual(bounds(Number.MAX_VALUE, Infinity));
  });

  test('the hull of bottoms', () => {
    expect(isUndefined(hull(undefinedInterval, undefinedInterval))).toBe(true);
    expect(hull(bounds(0, 1), maybe)).toEqual({ lo: 0, hi: 3, maybeUndefined: true });
  });
});
