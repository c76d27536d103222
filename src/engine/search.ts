import { float64 } from '../number/float64';
import type { Engine } from './engine';
import { type CasesOptions, searchCases } from './search/search-cases';
import { stoppable } from './stoppable';

/**
 * Looks for values of the variables, and for concrete functions and densities, at which a claim
 * fails, smallest sizes first. Doubles propose, fractions and enclosures decide: `refuted` and `undefined`
 * rest on an exact check alone, a mismatch that only doubles see is `undecided`.
 */
const searching = (options: Omit<CasesOptions, 'float'>): Engine =>
  stoppable({
    name: 'search',
    decide: (problem, context) => searchCases(problem, context, { float: float64, ...options }),
  });

/** Wherever a failure may be, and made small. */
export const search = searching({ goal: 'any', effort: 'thorough', witness: 'small' });

/** The same for those who do not read the witness. */
export const searchAny = searching({ goal: 'any', effort: 'thorough', witness: 'any' });

/** Only what is easy to find. */
export const glance = searching({ goal: 'any', effort: 'glance', witness: 'small' });

/** Looks only for a point of the declared domain at which a side has no value; null if none is found. */
export const searchUndefined = searching({ goal: 'undefined', effort: 'thorough', witness: 'small' });
