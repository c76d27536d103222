import { ExpressionError } from './expression-error';
import type { MathNode } from './math-node';
import { parseExpression } from './parse-expression';
import { relationFunctions } from './relation-functions';

const signs = { '±': ['+', '-'], '∓': ['-', '+'] } as const;
const anySign = /[±∓]/;

/**
 * What a text states: as `parseExpression`, and of an equation with ± that it holds with one of the signs, the same for each ± in it
 * and the other for each ∓.
 * @throws ExpressionError where ± stands in anything but one equation: it then has several readings
 */
export function parseStated(text: string, path: readonly (string | number)[]): MathNode {
  const at = text.search(anySign);
  if (at < 0) return parseExpression(text, path);
  const [above, below] = [0, 1].map((i) =>
    parseExpression(
      text.replace(/[±∓]/g, (sign) => signs[sign as keyof typeof signs][i] ?? sign),
      path,
    ),
  ) as [MathNode, MathNode];
  if (above.type !== 'OperatorNode' || above.fn !== relationFunctions['=='])
    throw new ExpressionError(
      'several-values',
      'with ± this has two values, and only one equation says which of them is meant',
      'Write the equation alone, as x == ±2, or both cases: x == 2 or x == -2.',
      path,
      at,
      at + 1,
    );
  const { start, end } = above;
  return { type: 'OperatorNode', op: 'or', fn: 'or', args: [above, below], implicit: false, start, end };
}
