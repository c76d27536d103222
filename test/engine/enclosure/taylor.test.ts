import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTaylor } from '../../../src/engine/enclosure/taylor-program';
import { type Interval, isUndefined, point } from '../../../src/number/enclosure';
import { interval } from '../../../src/number/interval';
import { compileProgram, type Program } from '../../../src/program/program';
import { createRecorder } from '../../../src/program/recorder';
import { randomProgram } from '../../program/random-program';

const order = 6;
type Taylor = readonly Interval[];

const expanded = (program: Program, box: Interval): Taylor => {
  const coefficient = compileTaylor(program, order)([box], 0);
  return Array.from({ length: order + 1 }, (_, k) => coefficient(k));
};
const coefficient = (series: Taylor, k: number): Interval => series[k] as Interval;
const isBounded = (a: Interval): boolean => a.hi - a.lo < Infinity;
const meet = (a: Interval, b: Interval): boolean => a.lo <= b.hi && b.lo <= a.hi;

describe('Taylor enclosures', () => {
  it('hold the values, the difference quotients and the expansions of random functions', () => {
    let [slopes, expansions, kinks] = [0, 0, 0];
    const property = fc.property(
      randomProgram(1),
      fc.integer({ min: -24, max: 24 }),
      fc.integer({ min: -7, max: 1 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (program, place, exponent, part) => {
        const middle = place / 8;
        const width = 2 ** exponent;
        const box: Interval = { lo: middle - width, hi: middle + width, maybeUndefined: false };
        const x = middle + part * width;
        const over = expanded(program, box);
        const at = expanded(program, point(middle));
        const [value] = compileProgram(program, interval)([point(x)]) as [Interval];
        const range = coefficient(over, 0);
        if (isUndefined(range)) expect(value.maybeUndefined).toBe(true);
        if (range.maybeUndefined) return;
        expect(value.maybeUndefined).toBe(false);
        expect(meet(range, value)).toBe(true);
        const h = interval.sub(point(x), point(middle));
        const start = coefficient(at, 0);
        const slope = coefficient(over, 1);
        if (isBounded(slope)) {
          slopes++;
          if (!isBounded(coefficient(over, 2))) kinks++;
          expect(meet(interval.sub(value, start), interval.mul(slope, h))).toBe(true);
        }
        let sum = start;
        let power = h;
        for (let k = 1; k <= order; k++) {
          const rest = coefficient(over, k);
          if (k > 1 && isBounded(rest)) {
            expansions++;
            expect(meet(value, interval.add(sum, interval.mul(rest, power)))).toBe(true);
          }
          if (!isBounded(coefficient(at, k))) break;
          sum = interval.add(sum, interval.mul(coefficient(at, k), power));
          power = interval.mul(power, h);
        }
      },
    );
    fc.assert(property, { numRuns: 6000, seed: 20_221_217 });
    expect(Math.min(slopes / 500, expansions / 2000, kinks / 50)).toBeGreaterThan(1);
  });

  it('are exact for polynomials', () => {
    const r = createRecorder();
    const x = r.input(0);
    const cubic = r.program([r.sub(r.power(x, 3), r.mul(r.constant(2), x))]);
    const series = expanded(cubic, point(2));
    expect(series.map(({ lo }) => Math.round(lo * 1e12) / 1e12)).toEqual([4, 10, 6, 1, 0, 0, 0]);
  });

  it('know no second derivative at a kink, and no slope at a jump', () => {
    const r = createRecorder();
    const x = r.input(0);
    const around: Interval = { lo: -1, hi: 2, maybeUndefined: false };
    const run = (place: number): Taylor => expanded(r.program([place]), around);
    const kink = run(r.abs(x));
    expect([kink[0], kink[1]]).toEqual([
      { lo: 0, hi: 2, maybeUndefined: false },
      { lo: -1, hi: 1, maybeUndefined: false },
    ]);
    expect(isBounded(kink[2] as Interval)).toBe(false);
    const jump = run(r.select(r.less(x, r.constant(0)), r.constant(0), r.constant(1)));
    expect(jump[0]).toEqual({ lo: 0, hi: 1, maybeUndefined: false });
    expect(isBounded(jump[1] as Interval)).toBe(false);
  });
});
