import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptiveIntegral } from '../../../src/engine/enclosure/adaptive-integral';
import { type Box, boxIntegrator } from '../../../src/engine/enclosure/box-integral';
import { sideMeasures } from '../../../src/engine/enclosure/side-measure';
import { type ElementMeasure, standardDensity } from '../../../src/integral/elements';
import { type Interval, point } from '../../../src/number/enclosure';
import { add, fraction, multiply } from '../../../src/number/fraction';
import { fractionOfNumber } from '../../../src/number/fraction-of-number';
import { interval } from '../../../src/number/interval';
import type { Program } from '../../../src/program/program';
import { createRecorder, type Recorder } from '../../../src/program/recorder';
import type { Place } from '../../../src/program/recording';
import { containsFraction } from '../../number/enclosure-relations';

const side = (lo: number, hi: number): Interval => ({ lo, hi, maybeUndefined: false });
const program = (build: (r: Recorder, x: Place, y: Place) => Place): Program => {
  const r = createRecorder();
  return r.program([build(r, r.input(0), r.input(1))]);
};
/** Integrates a program against measures. */
const over = (
  measures: readonly ElementMeasure[],
  build: (r: Recorder, x: Place, y: Place) => Place,
  constants: readonly Interval[] = [],
) => {
  const weighted = (r: Recorder, x: Place, y: Place): Place =>
    measures.reduce(
      (product, measure, i) => r.mul(product, standardDensity(r, measure, [x, y][i] as Place)),
      build(r, x, y),
    );
  return boxIntegrator({ program: program(build), weighted: program(weighted), measures, constants }, sideMeasures());
};
const exact = (numerator: number, denominator = 1) => fraction(BigInt(numerator), BigInt(denominator));

/** ∫ Σ cₖxᵏ over [lo, hi], exactly. */
function polynomialIntegral(coefficients: readonly number[], lo: number, hi: number) {
  const antiderivative = (end: number) =>
    coefficients.reduceRight((value, c, k) => multiply(fractionOfNumber(end), add(value, exact(c, k + 1))), exact(0));
  return add(antiderivative(hi), multiply(exact(-1), antiderivative(lo)));
}

describe('an integral over one box', () => {
  it('holds that of every polynomial, and of its absolute value where it has one sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: -16, max: 16 }),
        fc.integer({ min: 1, max: 40 }),
        (coefficients, start, length) => {
          const [lo, hi] = [start / 8, start / 8 + length / 16];
          const polynomial = (r: Recorder, x: Place): Place =>
            coefficients.reduceRight((sum, c) => r.add(r.mul(sum, x), r.constant(c)), r.constant(0));
          const { value } = over(['lebesgue'], polynomial)([side(lo, hi)]);
          expect(containsFraction(value(), polynomialIntegral(coefficients, lo, hi))).toBe(true);
        },
      ),
      { numRuns: 600, seed: 20_221_217 },
    );
  });

  it('holds that of a product over a rectangle', () => {
    // x²y³ over [0, 1/2] × [0, 2] is 1/24·4
    const value = over(['lebesgue', 'lebesgue'], (r, x, y) => r.mul(r.power(x, 2), r.power(y, 3)))([
      side(0, 0.5),
      side(0, 2),
    ]).value();
    expect(containsFraction(value, exact(1, 6))).toBe(true);
    expect(value.hi - value.lo).toBeLessThan(1e-9);
  });

  it('holds that of a function with a kink off the centre', () => {
    const value = over(['uniform'], (r, x) => r.abs(r.sub(x, r.constant(fraction(1n, 3n)))))([side(0, 1)]).value();
    expect(containsFraction(value, exact(5, 18))).toBe(true);
    expect(value.hi - value.lo).toBeLessThan(0.51);
  });

  it('holds that of a kink along one side of a long rectangle', () => {
    const value = over(['lebesgue', 'lebesgue'], (r, x) => r.abs(r.sub(x, r.constant(fraction(1n, 3n)))))([
      side(0, 1),
      side(0, 4),
    ]).value();
    expect(containsFraction(value, exact(10, 9))).toBe(true);
    expect(value.hi - value.lo).toBeLessThan(2.1);
  });

  it('holds that of a function with a jump', () => {
    const jump = (r: Recorder, x: Place): Place =>
      r.select(r.less(x, r.constant(fraction(1n, 3n))), r.constant(2), r.constant(5));
    const value = over(['lebesgue'], jump)([side(0, 1)]).value();
    expect([value.lo, value.hi]).toEqual([2, 5]);
  });

  it('says where there is no value', () => {
    const logarithm = over(['lebesgue'], (r, x) => r.log(x));
    expect(logarithm([side(-2, -1)]).isUndefined).toBe(true);
    const partly = logarithm([side(-1, 1)]);
    expect(partly).toMatchObject({ isUndefined: false, error: Infinity });
    expect(partly.value()).toMatchObject({ lo: -Infinity, hi: Infinity });
  });

  it('takes constants that are known up to an interval', () => {
    const value = over(['lebesgue'], (r, x, c) => r.mul(c, x), [side(2, 3)])([side(0, 1)]).value();
    expect(value.lo).toBeLessThanOrEqual(1);
    expect(value.hi).toBeGreaterThanOrEqual(1.5);
  });
});

