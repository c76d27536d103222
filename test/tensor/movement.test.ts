import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '../../src/tensor/axis';
import { Graph } from '../../src/tensor/graph';
import { axisNamed } from '../../src/tensor/movement';
import type { Movement } from '../../src/tensor/node';
import { placeOf } from '../../src/tensor/segments';
import { ShapeError } from '../../src/tensor/shape-error';
import {
  axisNames,
  counted,
  type Index,
  indices,
  inputTensor,
  listed,
  type NaiveTensor,
  someAxes,
} from './naive-tensor';

type Kind = Movement['move'];
type MovementOf<K extends Kind> = Extract<Movement, { move: K }>;

/** What a movement makes of a tensor, said index by index. */
const moved: { readonly [K in Kind]: (x: NaiveTensor, movement: MovementOf<K>) => NaiveTensor } = {
  rename: (x, { names }) => {
    const newName = (name: string): string => renamed(names, name);
    return {
      axes: x.axes.map(({ name, size }) => ({ name: newName(name), size })),
      at: (index) => x.at(Object.fromEntries(axisNames(x.axes).map((name) => [name, index[newName(name)] ?? -1]))),
    };
  },
  permute: (x, { order }) => ({
    axes: [...order.map((name) => axisNamed(x.axes, name)), ...x.axes.filter(({ name }) => !order.includes(name))],
    at: x.at,
  }),
  expand: (x, { axis }) => ({ axes: [axis, ...x.axes], at: ({ [axis.name]: _, ...index }) => x.at(index) }),
  slice: (x, { axis, start, step, count }) => ({
    axes: resized(x.axes, axis, count),
    at: (index) => x.at({ ...index, [axis]: start + step * (index[axis] ?? 0) }),
  }),
  segments: (x, { axis, from, to }) => {
    const start = placeOf(axisNamed(x.axes, axis), from);
    return {
      axes: resized(x.axes, axis, placeOf(axisNamed(x.axes, axis), to) - start),
      at: (index) => x.at({ ...index, [axis]: start + (index[axis] ?? 0) }),
    };
  },
  reverse: (x, { axis }) => ({
    axes: x.axes,
    at: (index) => x.at({ ...index, [axis]: axisNamed(x.axes, axis).size - 1 - (index[axis] ?? 0) }),
  }),
  at: (x, { axis, index: fixed }) => ({
    axes: x.axes.filter(({ name }) => name !== axis),
    at: (index) => x.at({ ...index, [axis]: fixed }),
  }),
  pad: (x, { axis, before, after }) => {
    const { size } = axisNamed(x.axes, axis);
    return {
      axes: resized(x.axes, axis, before + size + after),
      at: (index) => {
        const i = (index[axis] ?? 0) - before;
        return i >= 0 && i < size ? x.at({ ...index, [axis]: i }) : 0;
      },
    };
  },
  window: (x, { axis, window, stride, dilation }) => {
    const { size } = axisNamed(x.axes, axis);
    const starts = Array.from({ length: size }, (_, h) => h * stride).filter(
      (start) => start + (window.size - 1) * dilation < size,
    );
    return {
      axes: [...resized(x.axes, axis, starts.length), window],
      at: ({ [window.name]: k = 0, ...index }) =>
        x.at({ ...index, [axis]: (index[axis] ?? 0) * stride + k * dilation }),
    };
  },
  merge: (x, { axes, into }) => {
    const parts = indices(axes.map((name) => axisNamed(x.axes, name)));
    const place = axes.at(-1);
    return {
      axes: x.axes
        .filter(({ name }) => name === place || !axes.includes(name))
        .map((axis) => (axis.name === place ? { name: into, size: parts.length } : axis)),
      at: ({ [into]: i = 0, ...index }) => x.at({ ...index, ...parts[i] }),
    };
  },
  split: (x, { axis, into }) => {
    const parts = indices(into);
    const names = axisNames(into);
    const isPart = (part: Index, index: Index): boolean => names.every((name) => part[name] === index[name]);
    return {
      axes: x.axes.flatMap((own) => (own.name === axis ? into : [own])),
      at: (index) => {
        const rest = Object.fromEntries(Object.entries(index).filter(([name]) => !names.includes(name)));
        return x.at({ ...rest, [axis]: parts.findIndex((part) => isPart(part, index)) });
      },
    };
  },
  diagonal: (x, { axes: [a, b], into }) => ({
    axes: x.axes
      .filter(({ name }) => name !== b)
      .map((axis) => (axis.name === a ? { name: into, size: axis.size } : axis)),
    at: ({ [into]: i = 0, ...index }) => x.at({ ...index, [a]: i, [b]: i }),
  }),
};

