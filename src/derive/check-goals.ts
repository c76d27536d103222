import { decideFully } from '../decide/portfolio';
import type { Statement } from '../statement/statement';
import { problemAt, type SizedChain } from './compiled-chain';
import type { DerivationContext } from './derivation-context';
import type { GoalResult } from './derivation-result';
import { byCases, byLemmas, withoutAssumptions } from './from-conclusions';
import { type Conclusive, follows, type Goal } from './reach-goal';

/** The statements of the claim, each from a chain if it can be, else by itself. */
export async function checkGoals(
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<GoalResult[]> {
  const goals: Goal[] = (sized[0]?.compiled.statements ?? []).map((_, i) =>
    sized.map(({ compiled }) => compiled.statements[i] as Statement),
  );
  const results: GoalResult[] = [];
  for (const [i, goal] of goals.entries()) {
    results.push(await checkGoal(goal, sized, conclusive, { ...context, seed: `${context.seed} goal ${i}` }));
  }
  return results;
}

async function checkGoal(
  goal: Goal,
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<GoalResult> {
  const text = goal[0]?.text ?? '';
  for (const chain of conclusive) {
    const reached = await follows(goal, chain, context);
    if (reached !== null) return { text, reached: 'chain', by: null, errorBound: reached.errorBound };
  }
  if (conclusive.length === 0) return { text, reached: 'no', by: null, errorBound: null };
  const split = await byCases(goal, sized, conclusive, context);
  if (split !== null) return { text, reached: 'chain', by: null, errorBound: split.errorBound };
  const goalOf = ({ sizes }: SizedChain): Statement[] => [
    goal[sized.findIndex((chain) => chain.sizes === sizes)] as Statement,
  ];
  const { verdict, deciding } = await decideFully(problemAt(sized, goalOf), context);
  const isDirect = verdict === 'proved';
  // What no engine finds without the lines is reached by them, be it without the assumptions that they used.
  const bare = isDirect ? withoutAssumptions(sized) : sized;
  const isIdle = isDirect && (await decideFully(problemAt(bare, goalOf), context)).verdict === 'proved';
  const reached = isIdle ? null : await byLemmas(goal, bare, conclusive, context);
  if (reached !== null) return { text, reached: 'chain', by: null, errorBound: reached.errorBound };
  if (!isDirect) return { text, reached: 'no', by: null, errorBound: null };
  return { text, reached: 'directly', by: deciding?.engine ?? null, errorBound: deciding?.errorBound ?? null };
}
