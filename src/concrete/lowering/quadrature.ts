import { densityIn, type ElementMeasure } from '../../integral/elements';
import { float64 } from '../../number/float64';
import { calculusIn } from '../../operation/calculus-in';
import { noiseFamilies } from '../../tensor/noise/table';

/** Points and weights of an approximate integral; nothing may be concluded from it. */
export interface Quadrature {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

const ofLine = { from: -12, to: 12, intervals: 96 };
const doubles = calculusIn(float64);

/** Simpson's rule for one standard draw, or for ∫ … dx over the line. */
export function quadratureOf(measure: ElementMeasure): Quadrature {
  const { from, to, intervals } = measure === 'lebesgue' ? ofLine : noiseFamilies[measure].simpson;
  const width = (to - from) / intervals;
  const points = Array.from({ length: intervals + 1 }, (_, i) => from + i * width);
  const factor = (i: number): number => (i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2);
  return { points, weights: points.map((x, i) => (factor(i) * width * densityIn(doubles, measure, x)) / 3) };
}
