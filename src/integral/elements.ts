import type { Calculus } from '../operation/calculus';
import { calculusIn } from '../operation/calculus-in';
import type { Recorder } from '../program/recorder';
import type { Place } from '../program/recording';
import { elementCount } from '../tensor/axis';
import type { Support } from '../tensor/noise/family';
import { noiseFamilies, type StandardFamily } from '../tensor/noise/table';
import type { InputSymbol } from '../tensor/symbol';

/** What one scalar element of a bound variable is integrated against. */
export type ElementMeasure = StandardFamily | 'lebesgue';

/** The measures of all elements of the variables, in order; null if one cannot be integrated over as it stands. */
export function elementMeasures(variables: readonly InputSymbol[]): ElementMeasure[] | null {
  const measures: ElementMeasure[] = [];
  for (const { axes, measure, domain } of variables) {
    const isWhole =
      domain.kind === 'interval' && domain.low === null && domain.high === null && domain.excluded.length === 0;
    const own =
      measure?.kind === 'standard' ? measure.family : measure?.kind === 'lebesgue' && isWhole ? 'lebesgue' : null;
    if (own === null) return null;
    for (let i = elementCount(axes); i > 0; i--) measures.push(own);
  }
  return measures;
}

/** The density of a measure at z, on its support. */
export function densityIn<T>(calculus: Calculus<T>, measure: ElementMeasure, z: T): T {
  return measure === 'lebesgue' ? calculus.constant(1) : noiseFamilies[measure].density(calculus, z);
}

export const standardDensity = (r: Recorder, measure: ElementMeasure, z: Place): Place =>
  densityIn(calculusIn(r), measure, z);

/** Where a measure lives. */
export const supportOf = (measure: ElementMeasure): Support =>
  measure === 'lebesgue' ? 'line' : noiseFamilies[measure].support;

/** Whether the density is 1 on the support. */
export const isFlat = (measure: ElementMeasure): boolean => measure === 'lebesgue' || noiseFamilies[measure].isFlat;
