import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64';
import { type Axis, unionAxes } from '../../src/tensor/axis';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { binaryOperations } from '../operation/operation-names';
import { axisNames, indices, someAxes, someData, symbolOf, tensorOf, unsigned, valuesIn } from './naive-tensor';

/** Tensors whose axes are chosen from the same few, so that they share some. */
const family = (count: number) =>
  someAxes(2, 4, 3).chain((axes) =>
    fc.tuple(
      ...Array.from({ length: count }, () =>
        fc.shuffledSubarray(axes).chain((own) => someData(own).map((data) => ({ axes: own, data }))),
      ),
    ),
  );

const opened = (tensors: readonly { readonly axes: readonly Axis[]; readonly data: readonly number[] }[]) => {
  const graph = new Graph();
  const symbols = tensors.map(({ axes }, i) => symbolOf(`x${i}`, axes));
  const inputs = new Map(symbols.map((symbol, i) => [symbol, tensors[i]?.data ?? []]));
  return { graph, inputs, nodes: symbols.map((symbol) => graph.input(symbol)) };
};

describe('arguments are aligned by the names of their axes', () => {
  it.each(binaryOperations)('%s', (operation) => {
    fc.assert(
      fc.property(family(2), (tensors) => {
        const { graph, inputs, nodes } = opened(tensors);
        const [a, b] = tensors.map(({ axes, data }) => tensorOf(axes, data)) as [never, never];
        const node = graph.map(operation, ...(nodes as [Node, Node]));
        expect(sorted(node.axes)).toEqual(sorted(unionAxes(tensors)));
        const wanted = indices(node.axes).map((index) => unsigned(float64[operation](at(a, index), at(b, index))));
        expect(valuesIn(float64, node, inputs)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('select', () => {
    fc.assert(
      fc.property(family(3), (tensors) => {
        const { graph, inputs, nodes } = opened(tensors);
        const [a, b, c] = nodes as [never, never, never];
        const node = graph.map('select', graph.binary('less', graph.constant(0), a), b, c);
        expect(sorted(node.axes)).toEqual(sorted(unionAxes(tensors)));
        const [condition, yes, no] = tensors.map(({ axes, data }) => tensorOf(axes, data)) as [never, never, never];
        const wanted = indices(node.axes).map((index) => (at(condition, index) > 0 ? at(yes, index) : at(no, index)));
        expect(valuesIn(float64, node, inputs)).toEqual(wanted);
      }),
    );
  });

  it('constants of several axes', () => {
    fc.assert(
      fc.property(family(2), (tensors) => {
        const graph = new Graph();
        const [a, b] = tensors.map(({ axes, data }) => graph.table(axes, (i) => data[i] ?? 0)) as [never, never];
        const sum = graph.add(a, b);
        const [x, y] = tensors.map(({ axes, data }) => tensorOf(axes, data)) as [never, never];
        expect(sum.kind).toBe('literal');
        expect(valuesIn(float64, sum, new Map())).toEqual(
          indices(sum.axes).map((index) => at(x, index) + at(y, index)),
        );
      }),
    );
  });
});

const sorted = (axes: readonly Axis[]): Axis[] => [...axes].sort((a, b) => (a.name < b.name ? -1 : 1));

const at = (tensor: ReturnType<typeof tensorOf>, index: Readonly<Record<string, number>>): number =>
  tensor.at(Object.fromEntries(axisNames(tensor.axes).map((name) => [name, index[name] ?? -1])));

describe('axes of one name and different sizes', () => {
  const sized = (size: number, name = 'n') => ({ axes: [{ name, size }], data: Array<number>(size).fill(0) });

  // No size stretches: an axis of one element is an axis like any other.
  it.each([
    [2, 3],
    [3, 2],
    [1, 3],
    [3, 1],
  ])('%i and %i are refused', (first, second) => {
    const { graph, nodes } = opened([sized(first), sized(second), sized(first)]);
    const [a, b, c] = nodes as [never, never, never];
    const refused = expect.objectContaining({ name: 'ShapeError', code: 'axis-mismatch' });
    for (const operation of binaryOperations) expect(() => graph.map(operation, a, b)).toThrow(refused);
    expect(() => graph.map('select', a, c, b)).toThrow(refused);
    expect(() => graph.map('select', b, a, c)).toThrow(refused);
  });

  it('of different names make an outer product', () => {
    const { graph, nodes } = opened([sized(2), sized(3, 'm')]);
    const [a, b] = nodes as [never, never];
    for (const outer of [graph.mul(a, b), graph.mul(b, a)]) {
      expect(sorted(outer.axes).map(({ name, size }) => `${name}${size}`)).toEqual(['m3', 'n2']);
      expect(outer.isOpen).toBe(true);
    }
  });
});

describe('joining along an axis', () => {
  it('puts one part behind the other, whatever the order of their axes', () => {
    const parts = someAxes(1, 3, 3).chain((axes) =>
      fc
        .tuple(
          fc.constantFrom(...axisNames(axes)),
          fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        )
        .chain(([joined, sizes]) =>
          fc
            .tuple(
              ...sizes.map((size) =>
                fc
                  .shuffledSubarray(
                    axes.map((axis) => (axis.name === joined ? { name: joined, size } : axis)),
                    { minLength: axes.length },
                  )
                  .chain((own) => someData(own).map((data) => ({ axes: own, data }))),
              ),
            )
            .map((tensors) => ({ joined, tensors })),
        ),
    );
    fc.assert(
      fc.property(parts, ({ joined, tensors }) => {
        const { graph, inputs, nodes } = opened(tensors);
        const node = graph.concat(nodes, joined);
        const naive = tensors.map(({ axes, data }) => tensorOf(axes, data));
        const sizes = tensors.map(({ axes }) => axes.find(({ name }) => name === joined)?.size ?? 0);
        const total = sizes.reduce((sum, size) => sum + size);
        const own = tensors[0]?.axes.map((axis) => (axis.name === joined ? { name: joined, size: total } : axis));
        expect(sorted(node.axes)).toEqual(sorted(own ?? []));
        const wanted = indices(node.axes).map((index) => {
          let i = index[joined] ?? 0;
          let part = 0;
          while (i >= (sizes[part] ?? 0)) i -= sizes[part++] ?? 0;
          return naive[part]?.at({ ...index, [joined]: i });
        });
        expect(valuesIn(float64, node, inputs)).toEqual(wanted);
      }),
    );
  });

  it('refuses parts that differ elsewhere', () => {
    const graph = new Graph();
    const input = (name: string, ...axes: Axis[]) => graph.input(symbolOf(name, axes));
    const [n, m, m3] = [
      { name: 'n', size: 2 },
      { name: 'm', size: 2 },
      { name: 'm', size: 3 },
    ];
    const x = input('x', n, m);
    const code = (wanted: string) => expect.objectContaining({ name: 'ShapeError', code: wanted });
    expect(() => graph.concat([x, input('y', n, m3)], 'n')).toThrow(code('axis-mismatch'));
    expect(() => graph.concat([x, input('y', n)], 'n')).toThrow(code('axis-mismatch'));
    expect(() => graph.concat([x, input('y', n)], 'm')).toThrow(code('unknown-axis'));
    expect(() => graph.concat([x], 'q')).toThrow(code('unknown-axis'));
    expect(() => graph.concat([], 'n')).toThrow(code('no-arguments'));
  });
});
