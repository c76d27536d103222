import type { Graph } from '../graph';
import { axisNamed, fixedSize } from '../movement';
import type { Node } from '../node';
import { identity } from './tangent';

/** d det A = tr(adj A · dA); d A⁻¹ = −A⁻¹ dA A⁻¹ (where A is invertible). */
export function matrixTangent(graph: Graph, node: Node<'matrix'>, a: Node, da: Node): Node {
  const { rows, columns } = node;
  if (node.operation === 'det') return graph.sum(graph.mul(cofactors(graph, node, a), da), [rows, columns]);
  // A⁻¹[r, c] stands in node axes (rows, columns): its first index is a column of A.
  const left = graph.rename(node, { [columns]: '⁻¹left' });
  const right = graph.rename(node, { [rows]: '⁻¹right' });
  const middle = graph.rename(da, { [rows]: '⁻¹left', [columns]: '⁻¹right' });
  return graph.neg(graph.sum(graph.mul(graph.sum(graph.mul(left, middle), ['⁻¹left']), right), ['⁻¹right']));
}

/** Larger matrices have their cofactors from the inverse, so that singular ones have none. */
const cofactorSize = 8;

/** ∂ det A/∂A[r, c]: the determinant of A with the unit vector e_c as its row r. */
function cofactors(graph: Graph, det: Node<'matrix'>, a: Node): Node {
  const { rows, columns } = det;
  const [row, column] = [axisNamed(a.axes, rows), axisNamed(a.axes, columns)];
  if (fixedSize(row, 'derivatives of determinants') > cofactorSize) {
    const inverse = graph.matrix('inverse', a, rows, columns);
    return graph.mul(det, graph.rename(inverse, { [rows]: columns, [columns]: rows }));
  }
  const [atRow, atColumn] = [`∂det${det.id}:row`, `∂det${det.id}:column`];
  const replaced = graph.map('select', identity(graph, [row], [atRow]), identity(graph, [column], [atColumn]), a);
  return graph.rename(graph.matrix('det', replaced, rows, columns), { [atRow]: rows, [atColumn]: columns });
}
