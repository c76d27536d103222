import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float64 } from '../../src/number/float64';
import { obeysLaws } from './laws';
import { uniformDouble } from './uniform-double';

const sixteenths = fc.integer({ min: -128, max: 128 }).map((n) => n / 16);
const doubles = uniformDouble(-8, 8).filter((x) => Math.abs(x) > 1e-6);
const numbers = fc.oneof(sixteenths, doubles, fc.constantFrom(0, 1, NaN, Infinity));

obeysLaws(float64, numbers, (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)), {
  unknowns: [Infinity, -Infinity],
});

describe('the bottoms of float64', () => {
  test('operands outside the domain give NaN, undefined', () => {
    const results = [
      float64.div(1, 0),
      float64.div(0, -0),
      float64.div(Infinity, 0),
      float64.log(0),
      float64.log(-1),
      float64.sqrt(-1e-300),
      float64.power(0, -3),
      float64.select(0.5, 1, 2),
    ];
    expect(results.map(float64.standing)).toEqual(results.map(() => 'undefined'));
  });

  test('overflow is unknown and stays so', () => {
    const overflow = float64.exp(1000);
    const results = [
      overflow,
      float64.mul(1e200, 1e200),
      float64.rational(10n ** 400n, 1n),
      float64.power(1e100, 5),
      float64.power(1e-100, -5),
      float64.sub(overflow, overflow),
      float64.div(overflow, overflow),
      float64.div(1, overflow),
      float64.mul(0, overflow),
      float64.exp(float64.neg(overflow)),
      float64.log(float64.neg(overflow)),
      float64.sqrt(float64.neg(overflow)),
      float64.min(overflow, 3),
      float64.max(float64.neg(overflow), 3),
      float64.less(1, overflow),
      float64.erf(overflow),
      float64.sin(overflow),
      float64.power(float64.neg(overflow), -1),
      float64.select(overflow, 1, 1),
    ];
    expect(results.map(float64.standing)).toEqual(results.map(() => 'unknown'));
  });

  test('dot keeps an overflow apart from an undefined term', () => {
    const index = Int32Array.of(0, 1);
    const dot = (a: number[], b: number[]): number => float64.dot(a, index, 0, b, index, 0, 2);
    expect(dot([1e200, 1e200], [1e200, -1e200])).toBe(Infinity);
    expect(dot([0, 2], [Infinity, 3])).toBe(Infinity);
    expect(dot([Infinity, NaN], [1, 1])).toBeNaN();
  });
});

test('powers agree with repeated multiplication far out', () => {
  expect(float64.power(2, 1000)).toBe(2 ** 1000);
  expect(float64.power(-3, 21)).toBe(-10_460_353_203);
  expect(float64.power(2, -1074)).toBe(0);
  expect(float64.power(0, 0)).toBe(1);
});
