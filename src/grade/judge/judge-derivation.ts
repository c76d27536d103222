import type { ClaimFile } from '../../claim/claim-file';
import type { DerivationQuestion } from '../../claim/question';
import { termsIn } from '../../derive/read/line';
import { linesIn } from '../../derive/read/lines-in';
import { ExpressionError } from '../../language/expression-error';
import { inPlace } from '../../language/top-level';
import { fractionToNumber } from '../../number/fraction';
import { ShapeError } from '../../tensor/shape-error';
import { adviceFor } from '../answer/advice';
import { showAnswer } from '../answer/answer';
import { readAsMeant } from '../answer/read-as-meant';
import { answerDiagnostic, namesOf, sentence } from '../answer/read-formula';
import { type Checked, checkGraded } from '../derivation/check-graded';
import { countLines } from '../derivation/count-lines';
import { type GradedChain, gradedChain } from '../derivation/graded-chain';
import { type Judgement, judged, unreadable } from '../judgement';
import { openQuestion } from '../question/open-question';
import type { Judge } from './judge';

/** Longer derivations are not read. */
const characterLimit = 10_000;
const lineLimit = 60;

/** Judges derivations, line by line. Throws ExpressionError where the sheet is wrong. */
export function judgeDerivation(claim: ClaimFile, index: number, question: DerivationQuestion): Judge {
  // Mistakes of the sheet show at once.
  compileEnds(claim, index, question);
  const judge: Judge['judge'] = async ({ answer }, allowed) => {
    const text = answer.kind === 'text' ? answer.text : showAnswer(answer);
    const open = openQuestion(claim, index, question);
    if (text.trim() === '') return unreadable(answerDiagnostic('no-answer', 'There is no answer.', '', text, 0, 1));
    if (text.length > characterLimit)
      return unreadable(
        answerDiagnostic(
          'answer-too-long',
          `This answer has more than ${characterLimit} characters.`,
          'Write a shorter answer.',
          text,
          0,
          1,
        ),
      );
    const meant = readAsMeant(text, namesOf(open));
    const lines = linesIn(meant.text);
    const refuse = (code: string, reason: string, next: string, start: number, end: number): Judgement => {
      const place = meant.origin(start, end);
      return unreadable(answerDiagnostic(code, reason, next, text, place.start, place.end));
    };
    if (lines.length > lineLimit)
      return refuse(
        'answer-too-long',
        `This derivation has more than ${lineLimit} lines.`,
        'Write a shorter one.',
        0,
        1,
      );
    try {
      const graded = gradedChain(open, question, lines);
      const count = countLines(graded, lines.length);
      if (count < question.lines)
        return refuse(
          'too-few-lines',
          `This derivation has ${count} different ${count === 1 ? 'line' : 'lines'}, at least ${question.lines} are asked for.`,
          'Write the steps between.',
          0,
          1,
        );
      const context = { ...allowed, hopeful: true, solverLast: true };
      return judgementOf(await checkGraded(graded, lines, context), graded, question);
    } catch (error) {
      const isOfSheet = error instanceof ExpressionError && error.path[0] === 'ask';
      if (error instanceof ExpressionError && !isOfSheet)
        return refuse(error.code, sentence(error.reason), adviceFor(error, meant.text, open), error.start, error.end);
      if (error instanceof ShapeError)
        return refuse(error.code, sentence(error.reason), sentence(error.next), 0, meant.text.length);
      if (error instanceof RangeError)
        return refuse(
          'answer-too-large',
          'This answer is too large to be worked out.',
          'Write a shorter answer.',
          0,
          meant.text.length,
        );
      throw error;
    }
  };
  return { judge, isWorn: () => false };
}

function compileEnds(claim: ClaimFile, index: number, question: DerivationQuestion): void {
  const open = openQuestion(claim, index, question);
  for (const field of ['from', 'answer'] as const) {
    for (const term of linesIn(question[field]).flatMap((line) => termsIn(line).terms)) {
      if (term.text.trim() !== '') open.expression(inPlace(term), [...open.path, field]);
    }
  }
}

function judgementOf(
  { lines, bad, witness, message, hypotheses, errorBound }: Checked,
  graded: GradedChain,
  question: DerivationQuestion,
): Judgement {
  if (bad === null) return judged('correct', message, { lines, hypotheses, errorBound });
  const details = { lines, line: bad, counterexample: witness };
  const verdict = lines[bad - 1]?.verdict;
  if (verdict === 'undecided') return judged('undecided', message, details);
  const rule = question.credit.find(({ when }) => when.trim() === 'lines');
  const good = countLines(graded, bad - 1) / Math.max(countLines(graded, lines.length), question.lines);
  if (rule === undefined || good <= 0) return judged('wrong', message, details);
  return judged(
    'partly',
    `${message} ${rule.message}`,
    { ...details, rule: rule.when },
    good * fractionToNumber(rule.factor),
  );
}
