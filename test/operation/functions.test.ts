import { describe, expect, it } from 'vitest';
import { compileTaylor } from '../../src/engine/enclosure/taylor-program';
import { contains, type Interval, point } from '../../src/number/enclosure';
import { float64 } from '../../src/number/float64';
import { fraction, fractionToNumber } from '../../src/number/fraction';
import { interval } from '../../src/number/interval';
import { rational } from '../../src/number/rational';
import { axiomatised } from '../../src/operation/axiomatised';
import type { ScalarFunction } from '../../src/operation/operation';
import { operations } from '../../src/operation/table';
import { createRecorder } from '../../src/program/recorder';

const arguments_ = [-7, -2.5, -1, -0.75, -0.001, 0.001, 0.125, 0.5, 1, 1.5, 2, 3, 11];

describe.each(axiomatised)('%s', (name) => {
  const { parity, exact, asks, keepsOrder }: ScalarFunction = operations[name];
  const isInDomain = (x: number): boolean => !Number.isNaN(float64[name](x));
  const points = arguments_.filter(isInDomain);

  it('has the parity that is said', () => {
    const both = points.filter((x) => isInDomain(-x));
    const [odd, even] = [-1, 1].map((sign) =>
      both.every((x) => Math.abs(float64[name](-x) - sign * float64[name](x)) < 1e-14),
    );
    const found = both.length === 0 ? 'none' : odd ? 'odd' : even ? 'even' : 'none';
    expect(parity).toBe(found);
  });

  it('keeps the order of its arguments, or does not, as is said', () => {
    const values = points.toSorted((a, b) => a - b).map((x) => float64[name](x));
    expect(values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value))).toBe(keepsOrder);
  });

  it('has exact values within its enclosures, and a value only where it asks no more', () => {
    for (const n of [-9n, -4n, -1n, 0n, 1n, 2n, 4n, 9n]) {
      const value = rational[name](fraction(n, 4n));
      const enclosure = interval[name](point(Number(n) / 4));
      expect(interval.standing(enclosure)).toBe(value === 'undefined' ? 'undefined' : 'value');
      if (typeof value !== 'string') expect(contains(enclosure, fractionToNumber(value))).toBe(true);
    }
    const inside = asks[0] === 'nothing' ? [-4n, 0n, 1n, 4n] : asks[0] === 'nonnegative' ? [0n, 1n, 4n] : [1n, 4n];
    for (const n of inside) {
      const value = exact(fraction(n));
      if (value !== null) expect(fractionToNumber(value)).toBeCloseTo(float64[name](Number(n)), 12);
    }
  });

  it('has values in doubles within its enclosures, up to rounding', () => {
    for (const x of points) {
      const { lo, hi } = interval[name](point(x));
      const value = float64[name](x);
      expect(hi - lo).toBeLessThanOrEqual(1e-13 * Math.max(1e-3, Math.abs(value)));
      expect(Math.abs(value - (lo + hi) / 2)).toBeLessThanOrEqual(1e-13 * Math.abs(value));
    }
  });

  it('has values of intervals that hold those of their points', () => {
    for (const lo of arguments_)
      for (const hi of arguments_.filter((x) => x >= lo)) {
        const enclosure = interval[name]({ lo, hi, maybeUndefined: false });
        const inside = points.filter((x) => lo <= x && x <= hi);
        for (const x of inside) {
          const { lo: least, hi: most } = interval[name](point(x));
          expect(enclosure.lo <= least && most <= enclosure.hi).toBe(true);
        }
        if (arguments_.some((x) => lo <= x && x <= hi && !isInDomain(x))) expect(enclosure.maybeUndefined).toBe(true);
      }
    expect(Number.isNaN(interval[name]({ lo: NaN, hi: NaN, maybeUndefined: true }).lo)).toBe(true);
  });

  it('takes no value on an interval, if it is said to take each at countably many numbers at most', () => {
    if (operations[name].levels === 'countable')
      for (const x of points.filter((each) => Math.abs(each) < 5))
        expect(float64[name](x)).not.toBe(float64[name](x * (1 + 2 ** -20)));
  });

  it('has the Taylor series that its derivatives give', () => {
    const recorder = createRecorder();
    const program = recorder.program([recorder[name](recorder.input(0))]);
    const expand = compileTaylor(program, 3);
    const step = 2 ** -8;
    for (const x of [0.5, 1.25, 2.25]) {
      const at = [-2, -1, 0, 1, 2].map((k) => float64[name](x + k * step)) as [number, number, number, number, number];
      const differences = [
        at[2],
        (at[3] - at[1]) / (2 * step),
        (at[3] - 2 * at[2] + at[1]) / (2 * step ** 2),
        (at[4] - 2 * at[3] + 2 * at[1] - at[0]) / (12 * step ** 3),
      ];
      const expansion = expand([point(x)], 0);
      for (const [k, difference] of differences.entries()) {
        const { lo, hi }: Interval = expansion(k);
        expect(hi - lo).toBeLessThan(1e-10);
        expect((lo + hi) / 2).toBeCloseTo(difference, 3);
      }
    }
  });
});
