import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideMeasures } from '../../../src/engine/enclosure/side-measure';
import { sideMomentsOf } from '../../../src/engine/enclosure/side-moments';
import { type SideRule, sideRule } from '../../../src/engine/enclosure/side-rule';
import type { ElementMeasure } from '../../../src/integral/elements';
import { type Interval, point } from '../../../src/number/enclosure';
import { interval } from '../../../src/number/interval';

const sideMoments = sideMomentsOf();
const sideMeasure = sideMeasures();
const side = (lo: number, hi: number): Interval => ({ lo, hi, maybeUndefined: false });
const { add, sub, mul, div, exp, erf, sqrt } = interval;
const two = point(2);
const overlap = (a: Interval, b: Interval): boolean => a.lo <= b.hi && b.lo <= a.hi;
const width = ({ lo, hi }: Interval): number => hi - lo;

/** ∫ xᵏ dμ from its closed form, k = 0, 1, … */
const powerMoments: Record<'normal' | 'exponential' | 'laplace' | 'lebesgue', (lo: number, hi: number) => Interval[]> =
  {
    normal: (lo, hi) => {
      const density = (x: number) => div(exp(div(mul(point(-x), point(x)), two)), sqrt(mul(two, interval.named('pi'))));
      const cumulative = (x: number) => div(erf(div(point(x), sqrt(two))), two);
      const moments = [sub(cumulative(hi), cumulative(lo)), sub(density(lo), density(hi))];
      const ends = (k: number) =>
        sub(mul(interval.power(point(lo), k), density(lo)), mul(interval.power(point(hi), k), density(hi)));
      for (let k = 2; k < 7; k++) moments.push(add(mul(point(k - 1), moments[k - 2] as Interval), ends(k - 1)));
      return moments;
    },
    exponential: (lo, hi) => {
      const moments = [sub(exp(point(-lo)), exp(point(-hi)))];
      const ends = (k: number) =>
        sub(mul(interval.power(point(lo), k), exp(point(-lo))), mul(interval.power(point(hi), k), exp(point(-hi))));
      for (let k = 1; k < 7; k++) moments.push(add(mul(point(k), moments[k - 1] as Interval), ends(k)));
      return moments;
    },
    laplace: (lo, hi) =>
      lo >= 0
        ? powerMoments.exponential(lo, hi).map((moment) => div(moment, two))
        : powerMoments.laplace(-hi, -lo).map((moment, k) => (k % 2 === 0 ? moment : interval.neg(moment))),
    lebesgue: (lo, hi) =>
      Array.from({ length: 7 }, (_, k) =>
        div(sub(interval.power(point(hi), k + 1), interval.power(point(lo), k + 1)), point(k + 1)),
      ),
  };
const measures = Object.keys(powerMoments) as (keyof typeof powerMoments)[];

/** Sides as bisection makes them. */
const sides = fc
  .record({ halvings: fc.integer({ min: -2, max: 7 }), place: fc.integer({ min: 0, max: 60 }), mirrored: fc.boolean() })
  .map(({ halvings, place, mirrored }) => {
    const length = 2 ** -halvings;
    const lo = (place % Math.max(1, Math.floor(8 / length))) * length;
    return mirrored ? side(-lo - length, -lo) : side(lo, lo + length);
  });
const runs = { numRuns: 200, seed: 20_221_217 };
const sidesOf = (measure: ElementMeasure) => sides.filter(({ lo }) => measure !== 'exponential' || lo >= 0);

/** Σ wᵢ xᵢᵏ, corrected by the defect and the error of xᵏ about the side. */
function byRule({ nodes, weights, defect, error, order }: SideRule, k: number, own: Interval): Interval {
  const sum = nodes.map((x, i) => mul(weights[i] as Interval, interval.power(x, k))).reduce(add);
  const coefficient = (n: number): Interval =>
    mul(point(binomial(k, n)), n > k ? point(0) : interval.power(own, k - n));
  return add(sum, add(mul(defect, coefficient(order / 2)), mul(error, coefficient(order))));
}

function binomial(n: number, k: number): number {
  return k > n ? 0 : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
}

