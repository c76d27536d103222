import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryInstances } from '../../../src/concrete/made/arbitrary';
import { bijectionInstances } from '../../../src/concrete/made/bijection';
import { elementwiseInstances } from '../../../src/concrete/made/elementwise';
import type { Instance } from '../../../src/concrete/made/instance';
import { formulasInto } from '../../../src/concrete/made/range';
import { stepDensities } from '../../../src/concrete/made/step-density';
import { contains } from '../../../src/number/enclosure';
import { add, type Fraction, fraction, fractionToNumber } from '../../../src/number/fraction';
import { interval } from '../../../src/number/interval';
import { type Rational, rational } from '../../../src/number/rational';
import { admits } from '../../../src/point/domain-membership';
import { degreesIn } from '../../../src/point/polynomial-degree';
import type { Axis } from '../../../src/tensor/axis';
import { differentiate } from '../../../src/tensor/derivative';
import { type Domain, reals } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import type { FunctionSymbol, InputSymbol } from '../../../src/tensor/symbol';

const smallFraction = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => fraction(BigInt(n), BigInt(d)));

const exactly = (node: Node, values: readonly Fraction[]): readonly Rational[] =>
  evaluate(plan([node]), rational, { input: () => values })(node);

const enclosed = (node: Node, values: readonly Fraction[]) =>
  evaluate(plan([node]), interval, { input: () => values.map((v) => interval.rational(v.numerator, v.denominator)) })(
    node,
  );

const symbolWith = (range: Domain): FunctionSymbol => ({ name: 'f', kind: 'arbitrary', differentiable: false, range });

describe('bijections', () => {
  it.each([[[]], [[{ name: 'n', size: 1 }]], [[{ name: 'n', size: 3 }]]] satisfies Axis[][][])(
    'on %j are undone by their inverses',
    (space) => {
      const variable: InputSymbol = { name: 'x', axes: space, domain: reals };
      const count = space[0]?.size ?? 1;
      const signature = { batch: [], output: space };
      for (const variant of [0, 1, 2]) {
        for (const instance of bijectionInstances(space, variant)) {
          const graph = new Graph();
          const x = graph.input(variable);
          const there = instance.body(graph, [x], signature);
          const back = [
            instance.inverse?.(graph, [there], signature) as Node,
            instance.body(graph, [instance.inverse?.(graph, [x], signature) as Node], signature),
          ];
          fc.assert(
            fc.property(fc.array(smallFraction, { minLength: count, maxLength: count }), (values) => {
              for (const image of back) {
                const exact = exactly(image, values);
                if (exact.every((value) => typeof value !== 'string'))
                  expect(exact, instance.text([], signature)).toEqual(values);
                enclosed(image, values).forEach((value, i) => {
                  expect(contains(value, fractionToNumber(values[i] as Fraction)), instance.text([], signature)).toBe(
                    true,
                  );
                  expect(value.hi - value.lo).toBeLessThan(1e-6);
                });
              }
            }),
            { numRuns: 20 },
          );
        }
      }
    },
  );
});

const interval01 = (
  low: bigint | null,
  high: bigint | null,
  lowOpen: boolean,
  highOpen: boolean,
  excluded: Fraction[] = [],
): Domain => ({
  kind: 'interval',
  low: low === null ? null : fraction(low),
  high: high === null ? null : fraction(high),
  lowOpen,
  highOpen,
  excluded,
});

const ranges: readonly [title: string, range: Domain][] = [
  ['the line', reals],
  ['> 0', interval01(0n, null, true, true)],
  ['>= -2', interval01(-2n, null, false, true)],
  ['< 3', interval01(null, 3n, true, true)],
  ['(0, 1)', interval01(0n, 1n, true, true)],
  ['[-1, 4]', interval01(-1n, 4n, false, false)],
  ['!= 0', interval01(null, null, true, true, [fraction(0n)])],
  ['(0, 5) without 1 and 2', interval01(0n, 5n, true, true, [fraction(2n), fraction(1n)])],
  ['{0, 1/2}', { kind: 'finite', values: [fraction(0n), fraction(1n, 2n)] }],
];

