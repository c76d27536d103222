import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';

/** True exactly where the side has a value. */
export function hasValue(graph: Graph, side: Statement['left']): Statement {
  return { text: 'a side has a value', left: side, relation: '<', right: graph.add(side, graph.constant(1)) };
}