describe.each(measures)('a side measured by %s', (measure) => {
  it('has the moments of its closed form', () => {
    fc.assert(
      fc.property(sidesOf(measure), (own) => {
        const [middle, half] = [(own.lo + own.hi) / 2, (own.hi - own.lo) / 2];
        const moments = sideMoments(measure, own, 7);
        const closed = powerMoments[measure](own.lo, own.hi);
        for (const [k, expected] of closed.entries()) {
          // x = middle + half·t
          const found = Array.from({ length: k + 1 }, (_, j) =>
            mul(
              mul(point(binomial(k, j)), interval.power(point(middle), k - j)),
              mul(interval.power(point(half), j), moments[j] as Interval),
            ),
          ).reduce(add);
          expect(overlap(found, expected)).toBe(true);
          expect(width(moments[k] as Interval)).toBeLessThan(1e-8 * (moments[0] as Interval).hi);
        }
      }),
      runs,
    );
  });

  it('has its mass, its mean and a bound on the spread about it', () => {
    fc.assert(
      fc.property(sidesOf(measure), (own) => {
        const [mass, first, second] = powerMoments[measure](own.lo, own.hi) as [Interval, Interval, Interval];
        const found = sideMeasure(measure, own);
        expect(overlap(found.mass, mass)).toBe(true);
        expect(overlap(found.tilt, sub(first, mul(point(found.centre), mass)))).toBe(true);
        expect(Math.max(Math.abs(found.tilt.lo), Math.abs(found.tilt.hi))).toBeLessThan(1e-9 * mass.hi);
        expect(found.centre).toBeGreaterThanOrEqual(own.lo);
        expect(found.centre).toBeLessThanOrEqual(own.hi);
        // ∫ |x − c| ≥ (∫ (x − c)²)/(the farthest distance)
        const about = add(
          sub(second, mul(point(2 * found.centre), first)),
          mul(interval.power(point(found.centre), 2), mass),
        );
        const farthest = Math.max(found.centre - own.lo, own.hi - found.centre);
        expect(found.spread * farthest).toBeGreaterThanOrEqual(about.lo);
      }),
      runs,
    );
  });

  it.each([1, 2, 3])('has a rule with %i nodes that is exact up to its error', (count) => {
    fc.assert(
      fc.property(sidesOf(measure), (own) => {
        const rule = sideMeasure(measure, own).rule(count);
        expect(rule).not.toBeNull();
        if (rule === null) return;
        expect(rule.nodes.every((node) => own.lo <= node.lo && node.hi <= own.hi)).toBe(true);
        expect(rule.weights.every((weight) => weight.lo >= 0)).toBe(true);
        const closed = powerMoments[measure](own.lo, own.hi);
        for (let k = 0; k <= 6; k++) {
          const found = byRule(rule, k, own);
          expect(overlap(found, closed[k] as Interval)).toBe(true);
        }
        // Of order 2n: nothing but rounding is left of lower powers.
        const mass = sideMeasure(measure, own).mass.hi;
        const reach = (own.hi - own.lo) ** count;
        expect(width(rule.defect)).toBeLessThan(1e-8 * mass * reach);
        expect(rule.error.hi).toBeLessThanOrEqual(mass * reach ** 2);
        expect(rule.error.lo).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});

describe('a rule from moments that are not known exactly', () => {
  it.each([1, 2, 3])('with %i nodes covers every measure that has such moments', (count) => {
    // (1 + st) dt on [−1, 1], s = ±1/4
    const momentsOf = (s: number) =>
      Array.from({ length: 7 }, (_, k) => (k % 2 === 0 ? 2 / (k + 1) : (2 * s) / (k + 2)));
    const [flatter, steeper] = [momentsOf(-0.25), momentsOf(0.25)];
    const rule = sideRule(
      flatter.map((low, k) => side(Math.min(low, steeper[k] as number), Math.max(low, steeper[k] as number))),
      count,
      0,
      1,
    );
    if (rule === null) throw new Error('there is a rule');
    for (const [k, expected] of steeper.slice(0, 2 * count + 1).entries()) {
      const found = byRule(rule, k, side(-1, 1));
      expect(found.lo).toBeLessThanOrEqual(expected + 1e-12);
      expect(found.hi).toBeGreaterThanOrEqual(expected - 1e-12);
    }
    expect(rule.defect.hi).toBeGreaterThan(0.01);
  });
});

describe('the side of a measure', () => {
  it('is remembered', () => {
    expect(sideMeasure('normal', side(0, 1))).toBe(sideMeasure('normal', side(0, 1)));
    expect(sideMeasure('laplace', side(0, 1))).not.toBe(sideMeasure('normal', side(0, 1)));
  });
});
