import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatIntervals } from '../../../src/engine/enclosure/flat-intervals';
import { type Interval, isUndefined, point, undefinedInterval, unknownInterval } from '../../../src/number/enclosure';
import { interval } from '../../../src/number/interval';
import { uniformDouble } from '../../number/uniform-double';

const bounds = (lo: number, hi: number): Interval => ({ lo, hi, maybeUndefined: false });
const ordered = (ends: readonly [number, number]): Interval => bounds(Math.min(...ends), Math.max(...ends));
const ordinary = fc.tuple(uniformDouble(-6, 6), uniformDouble(-6, 6)).map(ordered);
const short = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
  .map(([a, b]) => ordered([a / 4, b]));
const ofAnySize = fc
  .tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map(ordered);
const edges = fc.constantFrom(
  point(0),
  point(0.1),
  unknownInterval,
  undefinedInterval,
  { ...bounds(0.1, 0.3), maybeUndefined: true },
  bounds(Number.MAX_VALUE, Infinity),
  bounds(-Infinity, -0.1),
  bounds(0, Infinity),
  bounds(-Infinity, Infinity),
  bounds(2 ** 24 + 1, 2 ** 53 - 1),
  bounds(-Number.MIN_VALUE, Number.MIN_VALUE),
);
const intervals = fc.oneof({ weight: 4, arbitrary: ordinary }, short, ofAnySize, edges);

const same = (a: Interval, b: Interval): boolean =>
  (isUndefined(a) && isUndefined(b)) || (a.lo === b.lo && a.hi === b.hi && a.maybeUndefined === b.maybeUndefined);

describe('intervals in arrays are those of the interval system', () => {
  it.each(['add', 'sub', 'mul', 'div'] as const)('%s', (operation) => {
    fc.assert(
      fc.property(intervals, intervals, fc.constantFrom(0, 1, 2), (a, b, target) => {
        const flat = flatIntervals(3, 2);
        flat.set(0, a);
        flat.set(1, b);
        if (operation === 'add') flat.sum(target, 0, 1, 1);
        else if (operation === 'sub') flat.sum(target, 0, 1, -1);
        else flat[operation](target, 0, 1);
        expect(flat.get(target)).toSatisfy((found: Interval) => same(found, interval[operation](a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['neg', 'exp', 'log'] as const)('%s', (operation) => {
    fc.assert(
      fc.property(intervals, (a) => {
        const flat = flatIntervals(2, 1);
        flat.set(0, a);
        flat[operation](1, 0);
        expect(flat.get(1)).toSatisfy((found: Interval) => same(found, interval[operation](a)));
      }),
      { numRuns: 1000 },
    );
  });

  it('square, as a product with one sign', () => {
    fc.assert(
      fc.property(intervals, (a) => {
        const flat = flatIntervals(2, 1);
        flat.set(0, a);
        flat.square(1, 0);
        const magnitude = interval.abs(a);
        expect(flat.get(1)).toSatisfy((found: Interval) => same(found, interval.mul(magnitude, magnitude)));
      }),
      { numRuns: 2000 },
    );
  });
});
