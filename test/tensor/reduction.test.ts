import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64';
import type { NumberSystem } from '../../src/number/number-system';
import { rational } from '../../src/number/rational';
import { noResidue, oneResidue, type Residue, zeroResidue } from '../../src/number/residue/residue';
import { residueField } from '../../src/number/residue/residue-field';
import { type Axis, unionAxes } from '../../src/tensor/axis';
import { Graph } from '../../src/tensor/graph';
import type { Reduction } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import {
  axisNames,
  indices,
  inputTensor,
  someAxes,
  someData,
  symbolOf,
  tensorOf,
  unsigned,
  valuesIn,
} from './naive-tensor';

const reductions: Readonly<Record<Reduction, (a: number, b: number) => number>> = {
  sum: (a, b) => a + b,
  prod: (a, b) => a * b,
  max: (a, b) => Math.max(a, b),
  min: (a, b) => Math.min(a, b),
};

describe('a reduction over some axes', () => {
  it.each(Object.keys(reductions) as Reduction[])('%s', (reduction) => {
    const cases = someAxes().chain((axes) =>
      fc.tuple(fc.constant(axes), fc.shuffledSubarray(axisNames(axes), { minLength: 1 }), someData(axes)),
    );
    fc.assert(
      fc.property(cases, ([axes, over, data]) => {
        const graph = new Graph();
        const { node, naive, values } = inputTensor(graph, 'x', axes, data);
        const reduced = graph.reduce(reduction, node, over);
        const kept = axes.filter(({ name }) => !over.includes(name));
        const gone = axes.filter(({ name }) => over.includes(name));
        expect(reduced.axes).toEqual(kept);
        const wanted = indices(kept).map((index) =>
          unsigned(
            indices(gone)
              .map((inner) => naive.at({ ...index, ...inner }))
              .reduce(reductions[reduction]),
          ),
        );
        expect(values(reduced)).toEqual(wanted);
      }),
    );
  });

  it('over no axes is the tensor itself', () => {
    const graph = new Graph();
    const x = graph.input(symbolOf('x', [{ name: 'n', size: 2 }]));
    expect(graph.sum(x, [])).toBe(x);
  });

  it.each([
    ['unknown-axis', ['q']],
    ['repeated-axis', ['n', 'n']],
  ])('%s is refused', (code, over) => {
    const graph = new Graph();
    const x = graph.input(symbolOf('x', [{ name: 'n', size: 2 }]));
    expect(() => graph.sum(x, over)).toThrow(expect.objectContaining({ name: 'ShapeError', code }));
  });
});

/** Two tensors with some shared axes, and which axes of their product to sum over. */
const products = someAxes(1, 4, 4)
  .chain((axes) => {
    const factor = fc.shuffledSubarray(axes).chain((own) => fc.tuple(fc.constant(own), someData(own, 1000)));
    return fc.tuple(factor, factor);
  })
  .filter(([[a], [b]]) => a.length + b.length > 0)
  .chain(([[a, x], [b, y]]) =>
    fc
      .shuffledSubarray(axisNames(unionAxes([{ axes: a }, { axes: b }])), { minLength: 1 })
      .map((over) => ({ a, b, x, y, over })),
  );

interface Factors {
  readonly a: readonly Axis[];
  readonly b: readonly Axis[];
  readonly over: readonly string[];
}

/** Σ xy over some axes, as one contraction and as a product that is then added up. */
function bothWays<V>(system: NumberSystem<V>, { a, b, over }: Factors, x: readonly V[], y: readonly V[]) {
  const graph = new Graph();
  const [left, right] = [symbolOf('x', a), symbolOf('y', b)];
  const inputs = new Map([
    [left, x],
    [right, y],
  ]);
  const product = graph.mul(graph.input(left), graph.input(right));
  const sum = graph.sum(product, over);
  // The product is no longer the argument of the sum: negated twice, it cannot be contracted.
  const apart = graph.sum(graph.neg(graph.neg(product)), over);
  const isContraction = plan([sum]).find(({ node }) => node === sum)?.isContraction;
  expect(isContraction).toBe(true);
  expect(plan([sum]).some(({ node }) => node === product)).toBe(false);
  return { together: valuesIn(system, sum, inputs), apart: valuesIn(system, apart, inputs), axes: sum.axes };
}

