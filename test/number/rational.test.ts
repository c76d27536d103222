import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rational, rational, rationalBitLimit } from '../../src/number/rational';
import { obeysLaws } from './laws';

const fractions = fc
  .tuple(fc.bigInt(-40n, 40n), fc.bigInt(1n, 40n))
  .map(([numerator, denominator]) => rational.rational(numerator, denominator));
const squares = fractions.map((a) => rational.mul(a, a));
const edges = fc.constantFrom<Rational>('undefined', 'unknown', rational.rational(1n, 1n));
const numbers = fc.oneof(fractions, squares, edges, fc.constant(rational.rational(0n, 1n)));

const isSame = (a: Rational, b: Rational): boolean =>
  typeof a !== 'string' && typeof b !== 'string' && a.numerator === b.numerator && a.denominator === b.denominator;

obeysLaws(rational, numbers, isSame, { unknowns: ['unknown'] });

const of = (numerator: number, denominator = 1): Rational => rational.rational(BigInt(numerator), BigInt(denominator));

describe('functions of fractions', () => {
  test('roots of perfect squares are exact', () => {
    expect(rational.sqrt(of(9, 4))).toEqual(of(3, 2));
    expect(rational.sqrt(of(0))).toEqual(of(0));
    expect(rational.sqrt(of(2))).toBe('unknown');
    expect(rational.sqrt(of(4, 3))).toBe('unknown');
    expect(rational.sqrt(of(-4))).toBe('undefined');
    expect(rational.sqrt(rational.power(of(12_345), 200))).toEqual(rational.power(of(12_345), 100));
  });

  test('transcendental values are known at one point each', () => {
    expect([rational.exp(of(0)), rational.cos(of(0)), rational.log(of(1))]).toEqual([of(1), of(1), of(0)]);
    expect([rational.sin(of(0)), rational.erf(of(0))]).toEqual([of(0), of(0)]);
    expect([rational.exp(of(1)), rational.sin(of(1)), rational.cos(of(1)), rational.erf(of(1))]).toEqual(
      Array(4).fill('unknown'),
    );
    expect([rational.log(of(2)), rational.log(of(0)), rational.log(of(-1))]).toEqual([
      'unknown',
      'undefined',
      'undefined',
    ]);
    expect(rational.named('pi')).toBe('unknown');
  });

  test('a zero denominator is undefined under any numerator', () => {
    expect(rational.div('unknown', of(0))).toBe('undefined');
    expect(rational.div(of(0), of(0))).toBe('undefined');
  });

  test('a condition is 0 or 1', () => {
    expect(rational.select(of(1, 2), of(1), of(1))).toBe('undefined');
  });
});

describe('the size of fractions is bounded', () => {
  test('a tower of powers is unknown at once', () => {
    const huge = [of(9), of(-9), of(1, 9), of(10, 9)];
    for (const base of huge) {
      expect(rational.power(base, 1e9)).toBe('unknown');
      expect(rational.power(base, -1e9)).toBe('unknown');
      expect(rational.power(base, 2 ** 60)).toBe('unknown');
    }
  });

  test('trivial bases have all powers', () => {
    expect(rational.power(of(0), 1e300)).toEqual(of(0));
    expect(rational.power(of(1), -1e300)).toEqual(of(1));
    expect(rational.power(of(-1), 1_000_000_001)).toEqual(of(-1));
    expect(rational.power(of(-1), -1_000_000_000)).toEqual(of(1));
  });

  test('the limit is exact', () => {
    const largest = rational.rational((1n << BigInt(rationalBitLimit)) - 1n, 1n);
    expect(rational.standing(largest)).toBe('value');
    expect(rational.add(largest, of(1))).toBe('unknown');
    expect(rational.sub(rational.neg(largest), of(1))).toBe('unknown');
    expect(rational.mul(largest, largest)).toBe('unknown');
    expect(rational.div(of(1), rational.mul(largest, of(2)))).toBe('unknown');
    expect(rational.standing(rational.power(of(2), rationalBitLimit - 1))).toBe('value');
    expect(rational.power(of(2), rationalBitLimit)).toBe('unknown');
    expect(rational.rational(1n << BigInt(rationalBitLimit), 1n)).toBe('unknown');
  });
});
