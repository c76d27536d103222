import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64';
import type { ScalarOperation } from '../../src/number/scalar-operation';
import type { Axis } from '../../src/tensor/axis';
import { differentiate } from '../../src/tensor/derivative';
import { Graph } from '../../src/tensor/graph';
import type { Movement, Node, Operation, Reduction } from '../../src/tensor/node';
import { applied, arbitrary, bijection, elementwise, inverse } from './concrete-functions';
import { indices, symbolOf, tensorOf, valuesIn } from './naive-tensor';

type Build = (graph: Graph, x: Node) => Node;

/** A function of one tensor with these axes, by default of a vector. */
interface Smooth {
  readonly build: Build;
  readonly axes?: readonly Axis[];
}

const n = { name: 'n', size: 3 };
const m = { name: 'm', size: 2 };
const column = { name: "n'", size: 3 };

/** A constant that differs along n. */
const along = (graph: Graph): Node =>
  graph.div(
    graph.table([n], (i) => 2 * i + 3),
    graph.constant(4),
  );
const across = (graph: Graph): Node =>
  graph.div(
    graph.table([m], (i) => 3 * i + 2),
    graph.constant(7),
  );
/** x with n called m, its first two elements: an axis that is not that of x. */
const other: Build = (graph, x) =>
  graph.rename(graph.move(x, { move: 'slice', axis: 'n', start: 0, step: 1, count: 2 }), { n: 'm' });

/** Each scalar operation on both its sides, with the variable in each argument and in several. */
const operations: Readonly<Record<ScalarOperation, readonly Build[]>> = {
  neg: [(g, x) => g.neg(x)],
  abs: [(g, x) => g.unary('abs', x)],
  exp: [(g, x) => g.unary('exp', x)],
  log: [(g, x) => g.unary('log', g.add(g.power(x, 2), g.constant(1))), (g, x) => g.unary('log', g.unary('abs', x))],
  sqrt: [(g, x) => g.unary('sqrt', g.add(g.power(x, 2), g.constant(1)))],
  sin: [(g, x) => g.unary('sin', x)],
  cos: [(g, x) => g.unary('cos', x)],
  erf: [(g, x) => g.unary('erf', x)],
  atan: [(g, x) => g.unary('atan', x)],
  floor: [(g, x) => g.mul(x, g.unary('floor', g.add(x, g.div(g.constant(1), g.constant(8)))))],
  add: [(g, x) => g.add(x, along(g)), (g, x) => g.add(across(g), x), (g, x) => g.add(x, other(g, x))],
  sub: [(g, x) => g.sub(x, across(g)), (g, x) => g.sub(along(g), x), (g, x) => g.sub(x, other(g, x))],
  mul: [
    (g, x) => g.mul(x, across(g)),
    (g, x) => g.mul(along(g), x),
    (g, x) => g.mul(x, x),
    (g, x) => g.mul(other(g, x), x),
  ],
  div: [(g, x) => g.div(x, across(g)), (g, x) => g.div(across(g), x), (g, x) => g.div(x, other(g, g.power(x, 3)))],
  max: [
    (g, x) => g.map('max', x, g.constant(0)),
    (g, x) => g.map('max', across(g), x),
    (g, x) => g.map('max', x, g.neg(x)),
  ],
  min: [
    (g, x) => g.map('min', x, g.constant(0)),
    (g, x) => g.map('min', across(g), x),
    (g, x) => g.map('min', g.neg(x), x),
  ],
  less: [(g, x) => g.map('less', x, g.constant(0)), (g, x) => g.map('less', across(g), x)],
  lessEqual: [(g, x) => g.map('lessEqual', x, g.neg(x)), (g, x) => g.map('lessEqual', across(g), x)],
  equal: [(g, x) => g.map('equal', x, g.constant(0)), (g, x) => g.map('equal', across(g), x)],
  select: [
    (g, x) => g.map('select', g.map('less', x, g.constant(0)), g.power(x, 2), g.unary('exp', x)),
    (g, x) => g.map('select', g.map('less', g.constant(0), x), across(g), g.power(x, 3)),
    (g, x) => g.map('select', g.map('less', g.constant(0), x), g.power(x, 3), across(g)),
    (g, x) =>
      g.map(
        'select',
        g.table([m], (i) => i),
        x,
        g.unary('sin', x),
      ),
    // The case not taken has no value there.
    (g, x) => g.map('select', g.map('less', g.constant(0), x), g.unary('log', x), x),
    (g, x) => g.map('select', g.map('less', x, g.constant(0)), x, g.unary('sqrt', x)),
  ],
};

