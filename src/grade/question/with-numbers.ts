import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { Drawn } from './draw-space';

/** An expression with the numbers of one student put in. */
export function withNumbers(graph: Graph, node: Node, drawn: Drawn): Node {
  if (drawn.size === 0) return node;
  const [replaced = node] = rewrite(graph, [node], (each) => {
    const values = each.kind === 'input' ? drawn.get(each.symbol) : undefined;
    return values === undefined ? null : graph.literal(each.axes, values);
  });
  return replaced;
}
