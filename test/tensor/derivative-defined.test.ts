import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fraction } from '../../src/number/fraction';
import { type Rational, rational } from '../../src/number/rational';
import type { Axis } from '../../src/tensor/axis';
import { differentiate } from '../../src/tensor/derivative';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { symbolOf, valuesIn } from './naive-tensor';

const n = { name: 'n', size: 3 };
const exact = (value: number, denominator = 1): Rational => rational.rational(BigInt(value), BigInt(denominator));

/** The derivative of a formula in x, exactly, at a point. */
function derivativeAt(build: (graph: Graph, x: Node) => Node, point: readonly Rational[], axes: readonly Axis[] = []) {
  const graph = new Graph();
  const X = symbolOf('x', axes);
  const x = graph.input(X) as Node<'input'>;
  const seeds = axes.map(({ name }) => `by ${name}`);
  const derivative = differentiate(graph, build(graph, x), x, seeds);
  return valuesIn(rational, derivative, new Map([[X, point]]));
}

const atNumber = (build: (graph: Graph, x: Node) => Node, x: number) => derivativeAt(build, [exact(x, 2)])[0];
const halves = Array.from({ length: 17 }, (_, i) => i - 8);

describe('a derivative is undefined at a kink, and only there', () => {
  type Kinked = readonly [
    text: string,
    build: (g: Graph, x: Node) => Node,
    kinks: readonly number[],
    slope: (x: number) => number,
  ];
  const one = (g: Graph): Node => g.constant(1);
  const two = (g: Graph): Node => g.constant(2);
  const kinked: readonly Kinked[] = [
    ['|x|', (g, x) => g.unary('abs', x), [0], Math.sign],
    ['|x − 1|', (g, x) => g.unary('abs', g.sub(x, one(g))), [1], (x) => Math.sign(x - 1)],
    ['|x² − 1|', (g, x) => g.unary('abs', g.sub(g.power(x, 2), one(g))), [-1, 1], (x) => Math.sign(x * x - 1) * 2 * x],
    ['max(x, 1)', (g, x) => g.map('max', x, one(g)), [1], (x) => (x > 1 ? 1 : 0)],
    ['min(x, 1)', (g, x) => g.map('min', x, one(g)), [1], (x) => (x < 1 ? 1 : 0)],
    ['max(1, x²)', (g, x) => g.map('max', one(g), g.power(x, 2)), [-1, 1], (x) => (x * x > 1 ? 2 * x : 0)],
    ['max(x, −x)', (g, x) => g.map('max', x, g.neg(x)), [0], Math.sign],
    ['x < 1', (g, x) => g.map('less', x, one(g)), [1], () => 0],
    ['1 ≤ x²', (g, x) => g.map('lessEqual', one(g), g.power(x, 2)), [-1, 1], () => 0],
    ['x = 2', (g, x) => g.map('equal', x, two(g)), [2], () => 0],
    [
      'x < 1 ? x² : 2x',
      (g, x) => g.map('select', g.map('less', x, one(g)), g.power(x, 2), g.mul(two(g), x)),
      [1],
      (x) => (x < 1 ? 2 * x : 2),
    ],
    ['1/x', (g, x) => g.div(one(g), x), [0], (x) => -1 / x ** 2],
    ['x⁻²', (g, x) => g.power(x, -2), [0], (x) => -2 / x ** 3],
  ];
  it.each(kinked)('%s', (_, build, kinks, slope) => {
    for (const half of halves) {
      const found = atNumber(build, half);
      if (kinks.includes(half / 2)) expect(found).toBe('undefined');
      else expect(numberOf(found)).toBeCloseTo(slope(half / 2), 12);
    }
  });

  const open: readonly Kinked[] = [
    // The case not taken has no value: that is no kink.
    [
      'x < 2 ? x : 1/(x − 1)',
      (g, x) => g.map('select', g.map('less', x, two(g)), x, g.div(one(g), g.sub(x, one(g)))),
      [2],
      (x) => (x < 2 ? 1 : -1 / (x - 1) ** 2),
    ],
    [
      'x < 0 ? 3x : √x²',
      (g, x) =>
        g.map('select', g.map('less', x, g.constant(0)), g.mul(g.constant(3), x), g.unary('sqrt', g.power(x, 2))),
      [0],
      (x) => (x < 0 ? 3 : 1),
    ],
  ];
  it.each(open)('%s, of which only that it is not known at the kink is said', (_, build, kinks, slope) => {
    for (const half of halves) {
      const found = atNumber(build, half);
      if (kinks.includes(half / 2)) expect(found).toBe('unknown');
      else expect(numberOf(found)).toBeCloseTo(slope(half / 2), 12);
    }
  });

  const smooth: readonly (readonly [string, (g: Graph, x: Node) => Node, slope: (x: number) => number])[] = [
    ['x⁰', (g, x) => g.power(x, 0), () => 0],
    ['x²', (g, x) => g.power(x, 2), (x) => 2 * x],
    ['a constant', (g) => g.constant(7), () => 0],
    ['x·0', (g, x) => g.mul(x, g.constant(0)), () => 0],
    [
      '∏ of x and 0',
      (g, x) =>
        g.reduce(
          'prod',
          g.mul(
            x,
            g.table([n], (i) => i),
          ),
          ['n'],
        ),
      () => 0,
    ],
    [
      '∏ of x, x and 2x',
      (g, x) =>
        g.reduce(
          'prod',
          g.mul(
            x,
            g.table([n], (i) => Math.max(1, i)),
          ),
          ['n'],
        ),
      (x) => 6 * x * x,
    ],
    ['x·|x|', (g, x) => g.mul(x, g.unary('abs', x)), (x) => 2 * Math.abs(x)],
    ['|x|³', (g, x) => g.power(g.unary('abs', x), 3), (x) => 3 * x * Math.abs(x)],
    ['|x| − |−x|', (g, x) => g.sub(g.unary('abs', x), g.unary('abs', g.neg(x))), () => 0],
    [
      'max(0, 1 − x)²',
      (g, x) => g.power(g.map('max', g.constant(0), g.sub(one(g), x)), 2),
      (x) => -2 * Math.max(0, 1 - x),
    ],
    ['min(x, 0)·x', (g, x) => g.mul(g.map('min', x, g.constant(0)), x), (x) => 2 * Math.min(0, x)],
    ['max(x, x)', (g, x) => g.map('max', x, x), () => 1],
    ['max(x, x + x − x)', (g, x) => g.map('max', x, g.sub(g.add(x, x), x)), () => 1],
    [
      '0 < x ? x² : 0',
      (g, x) => g.map('select', g.map('less', g.constant(0), x), g.power(x, 2), g.constant(0)),
      (x) => 2 * Math.max(0, x),
    ],
    [
      'x² if x ≤ 1, else 2x − 1',
      (g, x) => g.map('select', g.map('lessEqual', x, one(g)), g.power(x, 2), g.sub(g.mul(two(g), x), one(g))),
      (x) => (x < 1 ? 2 * x : 2),
    ],
    ['(x < 1) + (1 ≤ x)', (g, x) => g.add(g.map('less', x, one(g)), g.map('lessEqual', one(g), x)), () => 0],
    [
      'x² with another value nowhere',
      (g, x) => g.map('select', g.map('equal', x, one(g)), g.sub(g.mul(two(g), x), one(g)), g.power(x, 2)),
      (x) => 2 * x,
    ],
    ['max over an axis of x and x', (g, x) => g.reduce('max', g.move(x, { move: 'expand', axis: n }), ['n']), () => 1],
    [
      'Huber',
      (g, x) =>
        g.map(
          'select',
          g.map('lessEqual', g.unary('abs', x), one(g)),
          g.div(g.power(x, 2), two(g)),
          g.sub(g.unary('abs', x), g.div(one(g), two(g))),
        ),
      (x) => Math.max(-1, Math.min(1, x)),
    ],
  ];
  it.each(smooth)('%s has one everywhere', (_, build, slope) => {
    for (const half of halves) expect(numberOf(atNumber(build, half)) - slope(half / 2)).toBe(0);
  });

  it.each(['max', 'min'] as const)('a %s over an axis, where two places tie', (reduction) => {
    const gradient = (...point: number[]) =>
      derivativeAt(
        (g, x) => g.reduce(reduction, x, ['n']),
        point.map((v) => exact(v)),
        [n],
      );
    const sign = reduction === 'max' ? 1 : -1;
    expect(gradient(sign * 5, sign, sign * 3)).toEqual([1, 0, 0].map((v) => exact(v)));
    expect(gradient(sign * 3, sign * 4, sign * 3)).toEqual([0, 1, 0].map((v) => exact(v)));
    // The third is not among those that tie: its own partial derivative is 0.
    expect(gradient(sign * 5, sign * 5, sign)).toEqual(['undefined', 'undefined', exact(0)]);
    expect(gradient(0, 0, 0)).toEqual(Array(3).fill('undefined'));
  });
});