const reductions: Readonly<Record<Reduction, readonly Build[]>> = {
  sum: [
    (g, x) => g.sum(g.power(x, 2), ['n']),
    (g, x) => g.sum(g.mul(x, other(g, x)), ['m']),
    (g, x) => g.sum(g.mul(x, across(g)), ['n', 'm']),
  ],
  prod: [
    (g, x) => g.reduce('prod', x, ['n']),
    (g, x) => g.reduce('prod', g.add(x, other(g, x)), ['n', 'm']),
    (g, x) => g.reduce('prod', g.mul(x, across(g)), ['m']),
  ],
  max: [
    (g, x) => g.reduce('max', x, ['n']),
    (g, x) => g.reduce('max', g.mul(x, across(g)), ['n', 'm']),
    (g, x) => g.reduce('max', g.mul(across(g), x), ['m']),
  ],
  min: [(g, x) => g.reduce('min', g.unary('exp', x), ['n']), (g, x) => g.reduce('min', g.mul(x, across(g)), ['m'])],
};

/** The square makes the derivative depend on the place. */
const squared: Build = (g, x) => g.power(x, 2);
const moveOf = (movement: Movement, axes: readonly Axis[] = [n, m]): Smooth => ({
  axes,
  build: (g, x) => g.power(g.move(squared(g, x), movement), 2),
});
const movements: { readonly [K in Movement['move']]: readonly Smooth[] } = {
  rename: [moveOf({ move: 'rename', names: { n: 'm', m: 'n' } }, [n, { name: 'm', size: 3 }])],
  permute: [moveOf({ move: 'permute', order: ['m'] })],
  expand: [moveOf({ move: 'expand', axis: { name: 'q', size: 2 } })],
  slice: [moveOf({ move: 'slice', axis: 'n', start: 2, step: -2, count: 2 })],
  segments: [moveOf({ move: 'segments', axis: 'n', from: { parts: 0, more: 1 }, to: { parts: 1, more: 0 } })],
  reverse: [moveOf({ move: 'reverse', axis: 'n' })],
  at: [moveOf({ move: 'at', axis: 'n', index: 1 })],
  pad: [moveOf({ move: 'pad', axis: 'n', before: 1, after: 2 })],
  window: [moveOf({ move: 'window', axis: 'n', window: { name: 'k', size: 2 }, stride: 1, dilation: 1 })],
  merge: [moveOf({ move: 'merge', axes: ['m', 'n'], into: 'q' })],
  split: [
    moveOf(
      {
        move: 'split',
        axis: 'n',
        into: [
          { name: 'p', size: 2 },
          { name: 'q', size: 2 },
        ],
      },
      [{ name: 'n', size: 4 }, m],
    ),
  ],
  diagonal: [moveOf({ move: 'diagonal', axes: ['n', "n'"], into: 'n' }, [n, m, column])],
};

/** A well-conditioned matrix that depends on x: 3 on the diagonal. */
const matrixOf: Build = (g, x) =>
  g.add(
    x,
    g.table([n, column], (k) => (k % 4 === 0 ? 3 : 0)),
  );
const square = { axes: [n, column] } as const;
const batched = { axes: [m, n, column] } as const;

