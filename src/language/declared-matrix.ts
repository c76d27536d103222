import type { Statement } from '../statement/statement';
import type { Axis } from '../tensor/axis';
import { identity } from '../tensor/derivative/tangent';
import { type Domain, positiveReals, reals } from '../tensor/domain';
import { sameSpan } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import type { InputSymbol } from '../tensor/symbol';
import type { Square } from './definite-facts';
import { definiteFacts } from './definite-facts';
import type { FactsOf } from './fact';
import { matrixProduct } from './library/matrices';
import type { MatrixClass } from './matrix-class';
import type { Session } from './scope';

/** A matrix of a class, as a formula in variables that are any, and what follows from how it is made. */
export interface DeclaredMatrix {
  readonly node: Node;
  /** Holds for all values of the variables: it takes nothing for granted. */
  readonly known: readonly Statement[];
  /** What else holds for all of them, of what formulas are made of. */
  readonly facts: FactsOf;
}

/**
 * A matrix of a class as a formula in variables without conditions, which takes all matrices of the class as its values and no others.
 * @throws ShapeError where it is not square, or the class has no such formula at any size
 */
export function declaredMatrix(graph: Graph, name: string, axes: readonly Axis[], of: MatrixClass): DeclaredMatrix {
  const [rows, columns] = axes as [Axis, Axis];
  if (!sameSpan(rows, columns))
    throw new ShapeError('not-square', `a matrix that is ${of} is square`, 'Give it one size: [n, n].');
  let whole: Node | null = null;
  let count = 0;
  const part: Part = (shape, domain = reals) => {
    const symbol: InputSymbol = {
      name: `${name}°${"'".repeat(count++)}`,
      axes: shape,
      domain,
      partOf: () => ({ name, node: whole as Node }),
    };
    return graph.input(symbol);
  };
  const made = formulas[of](graph, { name, rows, columns }, part);
  whole = made.node;
  return made;
}

/** A new variable that the matrix is made of. */
type Part = (axes: readonly Axis[], domain?: Domain) => Node;

const formulas: Readonly<Record<MatrixClass, (graph: Graph, square: Square, part: Part) => DeclaredMatrix>> = {
  /** (M + Mᵀ)/2. */
  symmetric: (graph, square, part) => {
    const any = part([square.rows, square.columns]);
    const node = graph.div(graph.add(any, transposed(graph, any, square)), graph.constant(2));
    return { node: inOrder(graph, node, square), known: [], facts: () => [] };
  },
  /** B·Bᵀ. */
  'positive semidefinite': (graph, square, part) => {
    const { rows, columns } = square;
    const factor = part([rows, columns]);
    const node = inOrder(graph, gram(graph, factor, square), square);
    return { node, known: [], facts: (roots) => definiteFacts(graph, { node, factor, least: null }, square, roots) };
  },
  /**
   * B·Bᵀ + ε·I with ε > 0: for a positive definite A let ε be half of its least eigenvalue, then A − ε·I is positive
   * semidefinite. Its determinant, the product of the eigenvalues, is positive.
   */
  'positive definite': (graph, square, part) => {
    const { name, rows, columns } = square;
    const [factor, least] = [part([rows, columns]), part([], positiveReals)];
    const sum = graph.add(gram(graph, factor, square), graph.mul(least, identity(graph, [rows], [columns.name])));
    const node = inOrder(graph, sum, square);
    const positive: Statement[] = determinantOf(graph, node, square).map((left) => ({
      text: `${name} is positive definite`,
      left,
      relation: '>',
      right: graph.constant(0),
    }));
    const facts: FactsOf = (roots) => [
      ...definiteFacts(graph, { node, factor, least }, square, roots),
      ...positive.map((statement) => ({ kind: 'statement' as const, statement })),
    ];
    return { node, known: positive, facts };
  },
  /**
   * D·(I − S)·(I + S)⁻¹ with S = M − Mᵀ and signs D on a diagonal: for every orthogonal Q there are signs with which −1 is no
   * eigenvalue of D·Q, and that is then the Cayley transform of such an S (H. Liebeck and A. Osborne, The generation of all
   * rational orthogonal matrices, 1991). det(I + S) is positive, since the eigenvalues of S are imaginary.
   */
  orthogonal: (graph, square, part) => {
    const { name, rows, columns } = square;
    if (rows.extent !== undefined) {
      const reason = `${name}: an orthogonal matrix is a formula at each size alone`;
      throw new ShapeError('any-size', reason, 'List the sizes.');
    }
    const any = part([rows, columns]);
    const skew = graph.sub(any, transposed(graph, any, square));
    const unit = identity(graph, [rows], [columns.name]);
    const plus = graph.add(unit, skew);
    const inverse = graph.matrix('inverse', plus, rows.name, columns.name);
    const signs = part([rows], { kind: 'finite', values: [minusOne, one] });
    const node = graph.mul(signs, matrixProduct(graph, graph.sub(unit, skew), inverse));
    const known: Statement[] = determinantOf(graph, plus, square).map((left) => ({
      text: `I + S has an inverse, where ${name} = D (I - S) (I + S)^(-1)`,
      left,
      relation: '>',
      right: graph.constant(0),
    }));
    return { node: inOrder(graph, node, square), known, facts: () => [] };
  },
};

const one = { numerator: 1n, denominator: 1n };
const minusOne = { numerator: -1n, denominator: 1n };

const inOrder = (graph: Graph, matrix: Node, { rows, columns }: Square): Node =>
  graph.inOrder(matrix, [rows.name, columns.name]);

const transposed = (graph: Graph, matrix: Node, square: Square): Node => {
  const { rows, columns } = square;
  return inOrder(graph, graph.rename(matrix, { [rows.name]: columns.name, [columns.name]: rows.name }), square);
};

/** B·Bᵀ. */
const gram = (graph: Graph, factor: Node, square: Square): Node =>
  matrixProduct(graph, factor, transposed(graph, factor, square));

/** At a size that is any number a determinant is no formula: then there is none. */
const determinantOf = (graph: Graph, matrix: Node, { rows, columns }: Square): Node[] =>
  rows.extent === undefined ? [graph.matrix('det', matrix, rows.name, columns.name)] : [];

/** Declares a matrix of a class: its value, and what is known of it besides. */
export function declareMatrix(
  { graph, known, facts }: Pick<Session, 'graph' | 'known' | 'facts'>,
  name: string,
  axes: readonly Axis[],
  of: MatrixClass,
): Node {
  const matrix = declaredMatrix(graph, name, axes, of);
  known.push(...matrix.known);
  facts.push(matrix.facts);
  return matrix.node;
}
