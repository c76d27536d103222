import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';

/**
 * log |a·b| as log |a| + log |b|, log |∏ aᵢ| as Σ log |aᵢ|, log |−a| as log |a|, and log |eᵃ| as a. These have values where the whole has one, and
 * are equal to it there; and the other way round.
 */
export function logarithmOfProduct(graph: Graph, node: Node): Node {
  if (node.kind !== 'map' || node.operation !== 'log') return node;
  const [absolute] = node.args;
  if (absolute.kind !== 'map' || absolute.operation !== 'abs') return node;
  return logarithmOfSize(graph, absolute.args[0]);
}

/** log |a|. */
function logarithmOfSize(graph: Graph, a: Node): Node {
  if (a.kind === 'map' && a.operation === 'mul') {
    const [x, y] = a.args;
    return graph.add(logarithmOfSize(graph, x), logarithmOfSize(graph, y));
  }
  if (a.kind === 'map' && a.operation === 'neg') return logarithmOfSize(graph, a.args[0]);
  if (a.kind === 'map' && a.operation === 'exp') return a.args[0];
  if (a.kind === 'reduce' && a.reduction === 'prod') return graph.sum(logarithmOfSize(graph, a.args[0]), a.over);
  return graph.unary('log', graph.unary('abs', a));
}
