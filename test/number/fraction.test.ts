import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  fractionToNumber,
  multiply,
  negate,
  reciprocal,
  showFraction,
  subtract,
} from '../../src/number/fraction';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { greatestCommonDivisor } from '../../src/number/greatest-common-divisor';
import { integerSquareRoot } from '../../src/number/integer-square-root';

const integers = fc.oneof(
  fc.bigInt(-30n, 30n),
  fc.bigInt(-(2n ** 60n), 2n ** 60n),
  fc.bigInt(-(2n ** 400n), 2n ** 400n),
);
const fractions = fc.tuple(integers, integers).map(([n, d]) => fraction(n, d === 0n ? 1n : d));

const euclid = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : euclid(b, a % b));
const isReduced = (a: Fraction): boolean => a.denominator > 0n && euclid(a.numerator, a.denominator) === 1n;

describe('arithmetic', () => {
  test('results are right and in lowest terms', () => {
    const law = fc.property(fractions, fractions, (a, b) => {
      const [p, q, r, s] = [a.numerator, a.denominator, b.numerator, b.denominator];
      const results: [Fraction, bigint, bigint][] = [
        [add(a, b), p * s + r * q, q * s],
        [subtract(a, b), p * s - r * q, q * s],
        [multiply(a, b), p * r, q * s],
        [negate(a), -p, q],
      ];
      if (r !== 0n) results.push([divide(a, b), p * s, q * r], [reciprocal(b), s, r]);
      for (const [result, numerator, denominator] of results) {
        expect(isReduced(result)).toBe(true);
        expect(result.numerator * denominator).toBe(numerator * result.denominator);
      }
    });
    fc.assert(law, { numRuns: 1000 });
  });

  test('order', () => {
    const law = fc.property(fractions, fractions, (a, b) => {
      const difference = a.numerator * b.denominator - b.numerator * a.denominator;
      expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      expect(compare(a, a)).toBe(0);
    });
    fc.assert(law);
  });

  test('normalises', () => {
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(fraction(5n)).toEqual({ numerator: 5n, denominator: 1n });
  });

  test('zero denominators throw', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => divide(fraction(1n), fraction(0n))).toThrow(RangeError);
  });
});

test('the greatest common divisor agrees with Euclid, worst cases included', () => {
  const law = fc.property(integers, integers, integers, (a, b, c) => {
    expect(greatestCommonDivisor(a * c, b * c)).toBe(euclid(a * c, b * c));
  });
  fc.assert(law, { numRuns: 1000 });
  let [next, current] = [1n, 1n];
  for (let i = 0; i < 1000; i++) [next, current] = [next + current, next];
  expect(greatestCommonDivisor(next * 12n, current * 12n)).toBe(12n);
});

test('the integer square root is the floor', () => {
  const law = fc.property(fc.bigInt(0n, 2n ** 500n), (a) => {
    const root = integerSquareRoot(a);
    expect(root * root <= a && a < (root + 1n) ** 2n).toBe(true);
    expect(integerSquareRoot(a * a)).toBe(a);
  });
  fc.assert(law);
});

describe('text', () => {
  test.each([
    ['0.1', 1n, 10n],
    ['-0.25', -1n, 4n],
    ['+3', 3n, 1n],
    ['1e-3', 1n, 1000n],
    ['2.5E+2', 250n, 1n],
    ['.5', 1n, 2n],
    ['5.', 5n, 1n],
    ['3/4', 3n, 4n],
    ['-6/4', -3n, 2n],
    ['0', 0n, 1n],
    ['-0.0', 0n, 1n],
    ['123456789012345678901234567890', 123456789012345678901234567890n, 1n],
  ])('%s', (text, numerator, denominator) => {
    expect(fractionOf(text)).toEqual({ numerator, denominator });
  });

  test.each(['', '.', 'abc', '1/0', '1/00', '1/-2', '1.5/2', '1e', '1e0.5', '0x10', ' 1', '1 ', '1_000', '--1', 'NaN'])(
    'rejects %j',
    (text) => {
      expect(() => fractionOf(text)).toThrow(SyntaxError);
    },
  );

  test.each([
    ['3', '3'],
    ['-3', '-3'],
    ['3/4', '3/4'],
    ['0.25', '1/4'],
    ['0.5', '1/2'],
    ['0.001', '0.001'],
    ['-0.001', '-0.001'],
    ['12.345', '12.345'],
    ['1/3', '1/3'],
    ['1e-9', '0.000000001'],
  ])('%s is shown as %s', (text, shown) => {
    expect(showFraction(fractionOf(text))).toBe(shown);
  });

  test('what is shown reads back', () => {
    const law = fc.property(fractions, (a) => {
      expect(fractionOf(showFraction(a))).toEqual(a);
    });
    fc.assert(law);
    const decimals = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 14 }));
    const decimalLaw = fc.property(decimals, ([digits, places]) => {
      const value = fraction(digits, 10n ** BigInt(places));
      expect(fractionOf(showFraction(value))).toEqual(value);
      expect(showFraction(value).length).toBeLessThanOrEqual(`${value.numerator}/${value.denominator}`.length);
    });
    fc.assert(decimalLaw);
  });
});

describe('doubles', () => {
  test('exact value and back', () => {
    const law = fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(isReduced(fractionOfNumber(x))).toBe(true);
      expect(fractionToNumber(fractionOfNumber(x))).toBe(x + 0);
    });
    fc.assert(law, { numRuns: 2000 });
    expect(fractionOfNumber(0.1)).toEqual({ numerator: 3602879701896397n, denominator: 2n ** 55n });
    expect(fractionOfNumber(Number.MIN_VALUE)).toEqual({ numerator: 1n, denominator: 2n ** 1074n });
    expect(() => fractionOfNumber(NaN)).toThrow(RangeError);
    expect(() => fractionOfNumber(-Infinity)).toThrow(RangeError);
  });
});
