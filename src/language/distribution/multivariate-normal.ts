import type { Axis } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import { sameSpan, spanKey } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import { axisNamed } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import { lengthOf } from '../../tensor/sizes-in-formulas';
import type { InputSymbol } from '../../tensor/symbol';
import { matrixAxes } from '../transpose';
import type { Distribution } from '../value';

/** The normal distribution of μ + L·Z with standard normal Z: its covariance is L·Lᵀ. L is square and invertible. */
export function multivariateNormal(mean: Node, factor: Node): Distribution {
  const [rows, columns] = matrixAxes(factor);
  if (!sameSpan(rows, columns) || factor.axes.length !== 2) {
    throw new ShapeError(
      'not-square',
      'the factor of a covariance is a square matrix',
      'Give L with covariance L·Lᵀ, such as cholesky(C).',
    );
  }
  if (mean.axes.length !== 1 || !sameSpan(mean.axes[0] as Axis, rows)) {
    throw new ShapeError(
      'not-a-vector',
      `the mean must be a vector of ${spanKey(rows)} numbers`,
      'Give it the same axis as the rows of the factor.',
    );
  }
  const [axis] = mean.axes as readonly [typeof rows];
  const row = `${axis.name}·row`;
  const column = `${axis.name}·column`;
  const matrix = (g: Graph): Node => g.rename(factor, { [rows.name]: row, [columns.name]: column });
  /** Σⱼ M[i, j] v[j] for a matrix with the axes (row, column). */
  const times = (g: Graph, m: Node, v: Node, inner: string, outer: string): Node =>
    g.rename(g.sum(g.mul(m, g.rename(v, { [axis.name]: inner })), [inner]), { [outer]: axis.name });
  const logDensity = (g: Graph, x: Node): Node => {
    axisNamed(x.axes, axis.name);
    // The inverse is a map from rows to columns: its axes change roles.
    const inverse = g.rename(g.matrix('inverse', matrix(g), row, column), { [row]: column, [column]: row });
    const z = times(g, inverse, g.sub(x, mean), row, column);
    const squares = g.sum(g.power(z, 2), [axis.name]);
    const volume = g.unary('log', g.unary('abs', g.matrix('det', matrix(g), row, column)));
    const circle = g.unary('log', g.mul(g.constant(2), g.named('pi')));
    const normaliser = g.add(volume, g.div(g.mul(lengthOf(g, rows), circle), g.constant(2)));
    return g.neg(g.add(g.div(squares, g.constant(2)), normaliser));
  };
  return {
    name: 'mvnormal',
    event: [axis],
    logDensity,
    density: (g, x) => g.unary('exp', logDensity(g, x)),
    draw: (g, name) => {
      const noise: InputSymbol = { name, axes: [axis], domain: reals, measure: { kind: 'standard', family: 'normal' } };
      return {
        value: g.add(mean, times(g, matrix(g), g.input(noise), column, row)),
        variables: new Map([[noise, null]]),
      };
    },
  };
}
