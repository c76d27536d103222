import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, type Interval, point, undefinedInterval, unknownInterval } from '../../src/number/enclosure';
import { compare, type Fraction, fraction } from '../../src/number/fraction';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { interval } from '../../src/number/interval';
import { type Rational, rational } from '../../src/number/rational';
import { binaryOperations } from '../operation/operation-names';
import { containsFraction, enclosureDisjoint } from './enclosure-relations';
import { uniformDouble } from './uniform-double';

const finite = { noNaN: true, noDefaultInfinity: true } as const;
const doubles = fc.oneof(
  fc.double(finite),
  uniformDouble(-4, 4),
  fc.integer({ min: -6, max: 6 }),
  fc.constantFrom(0, Number.MIN_VALUE, Number.MAX_VALUE, 2 ** -1022),
);

/** An interval, perhaps unbounded, and an exact number in it: an end or a convex combination. */
const enclosed = fc
  .tuple(doubles, doubles, fc.bigInt(0n, 8n), fc.constantFrom('no', 'below', 'above'))
  .map(([a, b, eighths, unbounded]) => {
    const [lo, hi] = a <= b ? [a, b] : [b, a];
    const [x, y] = [fractionOfNumber(lo), fractionOfNumber(hi)];
    const numerator = x.numerator * y.denominator * (8n - eighths) + y.numerator * x.denominator * eighths;
    return {
      enclosure: {
        lo: unbounded === 'below' ? -Infinity : lo,
        hi: unbounded === 'above' ? Infinity : hi,
        maybeUndefined: false,
      } satisfies Interval,
      exact: fraction(numerator, 8n * x.denominator * y.denominator),
    };
  });

/** Whether everything that the enclosure says is true of the exact result. */
function isTrue(enclosure: Interval, exact: Rational): boolean {
  const standing = interval.standing(enclosure);
  if (exact === 'unknown') return standing !== 'undefined';
  if (exact === 'undefined') return standing !== 'value';
  return standing !== 'undefined' && containsFraction(enclosure, exact) && enclosure.lo <= enclosure.hi;
}

describe('the enclosure of a result holds the exact result', () => {
  test.each(binaryOperations)('%s', (operation) => {
    const law = fc.property(enclosed, enclosed, (a, b) =>
      isTrue(interval[operation](a.enclosure, b.enclosure), rational[operation](a.exact, b.exact)),
    );
    fc.assert(law, { numRuns: 5000 });
  });

  test.each(['neg', 'abs', 'sqrt', 'log', 'exp'] as const)('%s', (operation) => {
    const law = fc.property(enclosed, (a) => {
      expect(isTrue(interval[operation](a.enclosure), rational[operation](a.exact))).toBe(true);
      const squared = rational.mul(a.exact, a.exact);
      expect(isTrue(interval.sqrt(interval.power(a.enclosure, 2)), rational.sqrt(squared))).toBe(true);
    });
    fc.assert(law, { numRuns: 2000 });
  });

  test('powers', () => {
    const law = fc.property(enclosed, fc.integer({ min: -7, max: 7 }), (a, n) =>
      isTrue(interval.power(a.enclosure, n), rational.power(a.exact, n)),
    );
    fc.assert(law, { numRuns: 5000 });
  });

  test('fractions', () => {
    const law = fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) =>
      containsFraction(interval.rational(n, d), fraction(n, d)),
    );
    fc.assert(law);
  });

  test('comparisons decide whenever the intervals do', () => {
    const law = fc.property(enclosed, enclosed, ({ enclosure: a }, { enclosure: b }) => {
      const { lo, hi } = interval.less(a, b);
      expect([lo === 1, hi === 0]).toEqual([a.hi < b.lo, b.hi <= a.lo]);
    });
    fc.assert(law);
  });
});

describe('questions about enclosures', () => {
  const a: Interval = { lo: 0.1, hi: 0.3, maybeUndefined: false };

  test('contains', () => {
    expect([contains(a, 0.1), contains(a, 0.3), contains(a, 0.31), contains(a, 0)]).toEqual([true, true, false, false]);
    expect([contains(undefinedInterval, 0), contains(unknownInterval, 0)]).toEqual([false, true]);
  });

  test('containsFraction tells a fraction from the double next to it', () => {
    const tenth: Fraction = fraction(1n, 10n);
    expect(compare(fractionOfNumber(0.1), tenth)).toBe(1);
    expect([containsFraction(a, tenth), containsFraction(a, fraction(1n, 5n))]).toEqual([false, true]);
    expect(containsFraction(unknownInterval, fraction(10n ** 400n))).toBe(true);
  });

  test('disjoint only if both are certainly defined', () => {
    expect([enclosureDisjoint(a, point(0.4)), enclosureDisjoint(point(0), a)]).toEqual([true, true]);
    expect(enclosureDisjoint(a, point(0.3))).toBe(false);
    expect(enclosureDisjoint(a, { lo: 1, hi: 1, maybeUndefined: true })).toBe(false);
    expect(enclosureDisjoint({ lo: 1, hi: 1, maybeUndefined: true }, a)).toBe(false);
    expect(enclosureDisjoint(undefinedInterval, a)).toBe(false);
  });
});
