import type { ClaimFile } from '../../claim/claim-file';
import type { FormulaQuestion } from '../../claim/question';
import { readFormula } from '../answer/read-formula';
import type { Judgement } from '../judgement';
import type { Drawn } from '../question/draw-space';
import { openQuestion } from '../question/open-question';
import { formulaKey } from './formula-key';
import type { JudgeContext, Submitted } from './judge';
import { judgingBy } from './judge-one-formula';

/**
 * Judges an answer against what the reference would be if the student's own earlier answers were right; null if it is
 * not right then either.
 */
export function carriedFormula(
  claim: ClaimFile,
  index: number,
  question: FormulaQuestion,
  drawn: Drawn,
): (submitted: Submitted, context: JudgeContext) => Judgement | null {
  return (submitted, context) => {
    const open = openQuestion(claim, index, question);
    const sources = Object.entries(question.carry).flatMap(([name, id]) => {
      const answer = submitted.earlier(id);
      const read = answer?.kind === 'text' ? readFormula(answer.text, open) : null;
      return read?.ok ? [{ name, id, text: read.text }] : [];
    });
    if (sources.length === 0) return null;
    const definitions = Object.fromEntries(sources.map(({ name, text }) => [name, text]));
    const own = judgingBy(formulaKey(claim, index, question, drawn, { definitions })).atOnce(submitted, context);
    const from = sources.map(({ id }) => id).join(', ');
    return own.verdict === 'correct'
      ? { ...own, message: `Correct, given the answer to ${from}.`, carried: from }
      : null;
  };
}
