import type { EngineContext, Problem } from '../../engine/engine';
import type { Decision } from '../decision';
import { withParting } from './with-parting';

/** A refutation says where code that a side is made of first parts from the other side, if that is clear. */
export function whereCodeParts(decision: Decision, problem: Problem, context: EngineContext): Decision {
  const { verdict, deciding, evidence } = decision;
  if (verdict !== 'refuted' || deciding === null || deciding.verdict !== 'refuted' || deciding.witness === null)
    return decision;
  const witness = withParting(problem, deciding.witness, context);
  if (witness === deciding.witness) return decision;
  const told = { ...deciding, witness };
  return { verdict, deciding: told, evidence: evidence.map((each) => (each === deciding ? told : each)) };
}
