import type { MathNode } from '../../language/math-node';

/** Whether a formula is a list by the way it is written. */
export function isArray(node: MathNode): boolean {
  if (node.type === 'ParenthesisNode') return isArray(node.content);
  return (
    node.type === 'ArrayNode' || (node.type === 'OperatorNode' && node.fn === 'ctranspose' && node.args.every(isArray))
  );
}
