import { EffortSpent } from '../engine/effort';
import type { EngineContext, Problem } from '../engine/engine';
import { isSatisfiable } from '../engine/satisfiable';
import { countedSolver } from '../engine/smt/counted-solver';
import { proveObligations } from '../engine/smt/prove-obligations';
import { type Evidence, type Owed, type Partial, proved } from '../kernel/evidence';
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
    const by = partial === undefined ? null : await shownBy(partial.owed, problem, context);
    if (partial === undefined || by === null) whole.push(each);
    else whole.push(wholeOf(partial, by));
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
  if (open.length === 0 || owed === null || (await shownBy(owed, problem, context)) === null) return parameters;
  return { ...parameters, open: [], owed: null };
}

/** What is left to hold everywhere, once somebody showed that the sides have values. */
function wholeOf(partial: Partial, by: string): Evidence {
  const law = `both sides have values, by ${by}`;
  if (partial.kind === 'samples') return { ...partial.found, laws: [...partial.found.laws, law] };
  const { told, theorem } = partial;
  return proved({ ...told, laws: [...(told.laws ?? []), law] }, theorem.everywhere(by));
}

/** Who shows that all that is owed holds; null if nobody does. */
async function shownBy(owed: readonly Owed[], { cases }: Problem, context: EngineContext): Promise<string | null> {
  if (context.solver === undefined) return null;
  const by = await unlessSpent(proveObligations(owed, countedSolver(context.solver, context.spend)));
  if (by === null) return null;
  const isPossible = (): boolean =>
    cases.every(({ compiled, sizes }) => {
      const claim = compiled();
      return claim.assumptions.length === 0 || isSatisfiable(claim, sizes, context);
    });
  return (context.allowVacuous ?? false) || isPossible() ? by : null;
}

/** What has no effort left for it is not shown. */
const unlessSpent = (shown: Promise<string | null>): Promise<string | null> =>
  shown.catch((error: unknown) => {
    if (error instanceof EffortSpent) return null;
    throw error;
  });
