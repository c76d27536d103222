import { type Fraction, fraction, one, showFraction, zero } from '../../number/fraction';
import { type Rational, rational } from '../../number/rational';
import type { Axis } from '../../tensor/axis';
import { eliminate } from '../../tensor/elimination';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Instance } from './instance';

const inner = '§0';

/** Triangular matrices beyond this size are not inverted. */
const triangularLimit = 64;

/**
 * Invertible maps, each with its inverse as a formula: affine, piecewise linear and sinh, applied to every
 * element; on a vector also triangular, permuting and polynomial ones, which mix its elements.
 * `space` are the axes of one argument, and of one value. `variant` makes two symbols differ.
 */
export function bijectionInstances(space: readonly Axis[], variant: number): Instance[] {
  const scales = [fraction(2n), fraction(-1n), fraction(1n, 2n), fraction(3n)];
  const affine = (i: number): Instance =>
    affineMap(scales[(i + variant) % 4] as Fraction, fraction(BigInt(1 + ((i + variant) % 2))));
  const onLine = [affine(0), affine(1), sinh, leakyRelu, affine(2)];
  const [axis] = space;
  if (axis === undefined || space.length > 1 || axis.size === 1) return onLine;
  const mixing = axis.size <= triangularLimit ? [triangular(axis.size, variant), shear] : [shear];
  return [...mixing, reversal, ...onLine];
}

const each = (
  text: string,
  forward: (g: Graph, x: Node) => Node,
  inverse: (g: Graph, y: Node) => Node,
  polynomial: boolean,
  smooth: boolean,
): Instance => ({
  text: () => text,
  body: (g, [x]) => forward(g, x as Node),
  inverse: (g, [y]) => inverse(g, y as Node),
  polynomial,
  smooth,
});

function affineMap(scale: Fraction, shift: Fraction): Instance {
  const factor = showFraction(scale);
  return each(
    `${factor === '-1' ? '-' : factor === '1' ? '' : `${factor}·`}x + ${showFraction(shift)}`,
    (g, x) => g.add(g.mul(g.constant(scale), x), g.constant(shift)),
    (g, y) => g.div(g.sub(y, g.constant(shift)), g.constant(scale)),
    true,
    true,
  );
}

const half = (g: Graph, x: Node): Node => g.div(x, g.constant(2));

const sinh = each(
  'sinh(x)',
  (g, x) => half(g, g.sub(g.unary('exp', x), g.unary('exp', g.neg(x)))),
  // log(y + √(y² + 1))
  (g, y) => g.unary('log', g.add(y, g.unary('sqrt', g.add(g.power(y, 2), g.constant(1))))),
  false,
  true,
);

const leakyRelu = each(
  'max(x, x/2)',
  (g, x) => g.binary('max', x, half(g, x)),
  (g, y) => g.binary('min', y, g.mul(g.constant(2), y)),
  false,
  false,
);

const axisOf = (output: readonly Axis[]): Axis => output[0] as Axis;

/** y = T·x + 1 with a lower-triangular T of small integers. */
function triangular(n: number, variant: number): Instance {
  const diagonal = [2n, -1n, 1n];
  const below = [1n, -1n];
  const entry = (k: number): Fraction => {
    const [i, j] = [Math.floor(k / n), k % n];
    if (i < j) return zero;
    return fraction((i === j ? diagonal[(i + variant) % 3] : below[(i + j) % 2]) as bigint);
  };
  const matrix = Array.from({ length: n * n }, (_, k) => entry(k));
  const product = (g: Graph, axis: Axis, entries: readonly Fraction[], x: Node): Node =>
    g.sum(g.mul(g.literal([axis, { name: inner, size: axis.size }], entries), g.rename(x, { [axis.name]: inner })), [
      inner,
    ]);
  return {
    text: () =>
      `T·x + 1 with T = [${Array.from(
        { length: n },
        (_, i) =>
          `[${matrix
            .slice(i * n, (i + 1) * n)
            .map(showFraction)
            .join(', ')}]`,
      ).join(', ')}]`,
    body: (g, [x], { output }) => g.add(product(g, axisOf(output), matrix, x as Node), g.constant(1)),
    inverse: (g, [y], { output }) =>
      product(g, axisOf(output), inverseMatrix(matrix, n), g.sub(y as Node, g.constant(1))),
    polynomial: true,
    smooth: true,
  };
}

function inverseMatrix(matrix: readonly Fraction[], n: number): Fraction[] {
  const right: Rational[] = Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? one : zero));
  eliminate(rational, [...matrix], right, n);
  return right.map((value) => (typeof value === 'string' ? zero : value));
}

/** y₁ = 2·x₁ and yᵢ = xᵢ + x₁²: polynomial both ways. */
const shear: Instance = {
  text: () => 'x ↦ [2·x[1], x[2] + x[1]^2, x[3] + x[1]^2, …]',
  body: (g, [x], { output }) => {
    const axis = axisOf(output);
    const first = g.move(x as Node, { move: 'at', axis: axis.name, index: 0 });
    return g.add(g.mul(scaling(g, axis), x as Node), g.mul(rest(g, axis), g.power(first, 2)));
  },
  inverse: (g, [y], { output }) => {
    const axis = axisOf(output);
    const first = half(g, g.move(y as Node, { move: 'at', axis: axis.name, index: 0 }));
    return g.div(g.sub(y as Node, g.mul(rest(g, axis), g.power(first, 2))), scaling(g, axis));
  },
  polynomial: true,
  smooth: true,
};

const scaling = (g: Graph, axis: Axis): Node => g.table([axis], (i) => (i === 0 ? 2 : 1));
const rest = (g: Graph, axis: Axis): Node => g.table([axis], (i) => (i === 0 ? 0 : 1));

const reversed = (g: Graph, x: Node, { name, size }: Axis): Node =>
  g.move(x, { move: 'slice', axis: name, start: size - 1, step: -1, count: size });

/** The elements in opposite order. */
const reversal: Instance = {
  text: () => 'x in opposite order',
  body: (g, [x], { output }) => reversed(g, x as Node, axisOf(output)),
  inverse: (g, [y], { output }) => reversed(g, y as Node, axisOf(output)),
  polynomial: true,
  smooth: true,
};
