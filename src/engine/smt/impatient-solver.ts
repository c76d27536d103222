import type { Solver } from './solver';

/** The same solver, whose questions are given up when the time is up. @param remaining milliseconds until then */
export function impatientSolver(solver: Solver, remaining: () => number): Solver {
  return {
    check: (script, limit) => solver.check(script, limit, remaining()),
    get version() {
      return solver.version;
    },
    get seconds() {
      return solver.seconds;
    },
  };
}