const kinds: Readonly<Record<Operation['kind'], readonly Smooth[]>> = {
  input: [{ build: (_, x) => x }, { axes: [], build: (_, x) => x }, { axes: [n, m], build: (_, x) => x }],
  literal: [{ build: (g) => along(g) }],
  named: [{ build: (g) => g.named('pi') }, { build: (g, x) => g.mul(g.named('pi'), x) }],
  map: Object.values(operations).flatMap((builds) => builds.map((build) => ({ build }))),
  power: [-3, -1, 0, 1, 2, 5].map((exponent) => ({ build: (g, x) => g.power(x, exponent) })),
  reduce: Object.values(reductions).flatMap((builds) => builds.map((build) => ({ build }))),
  move: Object.values(movements).flat(),
  concat: [
    { build: (g, x) => g.concat([g.power(x, 2), along(g), x], 'n') },
    // One part has an axis that the others are constant along.
    {
      axes: [n, m],
      build: (g, x) =>
        g.concat(
          [squared(g, x), g.move(g.move(x, { move: 'at', axis: 'm', index: 0 }), { move: 'expand', axis: m })],
          'm',
        ),
    },
  ],
  matrix: [
    { ...square, build: (g, x) => g.matrix('det', matrixOf(g, x), 'n', "n'") },
    { ...square, build: (g, x) => g.matrix('det', x, "n'", 'n') },
    { ...batched, build: (g, x) => g.matrix('det', matrixOf(g, squared(g, x)), 'n', "n'") },
    { ...square, build: (g, x) => g.matrix('inverse', matrixOf(g, x), 'n', "n'") },
    { ...square, build: (g, x) => g.matrix('inverse', matrixOf(g, x), "n'", 'n') },
    { ...batched, build: (g, x) => g.matrix('inverse', matrixOf(g, g.unary('sin', x)), 'n', "n'") },
    {
      axes: [],
      build: (g, x) =>
        g.matrix(
          'det',
          g.mul(
            x,
            g.table([n, column], (k) => k * k),
          ),
          'n',
          "n'",
        ),
    },
  ],
  apply: [
    { build: (g, x) => g.apply(arbitrary, [x], [], [m]) },
    { build: (g, x) => g.apply(arbitrary, [squared(g, x), other(g, x)], [], [{ name: 'q', size: 2 }]) },
    { axes: [n, m], build: (g, x) => g.apply(arbitrary, [squared(g, x), along(g)], ['m'], [n]) },
    { build: (g, x) => g.apply(elementwise, [squared(g, x)], ['n'], []) },
    { build: (g, x) => g.apply(arbitrary, [g.apply(elementwise, [x], ['n'], [])], [], []) },
    { axes: [], build: (g, x) => g.apply(arbitrary, [x], [], [n]) },
    { axes: [], build: (g, x) => g.apply(bijection, [squared(g, x)], [], []) },
    { axes: [], build: (g, x) => g.apply(inverse, [squared(g, x)], [], []) },
    { build: (g, x) => g.apply(bijection, [squared(g, x)], [], [n]) },
    { build: (g, x) => g.apply(inverse, [squared(g, x)], [], [n]) },
    { build: (g, x) => g.apply(inverse, [x], ['n'], []) },
    {
      axes: [n, m],
      build: (g, x) => g.apply(inverse, [g.move(squared(g, x), { move: 'permute', order: ['m'] })], ['m'], [n]),
    },
    // A partial derivative of a function is differentiated once more.
    { build: (g, x) => g.apply(arbitrary, [squared(g, x)], [], [m], [{ argument: 0, axes: ['q'] }]) },
    {
      axes: [n, m],
      build: (g, x) => g.apply(arbitrary, [along(g), squared(g, x)], ['m'], [], [{ argument: 1, axes: ['q'] }]),
    },
  ],
  // Expectations have no value before they are lowered: see expectation.test.ts.
  expect: [],
};

/** Magnitudes far enough from each other, and from the constants above, to take differences without meeting a kink. */
const magnitudes = Array.from({ length: 30 }, (_, i) => 0.115 + 0.073 * i).filter((size) =>
  [2 / 7, 5 / 7].every((constant) => Math.abs(size - constant) > 0.02),
);

/** Points with elements of different magnitudes and both signs. */
const points = (count: number) =>
  fc
    .tuple(
      fc.shuffledSubarray(magnitudes, { minLength: count, maxLength: count }),
      fc.array(fc.constantFrom(-1, 1), { minLength: count, maxLength: count }),
    )
    .map(([sizes, signs]) => sizes.map((size, i) => size * (signs[i] ?? 1)));