function numberOf(value: Rational | undefined): number {
  if (value === undefined || typeof value === 'string') throw new Error(`no number: ${value}`);
  return Number(value.numerator) / Number(value.denominator);
}

describe('the derivative of a determinant', () => {
  const axes = [
    { name: 'i', size: 3 },
    { name: 'j', size: 3 },
  ];
  const minor = (a: readonly number[], row: number, column: number): number => {
    const [p = 0, q = 0, r = 0, s = 0] = a.filter((_, k) => Math.floor(k / 3) !== row && k % 3 !== column);
    return p * s - q * r;
  };

  it('has the cofactors for elements, also where the matrix is singular', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 9, maxLength: 9 }), (data) => {
        const cofactors = data.map((_, k) => (k % 2 === 0 ? 1 : -1) * minor(data, Math.floor(k / 3), k % 3));
        const found = derivativeAt(
          (g, x) => g.matrix('det', x, 'i', 'j'),
          data.map((v) => exact(v)),
          axes,
        );
        expect(found).toEqual(cofactors.map((v) => exact(v)));
      }),
    );
  });

  it('of second order has the minors of minors', () => {
    const graph = new Graph();
    const X = symbolOf('x', axes);
    const x = graph.input(X) as Node<'input'>;
    const once = differentiate(graph, graph.matrix('det', x, 'i', 'j'), x, ['i1', 'j1']);
    const twice = differentiate(graph, once, x, ['i2', 'j2']);
    const thrice = differentiate(graph, twice, x, ['i3', 'j3']);
    const data = [1, 2, 3, 4, 5, 6, 7, 8, 10].map((v) => exact(v));
    const second = valuesIn(rational, twice, new Map([[X, data]]));
    const signOf = (i: number, j: number, k: number): number =>
      Math.sign((j - i) * (k - j) * (k - i)) * (new Set([i, j, k]).size === 3 ? 1 : 0);
    const at = (...index: number[]): number => index.reduce((place, i) => 3 * place + i, 0);
    const third = valuesIn(rational, thrice, new Map([[X, data]]));
    for (let i1 = 0; i1 < 3; i1++)
      for (let j1 = 0; j1 < 3; j1++)
        for (let i2 = 0; i2 < 3; i2++)
          for (let j2 = 0; j2 < 3; j2++) {
            const [i3, j3] = [3 - i1 - i2, 3 - j1 - j2];
            const remains = i1 !== i2 && j1 !== j2;
            const sign = signOf(i1, i2, i3) * signOf(j1, j2, j3);
            const wanted = remains ? rational.mul(exact(sign), data[at(i3, j3)] ?? exact(0)) : exact(0);
            expect(second[at(i1, j1, i2, j2)]).toEqual(wanted);
            if (remains) expect(third[at(i1, j1, i2, j2, i3, j3)]).toEqual(exact(sign));
          }
  });
});

