import { askedBy, type Solver } from './solver';

/** The same solver, whose questions are given up when the time is up. @param remaining milliseconds until then */
export const impatientSolver = (solver: Solver, remaining: () => number): Solver =>
  askedBy(solver, (script, limit) => solver.check(script, limit, remaining()));
