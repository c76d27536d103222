import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDown,
  addUp,
  divDown,
  divUp,
  mulDown,
  mulUp,
  nextDown,
  nextUp,
  sqrtDown,
  sqrtUp,
} from '../../src/number/directed-rounding';
import { add, compare, divide, type Fraction, multiply } from '../../src/number/fraction';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { runs } from '../thorough';
import { uniformDouble } from './uniform-double';

const edges = fc.constantFrom(
  0,
  1,
  -1,
  0.1,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  2 ** -1022,
  2 ** -1021,
  2 ** -537,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2 ** 53,
  2 ** 53 - 1,
  94_906_267,
);
const finite = { noNaN: true, noDefaultInfinity: true } as const;
const integers = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
const doubles = fc.oneof(fc.double(finite), uniformDouble(-10, 10), integers, edges);

/** The double after x, by its bits. */
function successor(x: number): number {
  const bits = new BigInt64Array(1);
  const value = new Float64Array(bits.buffer);
  value[0] = x + 0;
  bits[0] = x >= 0 ? (bits[0] as bigint) + 1n : (bits[0] as bigint) - 1n;
  return value[0] + 0;
}

function expectBetween(lo: number, exact: Fraction, hi: number): void {
  expect(lo).not.toBe(Infinity);
  expect(hi).not.toBe(-Infinity);
  if (lo !== -Infinity) expect(compare(fractionOfNumber(lo), exact)).toBeLessThanOrEqual(0);
  if (hi !== Infinity) expect(compare(exact, fractionOfNumber(hi))).toBeLessThanOrEqual(0);
}

describe('neighbours', () => {
  test('are never within the adjacent doubles, and at most one further', () => {
    const law = fc.property(doubles, (x) => {
      const next = successor(x);
      expect(nextUp(x) === next || nextUp(x) === successor(next)).toBe(true);
      expect(nextDown(x) + 0).toBe(0 - nextUp(-x));
    });
    fc.assert(law, { numRuns: runs(5000) });
    for (let e = -1074; e < 1024; e++) {
      for (const x of [2 ** e, successor(2 ** e), -(2 ** e), -successor(2 ** e)]) {
        expect(nextUp(x)).toBeGreaterThanOrEqual(successor(x));
        if (e > -1020 || e < -1022) expect(nextUp(x)).toBe(successor(x));
      }
    }
  });

  test('of the infinities are the largest doubles on the inner side', () => {
    expect([nextUp(-Infinity), nextDown(Infinity)]).toEqual([-Number.MAX_VALUE, Number.MAX_VALUE]);
    expect([nextUp(Infinity), nextDown(-Infinity), nextUp(NaN)]).toEqual([Infinity, -Infinity, NaN]);
  });
});

describe('directed operations bound the exact result', () => {
  test('sums, products, quotients, roots', () => {
    const law = fc.property(doubles, doubles, (a, b) => {
      const [x, y] = [fractionOfNumber(a), fractionOfNumber(b)];
      expectBetween(addDown(a, b), add(x, y), addUp(a, b));
      expectBetween(mulDown(a, b), multiply(x, y), mulUp(a, b));
      if (b !== 0) expectBetween(divDown(a, b), divide(x, y), divUp(a, b));
      const [lo, hi] = [sqrtDown(Math.abs(a)), sqrtUp(Math.abs(a))];
      const square = fractionOfNumber(Math.abs(a));
      expect(compare(multiply(fractionOfNumber(lo), fractionOfNumber(lo)), square)).toBeLessThanOrEqual(0);
      expect(compare(square, multiply(fractionOfNumber(hi), fractionOfNumber(hi)))).toBeLessThanOrEqual(0);
      expect(lo).toBeGreaterThanOrEqual(0);
    });
    fc.assert(law, { numRuns: runs(20_000) });
  });

  test('the sign of an underflowing product is kept', () => {
    const tiny = 1e-200;
    expect([mulDown(tiny, tiny), mulUp(tiny, tiny)]).toEqual([0, Number.MIN_VALUE]);
    expect([mulDown(tiny, -tiny), mulUp(tiny, -tiny)]).toEqual([-Number.MIN_VALUE, 0]);
    expect([divDown(tiny, 1e200), divUp(-tiny, 1e200)]).toEqual([0, 0]);
  });

  test('exact results stay exact', () => {
    expect([addDown(0.1, 0.2) < addUp(0.1, 0.2), addDown(0.5, 0.25), addUp(0.5, 0.25)]).toEqual([true, 0.75, 0.75]);
    expect([mulDown(1.5, -3), mulUp(1.5, -3), mulDown(0, 0.1), divDown(0, 0.1)]).toEqual([-4.5, -4.5, 0, 0]);
    expect([divDown(3, 8), divUp(3, 8), sqrtDown(49), sqrtUp(49)]).toEqual([0.375, 0.375, 7, 7]);
    expect([
      mulDown(94_906_267, 94_906_267) < 94_906_267 ** 2,
      mulUp(94_906_267, 94_906_267) > 94_906_267 ** 2,
    ]).toEqual([true, true]);
  });

  test('a zero factor is stronger than an infinite bound', () => {
    expect([mulDown(0, Infinity), mulUp(-Infinity, 0)]).toEqual([0, 0]);
  });
});