/** ∂node/∂x element by element, by differences of the fourth order. */
function differences(node: Node, X: ReturnType<typeof symbolOf>, data: readonly number[], h: number) {
  const value = (i: number, h: number) =>
    valuesIn(float64, node, new Map([[X, data.map((v, k) => (k === i ? v + h : v))]]), applied);
  return data.map((_, i) => {
    const [a, b, c, d] = [value(i, -2 * h), value(i, -h), value(i, h), value(i, 2 * h)];
    return a.map((left, k) => (left - 8 * (b[k] ?? 0) + 8 * (c[k] ?? 0) - (d[k] ?? 0)) / (12 * h));
  });
}

/** Steps of differences: the last is for what is steep. */
const steps = [1e-3, 1e-5];

function checkJacobian({ build, axes = [n] }: Smooth, data: readonly number[]): void {
  const graph = new Graph();
  const X = symbolOf('x', axes);
  const x = graph.input(X) as Node<'input'>;
  const node = build(graph, x);
  const seeds = axes.map(({ name }) => `by ${name}`);
  const jacobian = differentiate(graph, node, x, seeds);
  const byAxes = axes.map(({ name, size }) => ({ name: `by ${name}`, size }));
  expect(jacobian.axes).toEqual([...node.axes, ...byAxes]);
  const values = tensorOf(jacobian.axes, valuesIn(float64, jacobian, new Map([[X, data]]), applied));
  // Near a singular matrix differences are rough: how rough, twice the step tells. The least rough ones count.
  const bySteps = steps.map((h) => [differences(node, X, data, h), differences(node, X, data, 2 * h)] as const);
  indices(byAxes).forEach((by, i) => {
    indices(node.axes).forEach((index, k) => {
      const found = values.at({ ...index, ...by });
      const [{ wanted, doubt }] = bySteps
        .map(([numeric, coarse]) => ({ wanted: numeric[i]?.[k] ?? Number.NaN, twice: coarse[i]?.[k] ?? Number.NaN }))
        .map(({ wanted, twice }) => ({ wanted, doubt: Math.abs(wanted - twice) }))
        .sort((a, b) => a.doubt - b.doubt) as [{ wanted: number; doubt: number }];
      expect(Math.abs(found - wanted)).toBeLessThan(2e-5 * Math.max(1, Math.abs(wanted)) + doubt);
    });
  });
}

const cases = Object.entries(kinds).flatMap(([kind, all]) => all.map((each, i) => [kind, i, each] as const));

describe('the derivative is the limit of differences', () => {
  it.each(cases)('%s, case %i', (_, __, smooth) => {
    const count = (smooth.axes ?? [n]).reduce((product, { size }) => product * size, 1);
    fc.assert(
      fc.property(points(count), (data) => checkJacobian(smooth, data)),
      { numRuns: 15 },
    );
  });

  it('along a chain of functions and tensors', () => {
    const build: Build = (g, x) => {
      const hidden = g.apply(
        elementwise,
        [
          g.sum(
            g.mul(
              g.rename(x, { n: 'm' }),
              g.div(
                g.table([{ name: 'm', size: 3 }, n], (k) => k),
                g.constant(9),
              ),
            ),
            ['m'],
          ),
        ],
        ['n'],
        [],
      );
      const soft = g.div(g.unary('exp', hidden), g.sum(g.unary('exp', hidden), ['n']));
      return g.mul(g.unary('log', soft), g.apply(arbitrary, [soft, x], [], []));
    };
    fc.assert(
      fc.property(points(3), (data) => checkJacobian({ build }, data)),
      { numRuns: 15 },
    );
  });

  it('of a determinant larger than its cofactors are written out for', () => {
    const [rows, columns] = [
      { name: 'i', size: 9 },
      { name: 'j', size: 9 },
    ];
    const build: Build = (g, x) => {
      const diagonal = g.table([rows, columns], (k) => (k % 10 === 0 ? 1 : 0));
      const ramp = g.div(
        g.table([rows, columns], (k) => (k * k) % 7),
        g.constant(60),
      );
      return g.matrix('det', g.add(diagonal, g.mul(x, ramp)), 'i', 'j');
    };
    fc.assert(
      fc.property(points(1), (data) => checkJacobian({ build, axes: [] }, data)),
      { numRuns: 5 },
    );
  });
});
