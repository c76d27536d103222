import { truthOfOne } from '../kernel/rules/truth';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { isJunction } from './condition';
import { ExpressionError } from './expression-error';
import { falseWhereUndefined } from './false-where-undefined';
import type { MathNode } from './math-node';
import type { Scope } from './scope';

/**
 * What becomes of a relation where a side of it has no value: it does not hold, as beside an arrow, or whatever it is part of
 * has no value either, as in a statement that stands alone.
 */
export type WhereUndefined = 'fails' | 'undefined';

/** Whether relations are joined by `or`, or denied: one statement about truth values. */
export const isDisjunction = (node: MathNode): boolean =>
  node.type === 'ParenthesisNode'
    ? isDisjunction(node.content)
    : node.type === 'OperatorNode' && (node.fn === 'or' || node.fn === 'not');

/**
 * Relations of numbers joined by `or`, `and` and `not`, as the statement that their truth value is 1.
 * @param read one relation
 * @throws ExpressionError if a part is no relation, or compares tensors: it may be meant of each element, or of all at once
 */
export function disjunction(
  node: MathNode,
  text: string,
  scope: Scope,
  whereUndefined: WhereUndefined,
  read: (node: MathNode) => Statement,
): Statement {
  const { graph } = scope.session;
  const not = (a: Node): Node => graph.sub(graph.constant(1), a);
  const all = (parts: readonly Node[]): Node => parts.reduce((both, part) => graph.mul(both, part));
  const truth = (part: MathNode): Node => {
    if (part.type === 'ParenthesisNode') return truth(part.content);
    if (part.type !== 'OperatorNode' || !isJunction(part))
      return truthOfNumbers(graph, part, read(part), scope, whereUndefined);
    const truths = part.args.map(truth);
    if (part.fn === 'or') return not(all(truths.map(not)));
    return part.fn === 'and' ? all(truths) : not(all(truths));
  };
  return { text, left: truth(node), relation: '==', right: graph.constant(1) };
}

function truthOfNumbers(
  graph: Graph,
  node: MathNode,
  relation: Statement,
  { path }: Scope,
  whereUndefined: WhereUndefined,
): Node {
  const sides = [relation.left, relation.right];
  if (sides.some(({ axes }) => axes.length > 0))
    throw new ExpressionError(
      'several-readings',
      'beside or and not, a relation of tensors may be meant of each element, or of all at once',
      'Write it for numbers, such as x[1] == 0, or as a formula: sum((x == 0) + (x == 1)) == n.',
      path,
      node.start,
      node.end,
    );
  const truth = truthOfOne(graph, relation);
  return whereUndefined === 'fails' ? falseWhereUndefined(graph, truth, sides) : truth;
}
