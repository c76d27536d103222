import { elementCount } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { repeatedAlong } from '../../tensor/with-axes';
import { hasValues } from './has-values';
import { factorsOf, isIdentity } from './identity-factors';
import { comparedAlong, isComparedBefore } from './positions-compared';

/**
 * An operation on what may be 0 at all elements, in fewer terms: 0·a, where a has a value whatever it is of, a + 0, Σ 0, and
 * what is chosen where it is known which. The value is the same, and is one at the same places.
 */
export function withoutZeros(graph: Graph, node: Node): Node {
  if (node.kind === 'reduce')
    return node.reduction === 'sum' && isZero(node.args[0]) ? constantLike(graph, node, 0) : node;
  if (node.kind !== 'map') return node;
  const [a, b, c] = node.args as readonly [Node, Node, Node];
  const like = (value: Node): Node => spread(graph, value, node);
  switch (node.operation) {
    case 'neg':
      return isZero(a) ? a : node;
    case 'add':
      return isZero(a) ? like(b) : isZero(b) ? like(a) : node;
    case 'sub':
      return isZero(b) ? like(a) : isZero(a) ? like(graph.neg(b)) : node;
    case 'mul':
      return (isZero(a) && hasValues(graph, b)) || (isZero(b) && hasValues(graph, a))
        ? constantLike(graph, node, 0)
        : node;
    case 'less':
    case 'lessEqual':
    case 'equal': {
      const known = comparedAlong(node.operation, a, b);
      return known === null
        ? node
        : typeof known === 'number'
          ? constantLike(graph, node, known)
          : graph.map(node.operation, ...known);
    }
    case 'select':
      return like(chosen(graph, a, b, c) ?? node);
    default:
      return node;
  }
}

/** The branch that is taken at all elements. */
function chosen(graph: Graph, condition: Node, yes: Node, no: Node): Node | null {
  if (isLiteral(condition, 1n)) return yes;
  if (isLiteral(condition, 0n)) return no;
  if (!isZero(no)) return null;
  if (isZero(yes)) return hasValues(graph, condition) ? no : null;
  // What is 0 but at equal indices.
  const isDiagonal = factorsOf(yes).some((factor) => isIdentity(factor) && isComparedBefore(condition, factor.axes));
  return isDiagonal && hasValues(graph, yes) ? no : null;
}

export const isZero = (node: Node): boolean => isLiteral(node, 0n);

const constantLike = (graph: Graph, { axes, isOpen }: Node, value: 0 | 1): Node => {
  const table = graph.table(axes, () => value);
  return table.kind === 'literal' ? graph.literal(axes, table.values, isOpen && elementCount(axes) > 0) : table;
};

/** With all axes of another node, in the same order. */
const spread = (graph: Graph, node: Node, like: Node): Node =>
  graph.orderedLike(repeatedAlong(graph, node, like.axes), like);
