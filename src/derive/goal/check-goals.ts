import { together } from '../../kernel/rules/by-sizes';
import { consequences } from '../../kernel/rules/consequence';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import type { DerivationContext } from '../derivation-context';
import type { GoalResult } from '../derivation-result';
import { journal, stepOf } from '../journal';
import { isProof } from '../line/established';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import { ways } from '../ways';
import { byCases, byLemmas, shownBy, withoutAssumptions } from './from-conclusions';
import { type Conclusive, follows, type Goal, goalTheorem } from './reach-goal';

/** The statements of the claim, each from a chain if it can be, else by itself. */
export async function checkGoals(
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<GoalResult[]> {
  const results: GoalResult[] = [];
  for (const [i, goal] of goalsOf(sized).entries()) {
    results.push(await checkGoal(goal, sized, conclusive, { ...context, seed: `${context.seed} goal ${i}` }));
  }
  return results;
}

/** The statements of the claim, each at every choice of the sizes. */
export const goalsOf = (sized: readonly SizedChain[]): Goal[] =>
  (sized[0]?.compiled.statements ?? []).map((_, i) => sized.map(({ compiled }) => compiled.statements[i] as Statement));

async function checkGoal(
  goal: Goal,
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<GoalResult> {
  const text = goal[0]?.text ?? '';
  const goalOf = ({ sizes }: SizedChain): Statement[] => [
    goal[sized.findIndex((chain) => chain.sizes === sizes)] as Statement,
  ];
  const goals = propositionsOf(problemAt(sized, goalOf).cases);
  const byChain = (theorem: Theorem | null, step: readonly Theorem[]): GoalResult | null =>
    theorem && { text, reached: 'chain', by: null, theorem, errorBound: together(step)?.errorBound ?? null };
  const missed: GoalResult = { text, reached: 'no', by: null, theorem: null, errorBound: null };
  for (const [i, chain] of conclusive.entries()) {
    const asked = journal(context);
    const reached = await follows(goal, chain, asked.context);
    const theorem = reached && goalTheorem(goals, chain, reached);
    const result = theorem && byChain(theorem.certifiedBy(asked.step(ways.byChain, i)), reached.premises);
    if (result !== null) return result;
  }
  if (conclusive.length === 0) return missed;
  const ofCases = journal(context);
  const split = await byCases(goal, sized, conclusive, ofCases.context);
  const bySplit = split && byChain(split.theorem.certifiedBy(ofCases.step(ways.byCases)), split.premises);
  if (bySplit !== null) return bySplit;
  const { deciding } = await context.provers.decide(problemAt(sized, goalOf), context);
  const direct = deciding !== null && isProof(deciding) ? deciding : null;
  // What no engine finds without the lines is reached by them, be it without the assumptions that they used.
  const bare = direct === null ? sized : withoutAssumptions(sized);
  const isIdle =
    direct !== null && (await context.provers.decide(problemAt(bare, goalOf), context)).verdict === 'proved';
  const asked = journal(context);
  const reached = isIdle ? null : await byLemmas(goal, bare, conclusive, asked.context);
  const theoremOfAll = reached && consequences([...shownBy(conclusive), ...reached.premises], goals);
  const all = asked.step(ways.byLemmas, bare === sized ? 0 : 1);
  const byAll = theoremOfAll && byChain(theoremOfAll.certifiedBy(all), reached.premises);
  if (byAll !== null) return byAll;
  if (direct === null) return missed;
  const { engine, theorem, errorBound } = direct;
  const step = stepOf(ways.directly, [theorem]);
  return { text, reached: 'directly', by: engine, theorem: theorem.certifiedBy(step), errorBound };
}
