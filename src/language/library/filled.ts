import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { repeatedAlong } from '../../tensor/with-axes';

/** A number at all elements of a tensor with the axes of another, in their order. */
export const filled = (graph: Graph, value: Node | number, like: Node): Node => {
  const number = typeof value === 'number' ? graph.constant(value) : value;
  return graph.orderedLike(repeatedAlong(graph, number, like.axes), like);
};
