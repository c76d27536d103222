import type { FormName, FormulaQuestion, NumberQuestion } from '../../../claim/question';
import type { MathNode } from '../../../language/math-node';
import { parseExpression } from '../../../language/parse-expression';
import { partsOf } from '../../../language/parts-of';
import { fractionToNumber } from '../../../number/fraction';
import { type Judgement, judged } from '../../judgement';
import { isFactoredAs } from './factor-count';
import { isExpanded } from './is-expanded';
import { isInLowestTerms } from './lowest-terms';
import type { Constancy } from './writing';

/** What a right answer gets that has not the form that its question asks for; null where it has. */
export function formFault(
  answer: MathNode,
  question: NumberQuestion | FormulaQuestion,
  constancy: Constancy,
): Judgement | null {
  const { form } = question;
  if (form === null) return null;
  const reference = parseExpression(question.answer);
  const missing = form.is.find((name) => !hasForm[name](answer, reference, constancy));
  if (missing === undefined) return null;
  const score = fractionToNumber(form.factor);
  const message = `This has the right value, but ${faults[missing]}.`;
  return judged(score > 0 ? 'partly' : 'wrong', message, { rule: `form: ${missing}` }, score);
}

const faults: Readonly<Record<FormName, string>> = {
  factored: 'it is not factored as far as it can be',
  expanded: 'it is not multiplied out',
  'lowest terms': 'its fractions are not in lowest terms',
  simplified: 'it can be written with fewer operations',
};

/** Whether an answer has a form, seen beside the reference as the sheet writes it. */
const hasForm: Readonly<Record<FormName, (answer: MathNode, reference: MathNode, constancy: Constancy) => boolean>> = {
  factored: isFactoredAs,
  expanded: (answer, _, { inAnswer }) => isExpanded(answer, inAnswer),
  'lowest terms': isInLowestTerms,
  simplified: (answer, reference) => operations(answer) <= operations(reference),
};

/** Signs and calls; brackets and signs of products count for nothing. */
const operations = (node: MathNode): number =>
  (node.type === 'OperatorNode' || node.type === 'FunctionNode' ? 1 : 0) +
  partsOf(node).reduce((sum, part) => sum + operations(part), 0);
