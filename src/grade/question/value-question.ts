import type { FormulaQuestion, NumberQuestion, SetQuestion, ValuesQuestion } from '../../claim/question';

/** The question for one value of several. */
export function valueQuestion(
  question: SetQuestion | ValuesQuestion,
  answer: string,
): NumberQuestion | FormulaQuestion {
  const { variables, tolerance, isPartial: _, ...base } = question;
  if (tolerance === null) return { ...base, kind: 'formula', answer, variables, form: null };
  return { ...base, kind: 'number', answer, tolerance, units: {}, isDecimalComma: false, form: null };
}
