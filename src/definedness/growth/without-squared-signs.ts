import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { withAxes } from '../../tensor/with-axes';

/**
 * The same wherever it has a value, with d in place of (a/|a|)·(a/|a|)·d and 0 in place of d − d: second derivatives of what bends are
 * made of such, which cancel where each part grows beyond all bounds.
 */
export const withoutSquaredSigns = (graph: Graph, root: Node): Node =>
  rewrite(graph, [root], (node, now) => {
    if (node.kind !== 'map' || node.args.length !== 2) return null;
    const [a, b] = node.args.map((arg) => now(arg as Node)) as [Node, Node];
    const left =
      node.operation === 'mul' ? withoutSign(graph, a, b) : isOpposite(node, a, b) ? graph.constant(0) : null;
    return left && withAxes(graph, left, node.axes);
  })[0];

function withoutSign(graph: Graph, a: Node, b: Node): Node | null {
  for (const [sign, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!isSign(sign)) continue;
    if (other === sign) return graph.constant(1);
    if (other.kind !== 'map' || other.operation !== 'mul') continue;
    const [left, right] = other.args;
    if (left === sign) return right;
    if (right === sign) return left;
  }
  return null;
}

/** a/|a|. */
const isSign = (node: Node): boolean => {
  if (node.kind !== 'map' || node.operation !== 'div') return false;
  const [a, size] = node.args;
  return size.kind === 'map' && size.operation === 'abs' && size.args[0] === a;
};

const isOpposite = (node: Node<'map'>, a: Node, b: Node): boolean => {
  const isNegative = (of: Node, what: Node): boolean =>
    of.kind === 'map' && of.operation === 'neg' && of.args[0] === what;
  return node.operation === 'sub' ? a === b : node.operation === 'add' && (isNegative(a, b) || isNegative(b, a));
};
