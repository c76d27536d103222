import { ExpressionError } from './expression-error';
import type { MathNode } from './math-node';
import { partsOf } from './parts-of';

/**
 * Refuses a product without a sign beside what stands below a `/`: the grammar of claims takes it below the line (`x/2 y` is x/(2·y)),
 * a reader from left to right beside it. What is kept is read by both alike: a quotient of two numbers before a bracket or a space,
 * as in `1/2 x`.
 * @throws ExpressionError `several-readings`, at the quotient
 */
export function requirePlainQuotients(node: MathNode, text: string, path: readonly (string | number)[]): MathNode {
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === 'OperatorNode') {
      const [left, right] = next.args;
      const isQuotient = next.fn === 'divide' || next.fn === 'dotDivide';
      if (isQuotient && left !== undefined && isSideBySide(right)) {
        const [below, beside] = firstOf(right);
        refuse(text, path, next.op, left, below, beside, right.end);
      }
      const fraction = next.implicit && left?.type === 'OperatorNode' && left.fn === 'divide' ? left : null;
      const [over, under] = fraction?.args ?? [];
      if (over !== undefined && under !== undefined && right !== undefined && /^[\p{L}_]/u.test(text.slice(under.end)))
        refuse(text, path, '/', over, under, right, right.end);
    }
    pending.push(...partsOf(next));
  }
  return node;
}

type Product = Extract<MathNode, { readonly type: 'OperatorNode' }>;

const isSideBySide = (node: MathNode | undefined): node is Product =>
  node?.type === 'OperatorNode' && node.implicit && node.fn === 'multiply';

/** The first factor of those that stand side by side, and the second. */
function firstOf(product: Product): readonly [MathNode, MathNode] {
  const [left, right] = product.args as [MathNode, MathNode];
  return isSideBySide(left) ? firstOf(left) : [left, right];
}

function refuse(
  text: string,
  path: readonly (string | number)[],
  sign: string,
  left: MathNode,
  below: MathNode,
  beside: MathNode,
  end: number,
): never {
  const [a, b, c] = [left, below, beside].map((part) => text.slice(part.start, part.end).trim());
  const reason = `Of what stands beside ${b}, it cannot be told whether it stands below the ${sign} as well.`;
  const isChain = below.type === 'OperatorNode' && below.fn === 'divide';
  const next = isChain
    ? `Write * between factors, and brackets around what stands below each ${sign}.`
    : `Write ${a}${sign}(${b}*${c}) or (${a}${sign}${b})*${c}.`;
  throw new ExpressionError('several-readings', reason, next, path, left.start, end);
}
