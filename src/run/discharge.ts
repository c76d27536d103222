import { EffortSpent } from '../engine/effort';
import type { EngineContext, Problem } from '../engine/engine';
import type { Evidence, Owed } from '../engine/evidence';
import { isSatisfiable } from '../engine/satisfiable';
import { countedSolver } from '../engine/smt/counted-solver';
import { proveObligations } from '../engine/smt/prove-obligations';
import type { ParameterConditions } from './parameter-conditions';

/** The same evidence, in which what was proved where the sides have values is proved if the solver shows that they do. */
export async function discharged(
  evidence: readonly Evidence[],
  problem: Problem,
  context: EngineContext,
): Promise<Evidence[]> {
  const whole: Evidence[] = [];
  for (const each of evidence) {
    const { partial } = each;
    if (partial === undefined || !(await isShown(partial.owed, problem, context))) whole.push(each);
    else whole.push({ ...partial.proof, laws: [...partial.proof.laws, shownBySolver(context)] });
  }
  return whole;
}

/** The same for what distributions need. */
export async function dischargedParameters(
  parameters: ParameterConditions,
  problem: Problem,
  context: EngineContext,
): Promise<ParameterConditions> {
  const { open, owed } = parameters;
  if (open.length === 0 || owed === null || !(await isShown(owed, problem, context))) return parameters;
  return { ...parameters, open: [], owed: null };
}

const shownBySolver = ({ solver }: EngineContext): string =>
  `both sides have values, by ${solver?.version ?? 'a solver'}`;

async function isShown(owed: readonly Owed[], { cases }: Problem, context: EngineContext): Promise<boolean> {
  const { solver } = context;
  if (solver === undefined || !(await unlessSpent(proveObligations(owed, countedSolver(solver, context.spend)))))
    return false;
  if (context.allowVacuous ?? false) return true;
  return cases.every(({ compiled, sizes }) => {
    const claim = compiled();
    return claim.assumptions.length === 0 || isSatisfiable(claim, sizes, context);
  });
}

/** What has no effort left for it is not shown. */
const unlessSpent = (shown: Promise<boolean>): Promise<boolean> =>
  shown.catch((error: unknown) => {
    if (error instanceof EffortSpent) return false;
    throw error;
  });