describe('second derivatives', () => {
  const m = { name: 'm', size: 2 };
  const formulas: Readonly<Record<string, (g: Graph, x: Node, y: Node) => Node>> = {
    'a quotient': (g, x, y) => g.div(g.sum(g.power(x, 3), ['n']), g.add(g.constant(1), g.power(g.sum(y, ['m']), 2))),
    'a product over both': (g, x, y) => g.reduce('prod', g.add(x, y), ['n', 'm']),
    'a determinant': (g, x, y) =>
      g.matrix(
        'det',
        g.add(
          g.mul(x, g.rename(x, { n: "n'" })),
          g.mul(
            g.sum(y, ['m']),
            g.table([n, { name: "n'", size: 3 }], (k) => (k * k) % 5),
          ),
        ),
        'n',
        "n'",
      ),
    'an inverse': (g, x, y) =>
      g.sum(
        g.matrix(
          'inverse',
          g.add(
            g.mul(g.power(x, 2), g.rename(x, { n: "n'" })),
            g.mul(
              g.sum(y, ['m']),
              g.table([n, { name: "n'", size: 3 }], (k) => (k % 4 === 0 ? 1 : 0)),
            ),
          ),
          'n',
          "n'",
        ),
        ['n', "n'"],
      ),
    'windows and cases': (g, x, y) =>
      g.sum(
        g.mul(
          g.power(g.move(x, { move: 'window', axis: 'n', window: { name: 'm', size: 2 }, stride: 1, dilation: 1 }), 2),
          g.map('select', g.map('less', y, g.constant(0)), g.power(y, 3), g.mul(y, g.sum(x, ['n']))),
        ),
        ['n', 'm'],
      ),
  };
  const someFraction = fc.tuple(
    fc.integer({ min: -9, max: 9 }).filter((v) => v !== 0),
    fc.integer({ min: 1, max: 5 }),
  );

  it.each(Object.keys(formulas))('commute: %s', (name) => {
    fc.assert(
      fc.property(fc.array(someFraction, { minLength: 5, maxLength: 5 }), (parts) => {
        const graph = new Graph();
        const [X, Y] = [symbolOf('x', [n]), symbolOf('y', [m])];
        const [x, y] = [graph.input(X), graph.input(Y)] as [Node<'input'>, Node<'input'>];
        const node = formulas[name]?.(graph, x, y) ?? x;
        const data = parts.map(([p, q]) => exact(p, q));
        const inputs = new Map([
          [X, data.slice(0, 3)],
          [Y, data.slice(3)],
        ]);
        const value = (each: Node) => valuesIn(rational, each, inputs);
        const [byX, byY] = [differentiate(graph, node, x, ['i']), differentiate(graph, node, y, ['j'])];
        const mixed = differentiate(graph, byX, y, ['j']);
        const other = graph.move(differentiate(graph, byY, x, ['i']), { move: 'permute', order: ['i', 'j'] });
        expect(mixed.axes.map((axis) => axis.name)).toEqual(['i', 'j']);
        expect(value(mixed)).toEqual(value(other));
        const hessian = differentiate(graph, byX, x, ['k']);
        const transposed = graph.move(graph.rename(hessian, { i: 'k', k: 'i' }), {
          move: 'permute',
          order: ['i', 'k'],
        });
        expect(value(hessian)).toEqual(value(transposed));
      }),
      { numRuns: 30 },
    );
  });

  it('of a cube along itself', () => {
    const graph = new Graph();
    const X = symbolOf('x', [n]);
    const x = graph.input(X) as Node<'input'>;
    const once = differentiate(graph, graph.power(x, 3), x, ["n'"]);
    const twice = differentiate(graph, once, x, ["n''"]);
    const found = valuesIn(rational, twice, new Map([[X, [1, 2, 3].map((v) => exact(v))]]));
    const wanted = found.map((_, k) => (k % 13 === 0 ? exact(6 * (k / 13 + 1)) : exact(0)));
    expect(found).toEqual(wanted);
  });
});

it('a derivative by what does not occur is zero, with all the axes', () => {
  const graph = new Graph();
  const [X, Y] = [symbolOf('x', [n]), symbolOf('y', [{ name: 'm', size: 2 }])];
  const derivative = differentiate(graph, graph.power(graph.input(X), 2), graph.input(Y) as Node<'input'>, ['m']);
  expect(derivative.axes).toEqual([n, { name: 'm', size: 2 }]);
  const zero: Fraction = { numerator: 0n, denominator: 1n };
  expect(valuesIn(rational, derivative, new Map())).toEqual(Array(6).fill(zero));
});
