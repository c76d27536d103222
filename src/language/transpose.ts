import type { Axis } from '../tensor/axis';
import { positions, stem } from '../tensor/axis-order';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';

/**
 * The two last axes: the rows and columns of a matrix.
 * @throws ShapeError if there are none, or in no order
 */
export function matrixAxes(node: Node): readonly [Axis, Axis] {
  const [rows, columns] = positions(node).slice(-2);
  if (rows === undefined || columns === undefined) {
    throw new ShapeError(
      'not-a-matrix',
      `a matrix has two axes, this has ${node.axes.length}`,
      "Declare it for example as tensor[n, n'].",
    );
  }
  return [rows, columns];
}

/**
 * The transpose of the matrix in the last two axes. Where both belong to one size (n and n′) the
 * names change places, so that A + A′ is symmetric; otherwise the axes change places.
 */
export function transposeOf(graph: Graph, node: Node): Node {
  const [rows, columns] = matrixAxes(node);
  const batch = node.axes.slice(0, -2).map((axis) => axis.name);
  if (stem(rows.name) !== stem(columns.name))
    return graph.move(node, { move: 'permute', order: [...batch, columns.name, rows.name] });
  const renamed = graph.rename(node, { [rows.name]: columns.name, [columns.name]: rows.name });
  return graph.move(renamed, { move: 'permute', order: [...batch, rows.name, columns.name] });
}