const renamed = (names: Readonly<Record<string, string>>, name: string): string =>
  new Map(Object.entries(names)).get(name) ?? name;

const resized = (axes: readonly Axis[], name: string, size: number): Axis[] =>
  axes.map((axis) => (axis.name === name ? { name, size } : axis));

const oneOf = (axes: readonly Axis[]) => fc.constantFrom(...axes);
/** A tensor with two axes a and b of one size among its axes. */
const withSquare = fc
  .tuple(someAxes(0, 3), fc.integer({ min: 1, max: 3 }))
  .chain(([axes, size]) =>
    fc.shuffledSubarray([{ name: 'p', size }, ...axes, { name: 'q', size }], { minLength: axes.length + 2 }),
  );

type Case<K extends Kind> = fc.Arbitrary<{ readonly axes: readonly Axis[]; readonly movement: MovementOf<K> }>;

/** Movements that fit. */
const cases: { readonly [K in Kind]: Case<K> } = {
  rename: someAxes().chain((axes) =>
    fc
      .tuple(
        fc.shuffledSubarray(axisNames(axes)),
        fc.shuffledSubarray([...axisNames(axes), 'toString', "n'"], { minLength: axes.length }),
      )
      .map(([old, fresh]) => {
        // A permutation of the renamed axes, or new names.
        const targets = [...fresh.filter((name) => old.includes(name) || !axisNames(axes).includes(name))];
        return {
          axes,
          movement: {
            move: 'rename',
            names: Object.fromEntries(old.map((name, i) => [name, targets[i] ?? name])),
          } as const,
        };
      })
      .filter(
        ({ movement: { names } }) => new Set(axisNames(axes).map((name) => renamed(names, name))).size === axes.length,
      ),
  ),
  permute: someAxes().chain((axes) =>
    fc.shuffledSubarray(axisNames(axes)).map((order) => ({ axes, movement: { move: 'permute', order } as const })),
  ),
  expand: someAxes(0).chain((axes) =>
    fc
      .integer({ min: 1, max: 4 })
      .map((size) => ({ axes, movement: { move: 'expand', axis: { name: 'new', size } } as const })),
  ),
  slice: someAxes().chain((axes) =>
    oneOf(axes).chain(({ name, size }) =>
      fc
        .tuple(fc.nat(size - 1), fc.constantFrom(-3, -2, -1, 1, 2, 3))
        .chain(([start, step]) =>
          fc
            .integer({ min: 1, max: Math.floor((step > 0 ? size - 1 - start : start) / Math.abs(step)) + 1 })
            .map((count) => ({ axes, movement: { move: 'slice', axis: name, start, step, count } as const })),
        ),
    ),
  ),
  segments: someAxes().chain((axes) =>
    oneOf(axes).chain(({ name, size }) =>
      fc.nat(size - 1).chain((start) =>
        fc.integer({ min: start + 1, max: size }).map((end) => ({
          axes,
          movement: {
            move: 'segments',
            axis: name,
            from: { parts: 0, more: start },
            to: end === size ? { parts: 1, more: 0 } : { parts: 0, more: end },
          } as const,
        })),
      ),
    ),
  ),
  reverse: someAxes().chain((axes) =>
    oneOf(axes).map(({ name }) => ({ axes, movement: { move: 'reverse', axis: name } as const })),
  ),
  at: someAxes().chain((axes) =>
    oneOf(axes).chain(({ name, size }) =>
      fc.nat(size - 1).map((index) => ({ axes, movement: { move: 'at', axis: name, index } as const })),
    ),
  ),
  pad: someAxes().chain((axes) =>
    fc
      .tuple(oneOf(axes), fc.nat(2), fc.nat(2))
      .map(([{ name }, before, after]) => ({ axes, movement: { move: 'pad', axis: name, before, after } as const })),
  ),
  window: someAxes(1, 3, 7).chain((axes) =>
    fc
      .tuple(
        oneOf(axes),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .filter(([{ size }, taps, , dilation]) => (taps - 1) * dilation < size)
      .map(([{ name }, taps, stride, dilation]) => ({
        axes,
        movement: { move: 'window', axis: name, window: { name: 'k', size: taps }, stride, dilation } as const,
      })),
  ),
  merge: someAxes().chain((axes) =>
    fc
      .shuffledSubarray(axisNames(axes), { minLength: 1 })
      .chain((names) =>
        fc
          .constantFrom('m', ...names)
          .map((into) => ({ axes, movement: { move: 'merge', axes: names, into } as const })),
      ),
  ),
  split: fc.tuple(someAxes(0, 2), someAxes(1, 3, 3)).map(([others, parts]) => {
    const into = parts.map(({ name, size }) => ({ name: `${name}.part`, size }));
    const size = indices(into).length;
    const at = Math.min(1, others.length);
    return {
      axes: [...others.slice(0, at), { name: 'whole', size }, ...others.slice(at)],
      movement: { move: 'split', axis: 'whole', into } as const,
    };
  }),
  diagonal: withSquare.chain((axes) =>
    fc
      .constantFrom('p', 'q', 'r')
      .map((into) => ({ axes, movement: { move: 'diagonal', axes: ['p', 'q'], into } as const })),
  ),
};

const apply = (x: NaiveTensor, movement: Movement): NaiveTensor =>
  (moved[movement.move] as (x: NaiveTensor, movement: Movement) => NaiveTensor)(x, movement);

describe('a movement gives what it says, index by index', () => {
  it.each(Object.keys(moved) as Kind[])('%s', (kind) => {
    fc.assert(
      fc.property(cases[kind] as Case<Kind>, ({ axes, movement }) => {
        const graph = new Graph();
        const { node, naive, values } = inputTensor(graph, 'x', axes, counted(axes));
        const result = graph.move(node, movement);
        const wanted = apply(naive, movement);
        expect(result.axes).toEqual(wanted.axes);
        expect(values(result)).toEqual(listed(wanted));
      }),
    );
  });

  it.each(Object.keys(moved) as Kind[])('%s of constants', (kind) => {
    fc.assert(
      fc.property(cases[kind] as Case<Kind>, ({ axes, movement }) => {
        const graph = new Graph();
        const data = counted(axes);
        const result = graph.move(
          graph.table(axes, (i) => data[i] ?? 0),
          movement,
        );
        const wanted = apply(inputTensor(graph, 'x', axes, data).naive, movement);
        expect(result.kind).toBe('literal');
        expect(result.axes).toEqual(wanted.axes);
        expect(inputTensor(graph, 'y', [], [0]).values(result)).toEqual(listed(wanted));
      }),
      { numRuns: 40 },
    );
  });
});

const inverses = (axes: readonly Axis[]) => {
  const graph = new Graph();
  const x = inputTensor(graph, 'x', axes, counted(axes));
  return { graph, ...x };
};

describe('inverse movements', () => {
  it('split undoes merge, up to the order of axes', () => {
    fc.assert(
      fc.property(cases.merge, ({ axes, movement }) => {
        const { graph, node, values } = inverses(axes);
        const merged = graph.move(node, movement);
        const into = movement.axes.map((name) => axisNamed(axes, name));
        const back = graph.move(merged, { move: 'split', axis: movement.into, into });
        const ordered = graph.move(back, { move: 'permute', order: axisNames(axes) });
        expect(ordered.axes).toEqual(axes);
        expect(values(ordered)).toEqual(counted(axes));
      }),
    );
  });

  it('merge undoes split', () => {
    fc.assert(
      fc.property(cases.split, ({ axes, movement }) => {
        const { graph, node, values } = inverses(axes);
        const merged = graph.move(graph.move(node, movement), {
          move: 'merge',
          axes: axisNames(movement.into),
          into: 'whole',
        });
        expect(merged.axes).toEqual(axes);
        expect(values(merged)).toEqual(counted(axes));
      }),
    );
  });

  it('reversing twice, slicing off a padding, and the first of an expansion change nothing', () => {
    fc.assert(
      fc.property(someAxes(), fc.nat(2), fc.nat(2), (axes, before, after) => {
        const { graph, node, values } = inverses(axes);
        for (const { name, size } of axes) {
          const reverse = { move: 'slice', axis: name, start: size - 1, step: -1, count: size } as const;
          const padded = graph.move(node, { move: 'pad', axis: name, before, after });
          const cut = graph.move(padded, { move: 'slice', axis: name, start: before, step: 1, count: size });
          const expanded = graph.move(node, { move: 'expand', axis: { name: 'new', size: 3 } });
          const first = graph.move(expanded, { move: 'at', axis: 'new', index: 2 });
          for (const same of [graph.move(graph.move(node, reverse), reverse), cut, first]) {
            expect(same.axes).toEqual(axes);
            expect(values(same)).toEqual(counted(axes));
          }
        }
      }),
    );
  });
});

describe('a movement that does not fit is refused', () => {
  const axes = [
    { name: 'n', size: 3 },
    { name: 'm', size: 2 },
    { name: "n'", size: 3 },
  ];
  const window = { name: 'k', size: 2 };
  const refused: readonly (readonly [code: string, movement: Movement])[] = [
    ['unknown-axis', { move: 'rename', names: { q: 'r' } }],
    ['repeated-axis', { move: 'rename', names: { n: 'm' } }],
    ['unknown-axis', { move: 'permute', order: ['q'] }],
    ['repeated-axis', { move: 'permute', order: ['n', 'n'] }],
    ['repeated-axis', { move: 'expand', axis: { name: 'n', size: 3 } }],
    ['bad-size', { move: 'expand', axis: { name: 'q', size: 0 } }],
    ['bad-size', { move: 'expand', axis: { name: 'q', size: -2 } }],
    ['bad-size', { move: 'expand', axis: { name: 'q', size: 1.5 } }],
    ['unknown-axis', { move: 'slice', axis: 'q', start: 0, step: 1, count: 1 }],
    ['index-out-of-range', { move: 'slice', axis: 'n', start: 0, step: 1, count: 4 }],
    ['index-out-of-range', { move: 'slice', axis: 'n', start: -1, step: 1, count: 2 }],
    ['index-out-of-range', { move: 'slice', axis: 'n', start: 1, step: -1, count: 3 }],
    ['index-out-of-range', { move: 'slice', axis: 'n', start: 0, step: 1, count: 0 }],
    ['index-out-of-range', { move: 'slice', axis: 'n', start: 3, step: -1, count: 2 }],
    ['unknown-axis', { move: 'at', axis: 'q', index: 0 }],
    ['index-out-of-range', { move: 'at', axis: 'n', index: 3 }],
    ['index-out-of-range', { move: 'at', axis: 'n', index: -1 }],
    ['unknown-axis', { move: 'pad', axis: 'q', before: 1, after: 1 }],
    ['unknown-axis', { move: 'window', axis: 'q', window, stride: 1, dilation: 1 }],
    ['window-too-large', { move: 'window', axis: 'm', window, stride: 1, dilation: 2 }],
    ['repeated-axis', { move: 'window', axis: 'n', window: { name: 'm', size: 2 }, stride: 1, dilation: 1 }],
    ['bad-size', { move: 'window', axis: 'n', window: { name: 'k', size: 0 }, stride: 1, dilation: 1 }],
    ['unknown-axis', { move: 'merge', axes: ['n', 'q'], into: 'r' }],
    ['repeated-axis', { move: 'merge', axes: ['n', 'n'], into: 'r' }],
    ['repeated-axis', { move: 'merge', axes: ['n', 'm'], into: "n'" }],
    ['no-axes', { move: 'merge', axes: [], into: 'r' }],
    ['size-mismatch', { move: 'split', axis: 'n', into: [window] }],
    ['repeated-axis', { move: 'split', axis: 'n', into: [{ name: 'm', size: 3 }] }],
    ['size-mismatch', { move: 'diagonal', axes: ['n', 'm'], into: 'n' }],
    ['repeated-axis', { move: 'diagonal', axes: ['n', 'n'], into: 'n' }],
    ['repeated-axis', { move: 'diagonal', axes: ['n', "n'"], into: 'm' }],
  ];
  it.each(refused)('%s: %j', (code, movement) => {
    const graph = new Graph();
    const { node } = inputTensor(graph, 'x', axes, counted(axes));
    expect(() => graph.move(node, movement)).toThrow(
      expect.objectContaining({ name: 'ShapeError', code }) as ShapeError,
    );
    expect(() =>
      graph.move(
        graph.table(axes, () => 1),
        movement,
      ),
    ).toThrow(ShapeError);
  });
});
