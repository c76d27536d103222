import { readScript } from '../arithmetic/read-script';
import { refute } from '../arithmetic/refute';
import type { Solver } from './solver';

const sums = 'exact linear combinations of inequalities';

/**
 * The same solver, asked only what exact linear combinations of inequalities, case by case, do not find unsatisfiable:
 * they need no process, and take their own word, not a stranger's.
 */
export function arithmeticFirst(solver: Solver): Solver {
  let isAsked = false;
  let isSettled = false;
  return {
    check: async (script, limit, patience) => {
      const formulas = readScript(script);
      if (formulas !== null && refute(formulas)) {
        isSettled = true;
        return { status: 'unsat' };
      }
      isAsked = true;
      return solver.check(script, limit, patience);
    },
    get version() {
      return [...(isAsked ? [solver.version] : []), ...(isSettled || !isAsked ? [sums] : [])].join(' and ');
    },
    get seconds() {
      return solver.seconds;
    },
  };
}
