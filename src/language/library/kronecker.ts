import type { Axis } from '../../tensor/axis';
import { positions, stem } from '../../tensor/axis-order';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { primedName, tensorValue } from '../scope';
import { matrixAxes } from '../transpose';

/** The name of an axis made of two, which the primes of both have no part in. */
const joined = (a: Axis, b: Axis): string => `${stem(a.name)}·${stem(b.name)}`;

function matrix(call: Call, i: number): readonly [node: Node, rows: Axis, columns: Axis] {
  const node = call.tensor(i);
  const [rows, columns] = matrixAxes(node);
  if (positions(node).length > 2)
    return call.fail(
      'not-a-matrix',
      `${call.name} takes matrices, this has more axes`,
      'Give a tensor with two axes.',
      i,
    );
  return [node, rows, columns];
}

/** The blocks A[i, j]·B. */
function kronecker(
  graph: Graph,
  [a, rowsA, columnsA]: ReturnType<typeof matrix>,
  [b, rowsB, columnsB]: ReturnType<typeof matrix>,
): Node {
  const [outer, inner] = [
    graph.rename(a, { [rowsA.name]: 'rows·', [columnsA.name]: 'columns·' }),
    graph.rename(b, { [rowsB.name]: '·rows', [columnsB.name]: '·columns' }),
  ];
  const rows = joined(rowsA, rowsB);
  const columns = primedName(joined(columnsA, columnsB), [{ ...rowsA, name: rows }]);
  const product = graph.inOrder(graph.mul(outer, inner), ['rows·', '·rows', 'columns·', '·columns']);
  const high = graph.move(product, { move: 'merge', axes: ['rows·', '·rows'], into: rows });
  return graph.move(high, { move: 'merge', axes: ['columns·', '·columns'], into: columns });
}

/** Matrices of blocks, and matrices as vectors. */
export const kroneckers = {
  kron: {
    signature: 'kron(A, B)',
    summary: 'the Kronecker product of two matrices: the blocks A[i, j]·B',
    compile: (call) => tensorValue(kronecker(call.graph, matrix(call, 0), matrix(call, 1))),
  },
  vec: {
    signature: 'vec(A)',
    summary: 'the columns of a matrix one below the other, as one vector',
    compile: (call) => {
      const [a, rows, columns] = matrix(call, 0);
      const byColumns = call.graph.move(a, { move: 'permute', order: [columns.name, rows.name] });
      const into = joined(columns, rows);
      return tensorValue(call.graph.move(byColumns, { move: 'merge', axes: [columns.name, rows.name], into }));
    },
  },
} satisfies Record<string, Builtin>;
