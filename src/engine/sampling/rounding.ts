import { type Interval, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { PhiloxKey } from '../../number/philox';
import { fillNoise } from '../../program/noise';
import { compileProgram } from '../../program/program';
import type { Integrand } from './integrand';

/** Points at which rounding is measured, and how far the worst may exceed their mean. */
const points = 64;
const allowance = 16;

/**
 * How far rounding moves each mean, about: the mean width of enclosures of the integrand at some points, with an
 * allowance. Infinity where an enclosure knows nothing.
 */
export function roundingOf({ program, families }: Integrand, key: PhiloxKey): number[] {
  const noise = families.map((family, stream) => {
    const values = new Float64Array(points);
    fillNoise(values, points, family, key, stream, 0);
    return values;
  });
  const evaluate = compileProgram(program, interval);
  const widths = program.outputs.map(() => 0);
  for (let i = 0; i < points; i++) {
    evaluate(noise.map((values) => point(values[i] as number))).forEach((value, k) => {
      widths[k] = (widths[k] as number) + (value.maybeUndefined ? Infinity : value.hi - value.lo);
    });
  }
  return widths.map((width) => (allowance * width) / points);
}

/** Whether the program certainly has no value anywhere near these draws. */
export function isUndefinedNear({ program }: Integrand, noise: readonly number[]): boolean {
  const reach = 2 ** -30;
  const around = noise.map((value): Interval => ({ lo: value - reach, hi: value + reach, maybeUndefined: false }));
  return compileProgram(program, interval)(around).some((value) => Number.isNaN(value.lo));
}
