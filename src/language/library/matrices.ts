import { type Axis, axisNames } from '../../tensor/axis';
import { positions } from '../../tensor/axis-order';
import { identity } from '../../tensor/derivative/tangent';
import { sameSpan, spanKey } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import type { Builtin } from '../builtin';
import { primedName, spanNamed, tensorValue } from '../scope';
import { matrixAxes } from '../transpose';
import { choleskyFactor } from './cholesky';

const inner = '·';

/**
 * Σₖ A[…, i, k] B[…, k, j]: the last axis of A meets the first matrix axis of B (or its only axis). The axes that only A
 * or B is applied along come first, in the order of A and then of B.
 */
export function matrixProduct(graph: Graph, a: Node, b: Node): Node {
  const [first, second] = [positions(a), positions(b)];
  const left = first.at(-1);
  const right = second.length === 1 ? second[0] : second.at(-2);
  if (left === undefined || right === undefined)
    throw new ShapeError(
      'not-a-matrix',
      'a matrix product needs two matrices, or a matrix and a vector',
      'For numbers write *.',
    );
  if (!sameSpan(left, right)) {
    throw new ShapeError(
      'axis-mismatch',
      `the ${spanKey(left)} columns (${left.name}) of the first matrix meet the ${spanKey(right)} rows (${right.name}) of the second`,
      'These two sizes must be equal.',
    );
  }
  const kept = first.filter((axis) => axis.name !== left.name);
  const columns = second.length === 1 ? undefined : second.at(-1);
  const clash = columns !== undefined && kept.some((axis) => axis.name === columns.name);
  const fresh: Readonly<Record<string, string>> = clash ? { [columns.name]: primedName(columns.name, kept) } : {};
  const product = graph.sum(
    graph.mul(graph.rename(a, { [left.name]: inner }), graph.rename(b, { [right.name]: inner, ...fresh })),
    [inner],
  );
  const row = kept.at(-1)?.name;
  const last = columns === undefined ? undefined : (fresh[columns.name] ?? columns.name);
  const matrix = [row, last].filter((name) => name !== undefined);
  const own = product.axes.map((axis) => axis.name);
  const others = axisNames([...kept, ...second]).filter((name) => own.includes(name) && !matrix.includes(name));
  return graph.inOrder(product, [...new Set(others), ...matrix]);
}

const square = (
  name: string,
  operation: (graph: Graph, a: Node, rows: Axis, columns: Axis) => Node,
  summary: string,
): Builtin => ({
  signature: `${name}(A)`,
  summary,
  compile: (call) => {
    const a = call.tensor(0);
    const [rows, columns] = matrixAxes(a);
    return tensorValue(operation(call.graph, a, rows, columns));
  },
});

/** A⁻¹ with rows and columns named as those of A. */
function inverseOf(graph: Graph, a: Node, rows: Axis, columns: Axis): Node {
  return graph.matrix('inverse', a, rows.name, columns.name);
}

const logAbsDet = (graph: Graph, a: Node, rows: Axis, columns: Axis): Node =>
  graph.unary('log', graph.unary('abs', graph.matrix('det', a, rows.name, columns.name)));

/** Matrix algebra on the last two axes. */
export const matrices = {
  matmul: {
    signature: 'matmul(A, B, …)',
    summary: 'matrix product of the last axes; B may be a vector',
    compile: (call) =>
      tensorValue(
        Array.from({ length: call.count - 1 }, (_, i) => i + 1).reduce(
          (product, i) => matrixProduct(call.graph, product, call.tensor(i)),
          call.tensor(0),
        ),
      ),
  },
  dot: {
    signature: 'dot(x, y, axis, …)',
    summary: 'Σ x·y over the axes (all of them if none is named)',
    compile: (call) => {
      const product = call.graph.mul(call.tensor(0), call.tensor(1));
      return tensorValue(call.graph.sum(product, call.axesFrom(2, product)));
    },
  },
  det: square('det', (g, a, rows, columns) => g.matrix('det', a, rows.name, columns.name), 'determinant'),
  logabsdet: square('logabsdet', logAbsDet, 'log |det A|'),
  cholesky: square(
    'cholesky',
    choleskyFactor,
    "lower-triangular L with L L' = A, for a symmetric, positive definite A; else without a value",
  ),
  inv: square('inv', inverseOf, 'inverse matrix'),
  trace: square(
    'trace',
    (g, a, rows, columns) =>
      g.sum(g.move(a, { move: 'diagonal', axes: [rows.name, columns.name], into: rows.name }), [rows.name]),
    'Σ A[i, i]',
  ),
  eye: {
    signature: 'eye(n)',
    summary: "the identity matrix, with axes n and n'",
    compile: (call) => {
      const name = call.axis(0);
      const span = spanNamed(call.session, name) ?? { size: call.integer(0) };
      const axis = { ...span, name };
      return tensorValue(identity(call.graph, [axis], [`${name}'`]));
    },
  },
  diag: {
    signature: 'diag(x)',
    summary: 'the matrix with x on its diagonal',
    compile: (call) => {
      const x = call.tensor(0);
      const axis =
        positions(x).at(-1) ?? call.fail('not-a-vector', 'diag needs a vector', 'Give a tensor with one axis.');
      const column = primedName(axis.name, x.axes);
      const matrix = call.graph.mul(x, identity(call.graph, [axis], [column]));
      return tensorValue(call.graph.inOrder(matrix, [...axisNames(x.axes), column]));
    },
  },
} satisfies Record<string, Builtin>;
