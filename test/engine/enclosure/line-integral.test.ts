import { describe, expect, it } from 'vitest';
import type { Integrand } from '../../../src/engine/enclosure/box-integral';
import { type Enclosed, lineIntegral as integralWith } from '../../../src/engine/enclosure/line-integral';
import type { Precision } from '../../../src/engine/enclosure/precision';
import { lineIntegrals } from '../../../src/engine/enclosure/remembered-integral';
import { sideMeasures } from '../../../src/engine/enclosure/side-measure';
import { type Interval, point } from '../../../src/number/enclosure';
import { createRecorder, type Recorder } from '../../../src/program/recorder';
import type { Place } from '../../../src/program/recording';

const overLine = (build: (r: Recorder, x: Place, c: Place) => Place, constant: Interval = point(1)): Integrand => {
  const r = createRecorder();
  const program = r.program([build(r, r.input(0), r.input(1))]);
  return { program, weighted: program, measures: ['lebesgue'], constants: [constant] };
};
const lineIntegral = (integrand: Integrand) => integralWith(integrand, sideMeasures());
const bell = (r: Recorder, x: Place, c: Place): Place => r.mul(c, r.exp(r.neg(r.power(x, 2))));
const widthOf = (enclosed: Enclosed): number =>
  enclosed.kind === 'enclosed' ? enclosed.value.hi - enclosed.value.lo : Infinity;

describe('a line integral', () => {
  it('is narrower the more precisely it is asked for, and always holds the value', () => {
    const integral = lineIntegral(overLine(bell));
    const widths = (['coarse', 'middling', 'fine'] as const).map((precision) => {
      const enclosed = integral(precision);
      if (enclosed.kind !== 'enclosed') throw new Error(enclosed.reason);
      expect(enclosed.value.lo).toBeLessThanOrEqual(Math.sqrt(Math.PI));
      expect(enclosed.value.hi).toBeGreaterThanOrEqual(Math.sqrt(Math.PI));
      return widthOf(enclosed);
    });
    expect(widths[0]).toBeLessThan(1.1e-2);
    expect(widths[1]).toBeLessThan(5e-4);
    expect(widths[2]).toBeLessThan(3e-8);
  });

  it('does not depend on what was asked before', () => {
    const stepwise = lineIntegral(overLine(bell));
    const order: Precision[] = ['coarse', 'fine', 'middling'];
    const values = order.map((precision) => stepwise(precision));
    expect(values[1]).toEqual(lineIntegral(overLine(bell))('fine'));
    expect(values[2]).toEqual(lineIntegral(overLine(bell))('middling'));
  });
});

describe('a remembered integral', () => {
  it('is the same object where program, measures and constants are equal, and no other', () => {
    const rememberedIntegral = lineIntegrals();
    const known = rememberedIntegral(overLine(bell));
    expect(rememberedIntegral(overLine(bell))).toBe(known);
    expect(rememberedIntegral(overLine(bell, point(2)))).not.toBe(known);
    expect(rememberedIntegral({ ...overLine(bell), measures: ['laplace'] })).not.toBe(known);
    expect(rememberedIntegral(overLine((r, x, c) => r.mul(c, r.exp(r.neg(r.power(x, 4))))))).not.toBe(known);
  });
});
