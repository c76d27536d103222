import { type Axis, axisNames } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { factorsOf, isIdentity } from './identity-factors';

/** The determinant of a matrix; of a diagonal one, which is an identity times what belongs to the rows or columns, a product. */
export function determinantOf(graph: Graph, matrix: Node, rows: string, columns: string): Node {
  const diagonal = diagonalOf(graph, matrix, rows, columns);
  return diagonal === null ? graph.matrix('det', matrix, rows, columns) : graph.reduce('prod', diagonal, [rows]);
}

function diagonalOf(graph: Graph, matrix: Node, rows: string, columns: string): Node | null {
  if (matrix.kind === 'map' && matrix.operation === 'neg') {
    const opposite = diagonalOf(graph, matrix.args[0], rows, columns);
    return opposite && graph.neg(opposite);
  }
  const factors = factorsOf(matrix);
  const identity = factors.find((factor) => isIdentity(factor) && hasBoth(axisNames(factor.axes), rows, columns));
  if (identity === undefined) return null;
  const entries = factors.filter((factor) => factor !== identity).reduce(graph.mul, graph.constant(1));
  const names = axisNames(entries.axes);
  if (hasBoth(names, rows, columns))
    return graph.move(entries, { move: 'diagonal', axes: [rows, columns], into: rows });
  if (names.includes(columns)) return graph.rename(entries, { [columns]: rows });
  const axis = identity.axes.find(({ name }) => name === rows) as Axis;
  return names.includes(rows) ? entries : graph.move(entries, { move: 'expand', axis });
}

const hasBoth = (names: readonly string[], rows: string, columns: string): boolean =>
  names.includes(rows) && names.includes(columns);
