import type { MathNode } from '../../language/math-node';
import type { Token } from '../token';
import { written } from '../written';
import { type Reading, refuse } from './reading';

/**
 * @param bracket the token that the second value starts with
 * @throws ExpressionError for a number with a blank and a bracket behind it that holds one again: `1/3 (0.333)` may be a product, or say the
 * same number twice. A bracket that holds a formula for another number is a factor, as is one with variables.
 */
export function requireNoRepetition(at: Reading, value: MathNode, again: MathNode, { kind, gap }: Token): void {
  if (kind !== 'open' || gap === 'none' || at.listing || !isConstant(value)) return;
  const [a, b] = [plainValue(value), plainValue(again)];
  if (b === null || (a === b && (a === 0 || a === 1))) return;
  const isAlone = isOneNumber(again);
  if (!isAlone && (a === null || Math.abs(a - b) > Math.abs(a) * near)) return;
  const [one, other] = [value, again].map(written);
  refuse(
    'two-readings',
    `This may mean the product of ${one} and ${other}, or ${one} and in brackets the same again.`,
    'Write * for a product, or one number alone.',
    { start: value.start, end: again.end },
  );
}

/** How far numbers are apart of which one may be the other, rounded. */
const near = 0.05;

/** Whether no variable stands in a formula. */
function isConstant(node: MathNode): boolean {
  switch (node.type) {
    case 'ConstantNode':
      return true;
    case 'SymbolNode':
      return node.name === 'e' || node.name === 'pi';
    case 'ParenthesisNode':
      return isConstant(node.content);
    case 'OperatorNode':
    case 'FunctionNode':
      return node.args.every(isConstant);
    default:
      return false;
  }
}

/** A number, perhaps with a sign, or a quotient of two. */
function isOneNumber(node: MathNode): boolean {
  if (node.type === 'ParenthesisNode') return isOneNumber(node.content);
  if (node.type === 'ConstantNode') return true;
  if (node.type !== 'OperatorNode') return false;
  const { fn, args } = node;
  return (fn === 'unaryMinus' || fn === 'unaryPlus' || fn === 'divide') && args.every(isOneNumber);
}

/** The value of a formula of numbers and the operations of arithmetic, nearly; null for any other. */
function plainValue(node: MathNode): number | null {
  if (node.type === 'ParenthesisNode') return plainValue(node.content);
  if (node.type === 'ConstantNode') return node.of === 'number' ? Number(node.value) : null;
  if (node.type !== 'OperatorNode') return null;
  const [a, b] = node.args.map(plainValue);
  if (a === undefined || a === null || b === null) return null;
  if (b === undefined) return node.fn === 'unaryMinus' ? -a : node.fn === 'unaryPlus' ? a : null;
  const operation = operations[node.fn];
  return operation === undefined ? null : operation(a, b);
}

const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow: (a, b) => a ** b,
};
