import type { ClaimFile } from '../../claim/claim-file';
import type { SetQuestion } from '../../claim/question';
import { ExpressionError } from '../../language/expression-error';
import { type AnswerPart, answerParts } from '../../notation/answer-parts';
import { showAnswer } from '../answer/answer';
import { namesOf } from '../answer/names-of';
import { partDiagnostic } from '../answer/part-diagnostic';
import { answerDiagnostic, sentence } from '../answer/read-formula';
import { type Judgement, judged, unreadable } from '../judgement';
import { openQuestion } from '../question/open-question';
import type { JudgeAtOnce, JudgeContext, Judging, Submitted } from './judge';
import { judgesOfValues } from './judge-values-of';

/** The most elements of an answer. */
const elementLimit = 100;

/**
 * Judges sets: every element that is given must be one of the reference, and every one of the reference be given; an
 * element may be given twice. Throws ExpressionError where the sheet is wrong.
 */
export function judgeSet(claim: ClaimFile, index: number, sheet: string, question: SetQuestion): JudgeAtOnce {
  const judges = judgesOfValues(claim, index, sheet, question, question.answer);
  const names = namesOf(openQuestion(claim, index, question));
  const judge: Judging = (submitted, context) => {
    const text = showAnswer(submitted.answer, 10_000);
    const parts = partsIn(text, names);
    if ('verdict' in parts) return parts;
    const found = parts.map((part) => placeOf(part, submitted, judges, context));
    const bad = found.findIndex(({ judgement }) => judgement?.verdict === 'invalid');
    if (bad >= 0) return unreadableAt(found[bad]?.judgement as Judgement, text, parts[bad] as AnswerPart);
    if (found.some(({ judgement }) => judgement?.verdict === 'undecided'))
      return judged('undecided', 'Whether an element belongs to it could not be told.');
    return compared(parts, found, question);
  };
  return { judge, isWorn: () => judges.some((each) => each.isWorn()) };
}

/** The texts of the values that an answer gives, or why it cannot be read. */
export function partsIn(text: string, names: ReturnType<typeof namesOf>): readonly AnswerPart[] | Judgement {
  if (text.trim() === '') return unreadable(answerDiagnostic('no-answer', 'There is no answer.', '', text, 0, 1));
  try {
    const parts = answerParts(text, names, { isDecimalComma: false });
    if (parts.length <= elementLimit) return parts;
    const reason = `This answer has ${parts.length} values, the limit is ${elementLimit}.`;
    return unreadable(answerDiagnostic('answer-too-large', reason, 'Give fewer.', text, 0, 1));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { code, reason, next, start, end } = error;
    return unreadable(answerDiagnostic(code, sentence(reason), next, text, start, end));
  }
}

export const unreadableAt = (bad: Judgement, text: string, { start }: AnswerPart): Judgement =>
  bad.diagnostic === null ? bad : unreadable(partDiagnostic(bad.diagnostic, text, start));

/** The element of the reference that a part is, null if it is none, and the judgement that tells. */
interface Place {
  readonly element: number | null;
  readonly judgement: Judgement | null;
}

function placeOf(
  { text }: AnswerPart,
  submitted: Submitted,
  judges: readonly JudgeAtOnce[],
  context: JudgeContext,
): Place {
  let judgement: Judgement | null = null;
  for (const [element, { judge }] of judges.entries()) {
    const own = judge({ ...submitted, answer: { kind: 'text', text } }, context);
    if (own.verdict === 'correct') return { element, judgement: own };
    if (own.verdict === 'invalid') return { element: null, judgement: own };
    if (own.verdict === 'undecided') judgement = own;
  }
  return { element: null, judgement };
}

function compared(
  parts: readonly AnswerPart[],
  found: readonly Place[],
  { answer, isPartial, variables }: SetQuestion,
): Judgement {
  const right = new Set(found.flatMap(({ element }) => element ?? [])).size;
  const surplus = parts.filter((_, i) => found[i]?.element === null);
  const missing = answer.length - right;
  if (missing === 0 && surplus.length === 0) {
    const hypotheses = [...new Set(found.flatMap(({ judgement }) => judgement?.hypotheses ?? []))];
    return judged('correct', 'Correct.', { hypotheses });
  }
  const message = [
    ...surplus.slice(0, 3).map(({ text }) => `${text} does not belong to it.`),
    ...(missing === 0 ? [] : [missing === 1 ? 'One element is missing.' : `${missing} elements are missing.`]),
  ].join(' ');
  // Two sets may be one at every point though no two of their formulas are equal: {a + |b|, a - |b|} and {a + b, a - b}.
  if (Object.keys(variables).length > 0 && answer.length > 1 && surplus.length > 0)
    return judged('undecided', 'Whether this is the same set at every point could not be told.');
  const score = Math.max(0, right - surplus.length) / answer.length;
  return isPartial && score > 0 ? judged('partly', message, {}, score) : judged('wrong', message);
}
