import type { ClaimFile } from '../../claim/claim-file';
import type { FormulaQuestion } from '../../claim/question';
import { openObligations } from '../../definedness/open-obligations';
import type { EngineContext } from '../../engine/engine';
import { searchUndefined } from '../../engine/search';
import type { Witness } from '../../statement/witness';
import { type DrawKey, drawing } from '../question/draw-values';
import { openQuestion } from '../question/open-question';
import { formulaKey } from './formula-key';

/**
 * A point of the domain at which the reference of a question has no value, if one is found: answers are right or wrong
 * elsewhere, which is for the author to know, and not a student's mistake.
 */
export function referenceHole(
  claim: ClaimFile,
  index: number,
  question: FormulaQuestion,
  whose: DrawKey,
  context: EngineContext,
): Witness | null {
  const drawn = drawing(openQuestion(claim, index, question))(whose);
  const { open, reference } = formulaKey(claim, index, question, drawn);
  const { graph, session } = open;
  if (openObligations(graph, [reference]).open.length === 0) return null;
  const statements = [{ text: question.answer, left: reference, relation: '==', right: reference } as const];
  const compiled = () => ({ graph, statements, assumptions: [] });
  const cases = [{ sizes: Object.fromEntries(session.sizes), compiled }];
  return searchUndefined.decide({ cases }, context)?.witness ?? null;
}
