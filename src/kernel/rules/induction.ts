import { areSame, type Statement } from '../../statement/statement';
import { EverySizeRefusal } from '../every-size/refusal';
import { type Hypothesis, underHypothesis } from '../every-size/under-hypothesis';
import { type Proposition, Theorem } from '../theorem';

/** A claim at any level of a recursion but the least, and the same at the level below. */
export interface Step extends Omit<Proposition, 'assumptions'> {
  readonly below: Hypothesis;
}

/** What is to be shown of a step: the claim, where what is claimed of the level below is put to use; why there is nothing, as a text. */
export function askedOf({ graph, statements, below }: Step): Statement[] | string {
  try {
    return underHypothesis(graph, statements, below);
  } catch (error) {
    if (error instanceof EverySizeRefusal) return error.message;
    throw error;
  }
}

/**
 * A claim at every level, from the claim at the least one, and the step to any other: that the claim there follows from
 * itself at the level below, whatever else recursive definitions give there.
 * @param base the claim at the least level
 * @param premise what was asked of the step, at every size
 */
export function byInduction(base: Theorem, step: Step, premise: Theorem): Theorem | string {
  const asked = askedOf(step);
  if (typeof asked === 'string') return asked;
  const [shown, another] = premise.propositions;
  const isAsked =
    shown !== undefined &&
    another === undefined &&
    shown.graph === step.graph &&
    shown.assumptions.length === 0 &&
    areSame(shown.statements, asked);
  if (!isAsked || !premise.isGeneral) return 'something else was shown';
  const { graph, sizes, statements } = step;
  const whole = Theorem.inferred([base, premise], [{ graph, sizes, statements, assumptions: [] }]);
  return whole ?? 'it holds under conditions';
}
