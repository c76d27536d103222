import { type Effort, stepsOf } from '../effort';
import { askedBy, type Solver } from './solver';

/** The share of its limit that a question takes which is answered. */
const answered = 0.1;

/** The same solver, whose questions count as steps: all of the limit where it was met, and a share of it otherwise. */
export function countedSolver(solver: Solver, spend: Effort['spend'] = () => {}): Solver {
  return askedBy(solver, async (script, limit) => {
    spend(0);
    const answer = await solver.check(script, limit);
    const isAnswered = answer.status === 'sat' || answer.status === 'unsat';
    spend(stepsOf.solver * limit * (isAnswered ? answered : 1));
    return answer;
  });
}
