import type { FormName, FormulaQuestion, NumberQuestion } from '../../../claim/question';
import type { MathNode } from '../../../language/math-node';
import { parseExpression } from '../../../language/parse-expression';
import { partsOf } from '../../../language/parts-of';
import { fractionToNumber } from '../../../number/fraction';
import { type Judgement, judged } from '../../judgement';
import { isFactoredAs } from './factor-count';
import { isExpanded } from './is-expanded';
import { bare, type Constancy, dependsOnNames } from './writing';

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
  'lowest terms': (answer) => (dependsOnNames(answer) ? quotients(answer).every(isReduced) : isInLowestTerms(answer)),
  simplified: (answer, reference) => operations(answer) <= operations(reference),
};

const quotients = (node: MathNode): readonly MathNode[] => [
  ...(node.type === 'OperatorNode' && node.fn === 'divide' ? [node] : []),
  ...partsOf(node).flatMap(quotients),
];

/** A quotient of whole numbers without a common factor; any other quotient passes. */
function isReduced(node: MathNode): boolean {
  const [a, b] = node.type === 'OperatorNode' ? node.args.map(wholeNumber) : [];
  return a === undefined || b === undefined || a === null || b === null || isInLowestTerms(node);
}

/** One whole number over another, without a common factor and with more than 1 below, or a whole number alone. */
function isInLowestTerms(written: MathNode): boolean {
  const node = bare(written);
  if (wholeNumber(node) !== null) return true;
  if (node.type !== 'OperatorNode') return false;
  if (node.fn === 'unaryMinus') return isInLowestTerms(node.args[0] as MathNode);
  const [a, b] = node.fn === 'divide' ? node.args.map(wholeNumber) : [];
  return a !== undefined && b !== undefined && a !== null && b !== null && b > 1n && gcd(a < 0n ? -a : a, b) === 1n;
}

function wholeNumber(written: MathNode): bigint | null {
  const node = bare(written);
  if (node.type === 'OperatorNode' && node.fn === 'unaryMinus') {
    const inner = wholeNumber(node.args[0] as MathNode);
    return inner === null ? null : -inner;
  }
  return node.type === 'ConstantNode' && /^\d+$/.test(node.value) ? BigInt(node.value) : null;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Signs and calls; brackets and signs of products count for nothing. */
const operations = (node: MathNode): number =>
  (node.type === 'OperatorNode' || node.type === 'FunctionNode' ? 1 : 0) +
  partsOf(node).reduce((sum, part) => sum + operations(part), 0);
