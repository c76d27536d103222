import type { Evidence } from '../kernel/evidence';
import { float64 } from '../number/float64';
import type { Engine, EngineContext, Problem } from './engine';
import { searchCases } from './search/search-cases';
import { stoppable } from './stoppable';

/**
 * Looks for values of the variables, and for concrete functions and densities, at which a claim
 * fails, smallest sizes first. Doubles propose, fractions and enclosures decide: `refuted` and `undefined`
 * rest on an exact check alone, a mismatch that only doubles see is `undecided`.
 */
export const search: Engine = stoppable({
  name: 'search',
  decide: (problem, context) => searchCases(problem, context, { float: float64, goal: 'any' }),
});

const searchUndefined: Engine = stoppable({
  name: 'search',
  decide: (problem, context) => searchCases(problem, context, { float: float64, goal: 'undefined' }),
});

/** Looks only for a point of the declared domain at which a side has no value; null if none is found. */
export function findUndefined(problem: Problem, context: EngineContext): Evidence | null {
  return searchUndefined.decide(problem, context);
}
