import { add, type Fraction, fraction, negate, one, subtract, zero } from '../../number/fraction';
import { type Rational, rational } from '../../number/rational';
import { degreesIn } from '../../point/polynomial-degree';
import { type Axis, elementCount } from '../../tensor/axis';
import { eliminate } from '../../tensor/elimination';
import { evaluate } from '../../tensor/evaluate';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { Body } from '../made/instance';

/** Larger maps are not inverted. */
const sizeLimit = 32;

/** The inverse of an invertible affine map x ↦ `image` with rational coefficients; null for any other map. */
export function affineInverse(image: Node, variable: Node<'input'>): Body | null {
  const n = elementCount(variable.axes);
  if (n > sizeLimit || elementCount(image.axes) !== n) return null;
  if ((degreesIn([image], variable.symbol).get(image.id) as number) > 1) return null;
  const steps = plan([image]);
  const valueAt = (x: readonly Fraction[]): readonly Rational[] => evaluate(steps, rational, { input: () => x })(image);
  const origin = Array.from({ length: n }, () => zero);
  const shift = valueAt(origin);
  const columns = origin.map((_, k) => valueAt(origin.with(k, one)));
  if ([shift, ...columns].some((values) => values.some((value) => typeof value === 'string'))) return null;
  const entry = (i: number, k: number): Fraction =>
    subtract((columns[k] as Fraction[])[i] as Fraction, shift[i] as Fraction);
  const matrix: Rational[] = Array.from({ length: n * n }, (_, at) => entry(Math.floor(at / n), at % n));
  const right: Rational[] = Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? one : zero));
  const determinant = eliminate(rational, matrix, right, n);
  if (typeof determinant === 'string' || determinant.numerator === 0n) return null;
  const inverse = right as Fraction[];
  const offset = Array.from({ length: n }, (_, i) =>
    negate(
      inverse
        .slice(i * n, (i + 1) * n)
        .map((value, k) => product(value, shift[k] as Fraction))
        .reduce(add),
    ),
  );
  return (graph, [y]) => affineMap(graph, y as Node, variable.axes, inverse, offset);
}

const product = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** M·y + c, for a vector y with these axes in row-major order. */
function affineMap(
  graph: Graph,
  y: Node,
  axes: readonly Axis[],
  matrix: readonly Fraction[],
  offset: readonly Fraction[],
): Node {
  const inner = axes.map((axis) => ({ name: `${axis.name}·`, size: axis.size }));
  const renamed = graph.rename(y, Object.fromEntries(axes.map((axis, i) => [axis.name, (inner[i] as Axis).name])));
  const table = graph.literal([...axes, ...inner], matrix);
  const mapped = graph.sum(
    graph.mul(table, renamed),
    inner.map((axis) => axis.name),
  );
  return graph.add(mapped, graph.literal(axes, offset));
}
