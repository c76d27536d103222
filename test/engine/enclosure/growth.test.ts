import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/engine/enclosure/growth';
import * as growth from '../../../src/engine/enclosure/growth';
import { exponentialIntegral } from '../../../src/engine/enclosure/growth-integral';
import { growthSystem } from '../../../src/engine/enclosure/growth-system';
import { type Interval, point } from '../../../src/number/enclosure';
import { interval } from '../../../src/number/interval';
import { compileProgram } from '../../../src/program/program';
import { randomProgram } from '../../program/random-program';
import { runs } from '../../thorough';

const slack = (x: number): number => 1e-9 * (1 + Math.abs(x));

describe('a hull', () => {
  const quadratic = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 5, maxLength: 5 });
  const region: Region = [
    { from: 0, to: Infinity },
    { from: 2, to: 9 },
  ];

  it('above is at least both, and below at most both', () => {
    fc.assert(
      fc.property(
        quadratic,
        quadratic,
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 2, max: 9, noNaN: true }),
        (a, b, s, t) => {
          const at = (q: growth.Quadratic): number => growth.valueAt(q, [s, t]);
          const [high, low] = [at(growth.hullAbove(a, b, region)), at(growth.hullBelow(a, b, region))];
          expect(high).toBeGreaterThanOrEqual(Math.max(at(a), at(b)) - slack(high));
          expect(low).toBeLessThanOrEqual(Math.min(at(a), at(b)) + slack(low));
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('touches a parabola from above by way of its tangent', () => {
    const above = growth.hullAbove([0, 0, 0], [0, -10, 1], [{ from: 0, to: Infinity }]);
    expect(above).toEqual([1, -2, 1]);
  });
});

describe('growth bounds', () => {
  it('hold for random functions at random points of random regions', () => {
    let [lows, highs, sizes, leasts, signs] = [0, 0, 0, 0, 0];
    const property = fc.property(
      randomProgram(2),
      fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 9 }),
          fc.boolean(),
          fc.boolean(),
          fc.double({ min: 0, max: 3, noNaN: true }),
        ),
        { minLength: 2, maxLength: 2 },
      ),
      fc.integer({ min: -2, max: 2 }),
      fc.boolean(),
      (program, axes, exponent, bold) => {
        const region: Region = axes.map(([from, isOpen]) => ({ from, to: isOpen ? Infinity : from + 1 }));
        const t = axes.map(([from, isOpen, , part]) => from + (isOpen ? part ** 4 : part / 3));
        const system = growthSystem(region, { tilt: 2 ** exponent, bold });
        const [bound] = compileProgram(
          program,
          system,
        )(axes.map(([, , isPositive], i) => system.variable(i, isPositive ? 1 : -1)));
        const [value] = compileProgram(
          program,
          interval,
        )(axes.map(([, , isPositive], i) => point((isPositive ? 1 : -1) * (t[i] as number)))) as [Interval];
        if (bound === undefined || bound.lost) return;
        expect(Number.isNaN(value.lo)).toBe(false);
        if (value.maybeUndefined) return;
        const at = (q: growth.Quadratic): number => growth.valueAt(q, t);
        if (bound.low !== null) {
          lows++;
          expect(at(bound.low)).toBeLessThanOrEqual(value.hi + slack(value.hi));
        }
        if (bound.high !== null) {
          highs++;
          expect(at(bound.high)).toBeGreaterThanOrEqual(value.lo - slack(value.lo));
        }
        const magnitude = interval.abs(value);
        if (bound.size !== null) {
          sizes++;
          if (magnitude.lo > 0)
            expect(at(bound.size)).toBeGreaterThanOrEqual(Math.log(magnitude.lo) - slack(Math.log(magnitude.lo)));
        }
        if (bound.least !== null) {
          leasts++;
          expect(at(bound.least)).toBeLessThanOrEqual(Math.log(magnitude.hi) + slack(Math.log(magnitude.hi)));
        }
        if (bound.sign === 1) expect(value.hi).toBeGreaterThanOrEqual(0);
        if (bound.sign === -1) expect(value.lo).toBeLessThanOrEqual(0);
        if (bound.sign !== 0) signs++;
      },
    );
    fc.assert(property, { numRuns: runs(4000), seed: 20_221_217 });
    expect(Math.min(lows, highs, sizes, leasts, signs)).toBeGreaterThan(300);
  });

  it('see no cancellation in x + √(x² + 1) on the negative side', () => {
    const asinh = (sign: 1 | -1, plus: number) => {
      const system = growthSystem([{ from: 7, to: Infinity }]);
      const x = system.variable(0, sign);
      const root = system.sqrt(system.add(system.power(x, 2), system.constant(point(plus))));
      return system.log(system.add(root, x));
    };
    const negative = asinh(-1, 1);
    expect(negative.lost).toBe(false);
    for (const t of [7, 20, 500]) {
      expect(growth.valueAt(negative.low ?? [], [t])).toBeLessThanOrEqual(-Math.asinh(t));
      expect(growth.valueAt(negative.high ?? [], [t])).toBeGreaterThanOrEqual(-Math.asinh(t));
    }
    expect(asinh(1, 1).lost).toBe(false);
    expect(asinh(-1, 0).lost).toBe(true);
  });

  it('have suprema and infima', () => {
    const region = [
      { from: 1, to: Infinity },
      { from: 0, to: 2 },
    ];
    expect(growth.supremum([0, 2, -1, 0, 0], region)).toBeCloseTo(1, 12);
    expect(growth.supremum([0, 2, -1, 3, 0], region)).toBeCloseTo(7, 12);
    expect(growth.supremum([0, 0, 0, -1, 1], region)).toBeGreaterThanOrEqual(2);
    expect(growth.supremum([5, 1, 0, 0, 0], region)).toBe(Infinity);
    expect(growth.infimum([0, 1, 1, 0, 0], region)).toBeCloseTo(2, 12);
  });

  it('bound integrals of exponentials', () => {
    const beyond = (from: number): Region => [{ from, to: Infinity }];
    // ∫₅^∞ e^(−t) dt, ∫₃^∞ e^(−t²/2) dt = 0.003383692…
    expect(exponentialIntegral([0, -1, 0], beyond(5))).toBeCloseTo(Math.exp(-5), 12);
    const tail = exponentialIntegral([0, 0, -0.5], beyond(3));
    expect(tail).toBeGreaterThan(0.003383692);
    expect(tail).toBeLessThan(0.0038);
    expect(exponentialIntegral([0, 0, -0.5], beyond(0))).toBeGreaterThanOrEqual(Math.sqrt(Math.PI / 2));
    expect(exponentialIntegral([0, 0, 0], beyond(3))).toBe(Infinity);
    expect(exponentialIntegral([0, 1, 0], [{ from: 0, to: 1 }])).toBeGreaterThanOrEqual(Math.E - 1);
    expect(
      exponentialIntegral(
        [800, -1, 0, 0, -100],
        [
          { from: 900, to: Infinity },
          { from: 0, to: Infinity },
        ],
      ),
    ).toBeLessThan(1e-40);
  });
});
