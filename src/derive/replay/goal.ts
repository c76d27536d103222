import type { ByStep } from '../../kernel/certificate';
import { consequences } from '../../kernel/rules/consequence';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import { byCases, byLemmas, shownBy, withoutAssumptions } from '../goal/from-conclusions';
import { type Conclusive, follows, type Goal, goalTheorem } from '../goal/reach-goal';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import { ways } from '../ways';
import { answered, answering, type Replay } from './answers';

/** A goal, and the chains that were shown before it. */
export interface Wanted {
  readonly goal: Goal;
  readonly sized: readonly SizedChain[];
  readonly conclusive: readonly Conclusive[];
  readonly replay: Replay;
}

/** The theorem of a goal from the step that made it; null where that does not give it. */
export async function replayGoal(step: ByStep, { goal, sized, conclusive, replay }: Wanted): Promise<Theorem | null> {
  const problem = problemAt(sized, ({ sizes }): Statement[] => [
    goal[sized.findIndex((chain) => chain.sizes === sizes)] as Statement,
  ]);
  const goals = propositionsOf(problem.cases);
  const context = answering(step, replay);
  switch (step.way) {
    case ways.byChain: {
      const chain = conclusive[step.index];
      const reached = chain === undefined ? null : await follows(goal, chain, context);
      return chain === undefined || reached === null ? null : goalTheorem(goals, chain, reached);
    }
    case ways.byLemmas: {
      const own = step.index === 0 ? sized : withoutAssumptions(sized);
      const reached = await byLemmas(goal, own, conclusive, context);
      return reached && consequences([...shownBy(conclusive), ...reached.premises], goals);
    }
    case ways.byCases:
      return (await byCases(goal, sized, conclusive, context))?.theorem ?? null;
    case ways.directly:
      return answered(step.answers[0], problem, replay);
    default:
      return null;
  }
}
