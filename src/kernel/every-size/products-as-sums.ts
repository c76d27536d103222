import { anything, isPositive } from '../../number/bounds';
import { isAny } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { rewrite } from '../../tensor/rewrite';

/** Products over any number of elements that are positive by the bounds of their domains: ∏ aᵢ = exp Σ log aᵢ. */
export function productsAsSums(graph: Graph, roots: readonly Node[]): Node[] {
  return rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'reduce' || node.reduction !== 'prod') return null;
    const arg = now(node.args[0]);
    const isPlain = !arg.axes.some((axis) => node.over.includes(axis.name) && isAny(axis));
    return isPlain || !isPositiveIn(arg) ? null : graph.unary('exp', graph.sum(logarithmOf(graph, arg), node.over));
  });
}

const isPositiveIn = (node: Node): boolean => isPositive(boundsOf([node]).get(node.id) ?? anything);

/** log a of what is positive; of a product, quotient, power or choice of such, by those of its parts. */
function logarithmOf(graph: Graph, a: Node): Node {
  const of = (part: Node): Node => logarithmOf(graph, part);
  if (a.kind === 'map' && a.operation === 'exp') return a.args[0];
  if (a.kind === 'power' && isPositiveIn(a.args[0])) return graph.mul(graph.constant(a.exponent), of(a.args[0]));
  if (a.kind === 'map') {
    const [x, y, z] = a.args as readonly [Node, Node, Node];
    const arePositive = (parts: readonly Node[]): boolean => parts.every(isPositiveIn);
    if (a.operation === 'mul' && arePositive([x, y])) return graph.add(of(x), of(y));
    if (a.operation === 'div' && arePositive([x, y])) return graph.sub(of(x), of(y));
    if (a.operation === 'select' && arePositive([y, z])) return graph.map('select', x, of(y), of(z));
  }
  return graph.unary('log', a);
}