const primes = [1_048_583, 1_073_741_827, 2_147_483_647, 2_147_483_629] as const;
const field = residueField(primes);
const partsOf = (residues: readonly Residue[]): number[][] => residues.map(({ a, b, c, d }) => [a, b, c, d]);

describe('a sum of products is evaluated as one contraction', () => {
  it('with the value of the definition, in float64', () => {
    fc.assert(
      fc.property(products, ({ x, y, ...factors }) => {
        const { a, b, over } = factors;
        const { together, axes } = bothWays(float64, factors, x, y);
        const [left, right] = [tensorOf(a, x), tensorOf(b, y)];
        const gone = unionAxes([{ axes: a }, { axes: b }]).filter(({ name }) => over.includes(name));
        const own = (tensor: typeof left, index: Readonly<Record<string, number>>) =>
          tensor.at(Object.fromEntries(axisNames(tensor.axes).map((name) => [name, index[name] ?? -1])));
        const wanted = indices(axes).map((index) =>
          indices(gone).reduce(
            (sum, inner) => sum + own(left, { ...index, ...inner }) * own(right, { ...index, ...inner }),
            0,
          ),
        );
        expect(together).toEqual(wanted);
      }),
    );
  });

  it('with the value of the sum, in float64, with fractions and residues', () => {
    fc.assert(
      fc.property(products, ({ x, y, ...factors }) => {
        const doubles = bothWays(float64, factors, x, y);
        expect(doubles.together).toEqual(doubles.apart);
        const [p, q] = [x, y].map((values) => values.map((v) => rational.rational(BigInt(v), 3n)));
        const exact = bothWays(rational, factors, p ?? [], q ?? []);
        expect(exact.together).toEqual(exact.apart);
        const [r, s] = [x, y].map((values) => values.map((v) => field.rational(BigInt(v), 7n)));
        const residues = bothWays(field, factors, r ?? [], s ?? []);
        expect(partsOf(residues.together)).toEqual(partsOf(residues.apart));
      }),
    );
  });

  // A long sum of the largest residues: nothing overflows between reductions.
  it.each([1, 63, 64, 65, 200, 1000])('of %i largest residues', (size) => {
    const axes = [{ name: 'n', size }];
    const largest = Array<Residue>(size).fill(field.rational(-1n, 1n));
    const { together } = bothWays(field, { a: axes, b: axes, over: ['n'] }, largest, largest);
    expect(partsOf(together)).toEqual([[size, size, size, size]]);
  });

  it('also where a factor is infinite or undefined', () => {
    const axes = [{ name: 'n', size: 3 }];
    const sum = (x: number[], y: number[]) => bothWays(float64, { a: axes, b: axes, over: ['n'] }, x, y).together[0];
    expect(sum([1, Number.NaN, 2], [1, 0, 2])).toBeNaN();
    expect(sum([1, Infinity, 2], [1, 0, 2])).toBe(Infinity);
    expect(sum([Infinity, Infinity, 2], [1, -1, 2])).toBe(Infinity);
    expect(sum([Infinity, Infinity, Number.NaN], [1, -1, 0])).toBeNaN();
    const { together } = bothWays(
      field,
      { a: axes, b: axes, over: ['n'] },
      [oneResidue, noResidue, oneResidue],
      [oneResidue, zeroResidue, oneResidue],
    );
    expect(together).toEqual([noResidue]);
  });

  it('and once more by itself, where the product is needed elsewhere', () => {
    const graph = new Graph();
    const axes = [{ name: 'n', size: 3 }];
    const x = symbolOf('x', axes);
    const product = graph.mul(graph.input(x), graph.input(x));
    const both = graph.add(graph.sum(product, ['n']), graph.reduce('max', product, ['n']));
    expect(valuesIn(float64, both, new Map([[x, [1, 2, 3]]]))).toEqual([14 + 9]);
  });
});
