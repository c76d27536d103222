import type { Place, Recorder } from '../program/recorder';
import { elementCount } from '../tensor/axis';
import type { InputSymbol, StandardFamily } from '../tensor/symbol';

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

/** The density of a standard draw at z, on its support. */
export function standardDensity(r: Recorder, measure: ElementMeasure, z: Place): Place {
  switch (measure) {
    case 'lebesgue':
    case 'uniform':
      return r.constant(1);
    case 'exponential':
      return r.exp(r.neg(z));
    case 'laplace':
      return r.div(r.exp(r.neg(r.abs(z))), r.constant(2));
    case 'normal': {
      const bell = r.exp(r.neg(r.div(r.power(z, 2), r.constant(2))));
      return r.div(bell, r.sqrt(r.mul(r.constant(2), r.named('pi'))));
    }
  }
}