describe('an integral against a density over one box', () => {
  it('holds that of every polynomial against e^-x, and closely up to degree 5', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 0, max: 5 }),
        (coefficients, start, halvings) => {
          const [lo, hi] = [start / 8, start / 8 + 2 ** (1 - halvings)];
          const polynomial = (r: Recorder, x: Place): Place =>
            coefficients.reduceRight((sum, c) => r.add(r.mul(sum, x), r.constant(c)), r.constant(0));
          const value = over(['exponential'], polynomial)([side(lo, hi)]).value();
          // −e^-x·(p + p′ + p″ + …) is an antiderivative.
          const antiderivative = (x: number): Interval => {
            let [sum, own] = [point(0), coefficients as readonly number[]];
            while (own.length > 0) {
              const at = own.reduceRight((total, c) => interval.add(interval.mul(total, point(x)), point(c)), point(0));
              sum = interval.add(sum, at);
              own = own.slice(1).map((c, k) => c * (k + 1));
            }
            return interval.neg(interval.mul(interval.exp(point(-x)), sum));
          };
          const exactly = interval.sub(antiderivative(hi), antiderivative(lo));
          expect(value.lo).toBeLessThanOrEqual(exactly.hi);
          expect(value.hi).toBeGreaterThanOrEqual(exactly.lo);
          if (coefficients.length <= 6) expect(value.hi - value.lo).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 300, seed: 20_221_217 },
    );
  });

  it('holds the second moments of two normal variables', () => {
    const squares = over(['normal', 'normal'], (r, x, y) => r.mul(r.power(x, 2), r.power(y, 2)));
    const starts = [-8, -6, -4, -2, 0, 2, 4, 6];
    const total = starts
      .flatMap((lo) => starts.map((other) => squares([side(lo, lo + 2), side(other, other + 2)]).value()))
      .reduce(interval.add);
    expect(total.lo).toBeLessThanOrEqual(1);
    expect(total.hi).toBeGreaterThanOrEqual(1 - 1e-12);
    expect(total.hi - total.lo).toBeLessThan(1e-9);
  });

  it('holds that of a function with a kink', () => {
    const kink = over(['normal'], (r, x) => r.abs(r.sub(x, r.constant(fraction(1n, 2n)))))([side(0, 1)]);
    // ∫ |x − 1/2| φ over [0, 1]
    const value = kink.value();
    expect(value.lo).toBeLessThanOrEqual(0.0846687);
    expect(value.hi).toBeGreaterThanOrEqual(0.0846686);
    expect(kink.error).toBeLessThan(0.25);
  });
});

describe('an integral over many boxes', () => {
  const start: Box[] = [[side(0, 1)]];
  const integral = (build: (r: Recorder, x: Place) => Place) => adaptiveIntegral(over(['lebesgue'], build), start);
  const shifted = (r: Recorder, x: Place): Place => r.sub(x, r.constant(fraction(1n, 3n)));

  it('is as narrow as asked, with few boxes', () => {
    const integrated = integral((r, x) => r.exp(x))
      .refine({ target: 1e-10, boxes: 100 })
      .integrated();
    expect(integrated).toMatchObject({ kind: 'enclosed' });
    if (integrated.kind !== 'enclosed') return;
    expect(integrated.value.hi - integrated.value.lo).toBeLessThanOrEqual(1e-10);
    expect(integrated.value.lo).toBeLessThanOrEqual(Math.E - 1);
    expect(integrated.value.hi).toBeGreaterThanOrEqual(Math.E - 1);
    expect(integrated.boxes).toBeLessThan(20);
  });

  it('goes on from where it was', () => {
    const kink = (r: Recorder, x: Place): Place => r.abs(shifted(r, x));
    const [fine, coarse] = [
      { target: 1e-6, boxes: 500 },
      { target: 1e-2, boxes: 500 },
    ];
    const stepwise = integral(kink);
    const [first, second, atOnce] = [
      stepwise.refine(coarse).integrated(),
      stepwise.refine(fine).integrated(),
      integral(kink).refine(fine).integrated(),
    ];
    if (first.kind !== 'enclosed' || second.kind !== 'enclosed' || atOnce.kind !== 'enclosed') throw new Error();
    expect(first.value.hi - first.value.lo).toBeLessThanOrEqual(1e-2);
    expect(second.value.hi - second.value.lo).toBeLessThanOrEqual(1e-6);
    expect(second.boxes).toBeGreaterThan(first.boxes);
    expect(second.boxes).toBeLessThan(first.boxes + atOnce.boxes);
    expect(containsFraction(second.value, exact(5, 18))).toBe(true);
    expect(stepwise.refine(coarse).integrated()).toEqual(second);
  });

  it('does not stop early because wide enclosures drown narrow ones', () => {
    const huge = integral((r, x) =>
      r.add(r.mul(r.exp(r.mul(r.constant(400), x)), r.constant(0)), r.abs(shifted(r, x))),
    );
    const integrated = huge.refine({ target: 1e-6, boxes: 2000 }).integrated();
    expect(integrated.kind === 'enclosed' && integrated.value.hi - integrated.value.lo).toBeLessThanOrEqual(1e-6);
  });

  it('stops where the integrand has no value, and where it is not bounded', () => {
    const effort = { target: 1e-6, boxes: 200 };
    const logarithm = integral((r, x) => r.log(shifted(r, x)));
    expect(logarithm.refine(effort).integrated()).toMatchObject({ kind: 'undefined' });
    expect(logarithm.refine(effort).integrated()).toMatchObject({ kind: 'undefined' });
    expect(
      integral((r, x) => r.div(r.constant(1), shifted(r, x)))
        .refine(effort)
        .integrated(),
    ).toMatchObject({
      kind: 'unbounded',
    });
  });
});
