import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';

/** Larger determinants are not written out. */
const sizeLimit = 3;

/**
 * Determinants and inverses of matrices up to 3×3 written out as polynomials and quotients: elimination would divide
 * by entries that may be 0. Null where a matrix is larger.
 */
export function writeOutMatrices(graph: Graph, roots: readonly Node[]): Node[] | null {
  let isTooLarge = false;
  const written = rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'matrix') return null;
    const matrix = now(node.args[0]);
    const size = matrix.axes.find((axis) => axis.name === node.rows)?.size ?? 0;
    isTooLarge ||= size > sizeLimit;
    if (isTooLarge) return null;
    const entries = entriesOf(graph, matrix, node.rows, node.columns, size);
    return node.operation === 'det' ? determinant(graph, entries) : inverse(graph, entries, node);
  });
  return isTooLarge ? null : written;
}

type Entries = readonly (readonly Node[])[];

function entriesOf(graph: Graph, matrix: Node, rows: string, columns: string, size: number): Entries {
  const indices = Array.from({ length: size }, (_, i) => i);
  return indices.map((i) =>
    indices.map((j) =>
      graph.move(graph.move(matrix, { move: 'at', axis: rows, index: i }), { move: 'at', axis: columns, index: j }),
    ),
  );
}

/** Expansion along the first row. */
function determinant(graph: Graph, entries: Entries): Node {
  const [first = []] = entries;
  if (first.length === 0) return graph.constant(1);
  const terms = first.map((entry, j) => {
    const term = graph.mul(entry, determinant(graph, minor(entries, 0, j)));
    return j % 2 === 0 ? term : graph.neg(term);
  });
  return terms.reduce((sum, term) => graph.add(sum, term));
}

const minor = (entries: Entries, row: number, column: number): Entries =>
  entries.filter((_, i) => i !== row).map((line) => line.filter((_, j) => j !== column));

/** The transposed cofactors over the determinant. */
function inverse(graph: Graph, entries: Entries, { rows, columns, axes }: Node<'matrix'>): Node {
  const whole = determinant(graph, entries);
  const lines = entries.map((line, i) => {
    const cells = line.map((_, j) => {
      const cofactor = determinant(graph, minor(entries, j, i));
      const cell = graph.div((i + j) % 2 === 0 ? cofactor : graph.neg(cofactor), whole);
      return graph.move(cell, { move: 'expand', axis: { name: columns, size: 1 } });
    });
    return graph.move(graph.concat(cells, columns), { move: 'expand', axis: { name: rows, size: 1 } });
  });
  return graph.move(graph.concat(lines, rows), { move: 'permute', order: axes.map((axis) => axis.name) });
}
