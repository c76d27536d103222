import { elementCount, rowMajorStrides } from './axis';
import type { Graph } from './graph';
import type { Node } from './node';

/** The elements of a tensor, row by row. */
export function elementsOf(graph: Graph, node: Node): Node[] {
  const strides = rowMajorStrides(node.axes);
  return Array.from({ length: elementCount(node.axes) }, (_, place) =>
    node.axes.reduce((rest, axis, i) => {
      const index = Math.floor(place / (strides[i] as number)) % axis.size;
      return graph.move(rest, { move: 'at', axis: axis.name, index });
    }, node),
  );
}
