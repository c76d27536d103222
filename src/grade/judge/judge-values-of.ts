import type { ClaimFile } from '../../claim/claim-file';
import type { SetQuestion, ValuesQuestion } from '../../claim/question';
import { valueQuestion } from '../question/value-question';
import type { JudgeAtOnce } from './judge';
import { judgeFormula } from './judge-formula';
import { judgeNumbers } from './judge-numbers';
import { sheetFault } from './sheet-fault';

/** A judge for each of several values. Throws ExpressionError where the sheet is wrong. */
export function judgesOfValues(
  claim: ClaimFile,
  index: number,
  sheet: string,
  question: SetQuestion | ValuesQuestion,
  answers: readonly string[],
): readonly JudgeAtOnce[] {
  if (question.credit.length > 0)
    throw sheetFault(
      'credit',
      'rules for credit speak of one value, and this question has several',
      'Write partial: elements, or questions of their own.',
      ['ask', index, 'credit'],
    );
  return answers.map((answer, i) => {
    const own = valueQuestion(question, answer, symbolsAt(question, i));
    if (own.kind === 'number') return judgeNumbers(claim, index, sheet, own);
    const { atOnce: judge, isWorn } = judgeFormula(claim, index, sheet, own);
    return { judge, isWorn };
  });
}

/** The names of one of the values: of several with names, another one's is none of it. */
function symbolsAt(question: SetQuestion | ValuesQuestion, i: number): readonly string[] {
  if (question.kind === 'set')
    return question.symbols.flatMap((symbol) => [symbol, ...elementsOf(symbol, question.answer.length)]);
  const id = Object.keys(question.answer)[i] ?? '';
  return [id, ...(question.symbolsOf[id] ?? [])];
}

/** `x_1` and `x_2` for the two elements of a set that is asked for as x, and `x_{1,2}` for both. */
function elementsOf(symbol: string, count: number): readonly string[] {
  if (!/^\p{L}+$/u.test(symbol)) return [];
  const indices = Array.from({ length: count }, (_, i) => `${i + 1}`);
  return [...indices, indices.join('')].map((index) => `${symbol}_${index}`);
}
