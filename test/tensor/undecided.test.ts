import { expect, it } from 'vitest';
import { interval } from '../../src/number/interval';
import { eliminate } from '../../src/tensor/elimination';
import { Graph } from '../../src/tensor/graph';
import { ShapeError } from '../../src/tensor/shape-error';
import { symbolOf } from './naive-tensor';

it('a determinant is not 0 where it is not known that its column is', () => {
  const found = eliminate(interval, [{ lo: -1, hi: 1, maybeUndefined: false }], [], 1);
  expect([found.lo <= -1, found.hi >= 1]).toEqual([true, true]);
});

it('0 − x is not folded to x, nor 1/x', () => {
  const graph = new Graph();
  const x = graph.input(symbolOf('x', []));
  expect(graph.sub(graph.constant(0), x)).not.toBe(x);
  expect(graph.div(graph.constant(1), x)).not.toBe(x);
});

it('constants are padded with zeros', () => {
  const graph = new Graph();
  const n = { name: 'n', size: 2 };
  const padded = graph.move(
    graph.table([n], () => 5),
    { move: 'pad', axis: 'n', before: 1, after: 2 },
  );
  expect(padded.kind === 'literal' && padded.values.map(({ numerator }) => numerator)).toEqual([0n, 5n, 5n, 0n, 0n]);
});

it('there is no diagonal of axes of different sizes', () => {
  const graph = new Graph();
  for (const [a, b] of [
    [2, 3],
    [3, 2],
  ] as const) {
    const x = graph.input(
      symbolOf('x', [
        { name: 'i', size: a },
        { name: 'j', size: b },
      ]),
    );
    expect(() => graph.move(x, { move: 'diagonal', axes: ['i', 'j'], into: 'k' })).toThrow(ShapeError);
  }
});
