import type { Axis } from '../tensor/axis';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';

/** The two last axes: the rows and columns of a matrix. */
export function matrixAxes(node: Node): readonly [Axis, Axis] {
  const [rows, columns] = node.axes.slice(-2);
  if (rows === undefined || columns === undefined) {
    throw new ShapeError(
      'not-a-matrix',
      `a matrix has two axes, this has ${node.axes.length}`,
      "Declare it for example as tensor[n, n'].",
    );
  }
  return [rows, columns];
}

const base = (axis: Axis): string => axis.name.replace(/'+$/, '');

/**
 * The transpose of the matrix in the last two axes. Where both belong to one size (n and n′) the
 * names change places, so that A + A′ is symmetric; otherwise the axes change places.
 */
export function transposeOf(graph: Graph, node: Node): Node {
  const [rows, columns] = matrixAxes(node);
  const batch = node.axes.slice(0, -2).map((axis) => axis.name);
  if (base(rows) !== base(columns))
    return graph.move(node, { move: 'permute', order: [...batch, columns.name, rows.name] });
  const renamed = graph.rename(node, { [rows.name]: columns.name, [columns.name]: rows.name });
  return graph.move(renamed, { move: 'permute', order: [...batch, rows.name, columns.name] });
}
