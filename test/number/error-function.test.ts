import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorFunction } from '../../src/number/error-function';
import { fixedPoint } from './fixed-point';
import { uniformDouble } from './uniform-double';

const narrow = fixedPoint(320);
const wide = fixedPoint(1300);

test('erf is accurate to 1e-15', () => {
  const xs = fc.oneof(
    uniformDouble(-7, 7),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(0.46875, 4, 6, 0.4687500001, 1e-20),
  );
  const law = fc.property(xs, (x) => {
    const y = errorFunction(x);
    const system = Math.abs(x) < 1e-20 ? wide : narrow;
    const margin = 1e-15 * Math.abs(y) + Number.MIN_VALUE;
    expect(system.isBetween(y - margin, { value: system.erf(x).value, error: 0n }, y + margin)).toBe(true);
    expect(errorFunction(-x)).toBe(-y);
  });
  fc.assert(law, { numRuns: 5000 });
});

test('erf at the ends', () => {
  expect([errorFunction(0), errorFunction(Infinity), errorFunction(-Infinity), errorFunction(NaN)]).toEqual([
    0,
    1,
    -1,
    NaN,
  ]);
});