describe('a declared range', () => {
  it.each(ranges)('%s is kept', (_, range) => {
    const graph = new Graph();
    const x = graph.input({ name: 'x', axes: [], domain: reals });
    const formulas = formulasInto(range);
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) {
      const node = formula.of(graph, x);
      fc.assert(
        fc.property(smallFraction, (value) => {
          const [exact] = exactly(node, [value]);
          if (typeof exact === 'object') {
            expect(admits(range, exact), formula.text('x')).toBe(true);
            return;
          }
          const [bounds] = enclosed(node, [value]);
          expect(bounds?.maybeUndefined, formula.text('x')).toBe(false);
        }),
      );
    }
  });
});

describe('what instances say of themselves', () => {
  const vector = [{ name: 'n', size: 2 }];
  const families: readonly [string, readonly Axis[], readonly Instance[]][] = [
    ['elementwise', [], elementwiseInstances(symbolWith(reals))],
    ['elementwise with a range', [], elementwiseInstances(symbolWith(interval01(0n, 1n, true, true)))],
    ['arbitrary', vector, arbitraryInstances(symbolWith(reals), 0)],
    ['arbitrary with a range', vector, arbitraryInstances(symbolWith(interval01(0n, null, true, true)), 1)],
    ['bijections', vector, bijectionInstances(vector, 0)],
  ];
  it.each(families)('holds for %s', (_, space, instances) => {
    for (const instance of instances) {
      const graph = new Graph();
      const variable: InputSymbol = { name: 'x', axes: space, domain: reals };
      const x = graph.input(variable) as Node<'input'>;
      const signature = { batch: [], output: space };
      const node = graph.add(instance.body(graph, [x], signature), graph.mul(graph.constant(0), x));
      const label = instance.text([x], signature);
      const degree = degreesIn([node], variable).get(node.id) as number;
      expect(instance.polynomial ? degree < Infinity : true, label).toBe(true);
      if (!instance.smooth) continue;
      const slope = differentiate(
        graph,
        node,
        x,
        space.map((axis) => `${axis.name}'`),
      );
      for (const values of [
        [0n, 0n],
        [1n, -1n],
        [2n, 1n],
      ]) {
        const found = enclosed(
          slope,
          values.slice(0, space.length === 0 ? 1 : 2).map((v) => fraction(v)),
        );
        expect(
          found.every((value) => !value.maybeUndefined),
          `${label} at ${values}`,
        ).toBe(true);
      }
    }
  });

  it('elements of a tensor share nothing by accident', () => {
    const graph = new Graph();
    const x = graph.input({ name: 'x', axes: [{ name: 'n', size: 2 }], domain: reals });
    const output = [{ name: 'm', size: 3 }];
    const [linear] = arbitraryInstances(symbolWith(reals), 0) as [Instance];
    const values = exactly(linear.body(graph, [x], { batch: [], output }), [fraction(2n), fraction(5n)]);
    expect(
      new Set(values.map((value) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}` : v)))).size,
    ).toBe(3);
  });
});

it('step densities have mass 1 and are written as they are computed', () => {
  for (const density of stepDensities()) {
    expect(density.heights.reduce(add)).toEqual(fraction(1n));
    const graph = new Graph();
    const x = graph.input({ name: 'x', axes: [], domain: reals });
    const node = density.body(graph, [x], { batch: [], output: [] });
    const at = (twice: number) => exactly(node, [fraction(BigInt(twice), 2n)])[0];
    for (let cell = -3; cell < 5; cell++) {
      const height = density.heights[cell - density.start] ?? fraction(0n);
      expect(at(2 * cell)).toEqual(height);
      expect(at(2 * cell + 1)).toEqual(height);
    }
  }
});
