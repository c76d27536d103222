import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';

/** A number at all elements of a tensor with the axes of another, in their order. */
export const filled = (graph: Graph, value: Node | number, like: Node): Node => {
  const number = typeof value === 'number' ? graph.constant(value) : value;
  return graph.orderedLike(
    like.axes.reduceRight((node, axis) => graph.move(node, { move: 'expand', axis }), number),
    like,
  );
};
