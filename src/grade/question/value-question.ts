import type { FormulaQuestion, NumberQuestion, SetQuestion, ValuesQuestion } from '../../claim/question';

/** The question for one value of several. */
export function valueQuestion(
  question: SetQuestion | ValuesQuestion,
  answer: string,
  symbols: readonly string[],
): NumberQuestion | FormulaQuestion {
  const { variables, tolerance, isPartial: _, ...base } = question;
  const plain = { ...base, answer, symbols, units: {}, form: null };
  if (tolerance === null) return { ...plain, kind: 'formula', variables };
  return { ...plain, kind: 'number', tolerance };
}
