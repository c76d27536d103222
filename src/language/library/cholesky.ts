import { axisNames, elementCount } from '../../tensor/axis';
import { positions, stem } from '../../tensor/axis-order';
import { elementsOf } from '../../tensor/elements-of';
import { formKey } from '../../tensor/form-key';
import type { Graph } from '../../tensor/graph';
import { fixedSize } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { scalarised } from '../../tensor/scalarised';
import { ShapeError } from '../../tensor/shape-error';
import type { InputSymbol } from '../../tensor/symbol';
import { matrixAxes, transposeOf } from '../transpose';

/** Larger matrices are not factorised: the formulas are written out. */
const sizeLimit = 8;

/** Elements of a variable that are told apart to see that a matrix is symmetric. */
const elementLimit = 256;

/**
 * The lower-triangular L with positive diagonal and L·Lᵀ = C, for a symmetric positive definite C, written out. For any other C
 * no element of it has a value.
 */
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
  const isDefinite = factor
    .map((row, i) => graph.div(row[i] as Node, row[i] as Node))
    .reduce((product, each) => graph.mul(product, each));
  const isSymmetric = zeroIfSymmetric(graph, matrix, entry);
  const whole = (node: Node): Node => graph.add(graph.mul(node, isDefinite), isSymmetric);
  const along = (node: Node, name: string): Node => graph.move(node, { move: 'expand', axis: { name, size: 1 } });
  const lines = factor.map((row, i) =>
    along(
      graph.concat(
        Array.from({ length: n }, (_, j) => along(whole(j <= i ? (row[j] as Node) : graph.constant(0)), columns.name)),
        columns.name,
      ),
      rows.name,
    ),
  );
  return graph.inOrder(graph.concat(lines, rows.name), axisNames(positions(matrix)));
}

/** 0 for a symmetric matrix, without a value for another one: √(−(C − Cᵀ)²), added up. */
function zeroIfSymmetric(graph: Graph, matrix: Node, entry: (i: number, j: number) => Node): Node {
  const [rows, columns] = matrixAxes(matrix);
  const pairs = Array.from({ length: rows.size }, (_, i) =>
    Array.from({ length: i }, (_, j) => [i, j] as const),
  ).flat();
  if (pairs.every(([i, j]) => isWrittenAlike(graph, entry(i, j), entry(j, i)))) return graph.constant(0);
  const transposed =
    stem(rows.name) === stem(columns.name)
      ? transposeOf(graph, matrix)
      : graph.rename(matrix, { [rows.name]: columns.name, [columns.name]: rows.name });
  const difference = graph.sub(matrix, transposed);
  return graph.sum(graph.unary('sqrt', graph.neg(graph.power(difference, 2))), [rows.name, columns.name]);
}

/** Whether two numbers are one expression, but for the order of sums and products. */
function isWrittenAlike(graph: Graph, a: Node, b: Node): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((node) => scalarised(graph, node, (symbol) => elementsIn(graph, symbol)));
  return first && second ? formKey(first) === formKey(second) : false;
}

/** The elements of a small variable, row by row. */
function elementsIn(graph: Graph, symbol: InputSymbol): readonly Node[] | undefined {
  const isSmall = elementCount(symbol.axes) <= elementLimit && symbol.axes.every(({ extent }) => extent === undefined);
  return isSmall ? elementsOf(graph, graph.input(symbol)) : undefined;
}
