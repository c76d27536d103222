import type { Graph } from '../../tensor/graph';
import { fixedSize } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import { matrixAxes } from '../transpose';

/** Larger matrices are not factorised: the formulas are written out. */
const sizeLimit = 8;

/** The lower-triangular L with positive diagonal and L·Lᵀ = C, for a symmetric positive definite C, written out. */
export function choleskyFactor(graph: Graph, matrix: Node): Node {
  const [rows, columns] = matrixAxes(matrix);
  const n = fixedSize(rows, 'Cholesky factors');
  if (n !== columns.size || n > sizeLimit) {
    throw new ShapeError(
      'not-square',
      `cholesky needs a square matrix of size at most ${sizeLimit}`,
      'Give a covariance matrix.',
    );
  }
  const entry = (i: number, j: number): Node =>
    graph.move(graph.move(matrix, { move: 'at', axis: rows.name, index: i }), {
      move: 'at',
      axis: columns.name,
      index: j,
    });
  const factor: Node[][] = [];
  for (let i = 0; i < n; i++) {
    const row: Node[] = [];
    for (let j = 0; j <= i; j++) {
      const above = i === j ? row : (factor[j] as Node[]);
      const rest = row
        .slice(0, j)
        .reduce((left, own, k) => graph.sub(left, graph.mul(own, above[k] as Node)), entry(i, j));
      row.push(i === j ? graph.unary('sqrt', rest) : graph.div(rest, above[j] as Node));
    }
    factor.push(row);
  }
  const along = (node: Node, name: string): Node => graph.move(node, { move: 'expand', axis: { name, size: 1 } });
  const lines = factor.map((row, i) =>
    along(
      graph.concat(
        Array.from({ length: n }, (_, j) => along(j <= i ? (row[j] as Node) : graph.constant(0), columns.name)),
        columns.name,
      ),
      rows.name,
    ),
  );
  return graph.concat(lines, rows.name);
}
