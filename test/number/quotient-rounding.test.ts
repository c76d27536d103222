import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitLength } from '../../src/number/bit-length';
import { nextDown, nextUp } from '../../src/number/directed-rounding';
import { compare, type Fraction, fraction, subtract } from '../../src/number/fraction';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { powerOfTwo } from '../../src/number/power-of-two';
import { nearestQuotient, quotientRoundedDown, quotientRoundedUp } from '../../src/number/quotient-rounding';

/** Fractions of all magnitudes, some next to doubles or halfway between two. */
const spread = fc
  .tuple(fc.bigInt(-(2n ** 120n), 2n ** 120n), fc.bigInt(1n, 2n ** 120n), fc.integer({ min: -1150, max: 1150 }))
  .map(([n, d, e]) => (e >= 0 ? fraction(n << BigInt(e), d) : fraction(n, d << BigInt(-e))));
const halfway = fc
  .tuple(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.constantFrom(-1n, 0n, 1n))
  .map(([x, shift]) => {
    const [a, b] = [fractionOfNumber(x), fractionOfNumber(nextUp(x))];
    const sum = a.numerator * b.denominator + b.numerator * a.denominator;
    return fraction((sum << 90n) + shift, (2n * a.denominator * b.denominator) << 90n);
  });
const small = fc.tuple(fc.bigInt(-99n, 99n), fc.bigInt(1n, 99n)).map(([n, d]) => fraction(n, d));
const fractions = fc.oneof(spread, halfway, small);

const distance = (a: Fraction, x: number): Fraction => {
  const difference = subtract(a, fractionOfNumber(x));
  return difference.numerator < 0n ? { ...difference, numerator: -difference.numerator } : difference;
};

describe('a quotient', () => {
  test('rounded down and up lies between neighbouring doubles', () => {
    const law = fc.property(fractions, (a) => {
      const lo = quotientRoundedDown(a.numerator, a.denominator);
      const hi = quotientRoundedUp(a.numerator, a.denominator);
      if (lo !== -Infinity) expect(compare(fractionOfNumber(lo), a)).toBeLessThanOrEqual(0);
      if (hi !== Infinity) expect(compare(a, fractionOfNumber(hi))).toBeLessThanOrEqual(0);
      expect(lo === hi || nextUp(lo) >= hi).toBe(true);
      if (lo === hi) expect(compare(fractionOfNumber(lo), a)).toBe(0);
      expect(lo).not.toBe(Infinity);
      expect(hi).not.toBe(-Infinity);
    });
    fc.assert(law, { numRuns: 3000 });
  });

  test('rounded to nearest is nearest', () => {
    const law = fc.property(fractions, (a) => {
      const x = nearestQuotient(a.numerator, a.denominator);
      if (!Number.isFinite(x)) return;
      const error = distance(a, x);
      for (const neighbour of [nextDown(x), nextUp(x)].filter(Number.isFinite)) {
        expect(compare(error, distance(a, neighbour))).toBeLessThanOrEqual(0);
      }
    });
    fc.assert(law, { numRuns: 3000 });
  });

  test('ties go to even', () => {
    const one = 2n ** 53n;
    expect(nearestQuotient(one + 1n, 1n)).toBe(2 ** 53);
    expect(nearestQuotient(one + 3n, 1n)).toBe(2 ** 53 + 4);
    expect(nearestQuotient(2n * one + 2n, 2n * one)).toBe(1);
    expect(nearestQuotient(1n, 2n ** 1075n)).toBe(0);
    expect(nearestQuotient(3n, 2n ** 1075n)).toBe(2 * Number.MIN_VALUE);
  });

  test('huge parts overflow, or cancel, but are never NaN', () => {
    const huge = 10n ** 5000n;
    expect(nearestQuotient(huge, 7n)).toBe(Infinity);
    expect(nearestQuotient(-huge, 7n)).toBe(-Infinity);
    expect(nearestQuotient(7n, huge)).toBe(0);
    expect(nearestQuotient(3n * huge + 1n, huge)).toBe(3);
    expect(quotientRoundedDown(7n, huge)).toBe(0);
    expect(quotientRoundedUp(7n, huge)).toBe(Number.MIN_VALUE);
    expect(quotientRoundedUp(-huge, 7n)).toBe(-Number.MAX_VALUE);
  });
});

test('powers of two and bit lengths', () => {
  expect([powerOfTwo(-1074), powerOfTwo(-1022), powerOfTwo(0), powerOfTwo(10)]).toEqual([
    Number.MIN_VALUE,
    2.2250738585072014e-308,
    1,
    1024,
  ]);
  expect(powerOfTwo(1023)).toBe(8.98846567431158e307);
  for (let n = 1; n < 300; n++)
    expect([bitLength(2n ** BigInt(n)), bitLength(2n ** BigInt(n) - 1n)]).toEqual([n + 1, n]);
  expect([bitLength(0n), bitLength(1n)]).toEqual([0, 1]);
});
