import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededExtent } from '../../../src/kernel/every-size/locality';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis, equation, localAxis, variable } from './templates';

const graph = new Graph();
const zero = graph.constant(0);
const image = variable(graph, 'x', [localAxis(3)]);
const number = variable(graph, 'y', []);
const constant = graph.move(number, { move: 'expand', axis: localAxis(3) });
const padded = (x: Node, before: number, after = before): Node =>
  graph.move(x, { move: 'pad', axis: 'H', before, after });
/** A filter of so many taps, each `dilation` apart, on what is padded already. */
const filtered = (x: Node, taps: number, dilation = 1): Node =>
  graph.sum(graph.move(x, { move: 'window', axis: 'H', window: { name: 'k', size: taps }, stride: 1, dilation }), [
    'k',
  ]);
const blurred = (x: Node): Node => filtered(padded(x, 1), 3);
const needed = (x: Node, assumed: Node = number): number =>
  neededExtent([equation(x, zero)], [equation(assumed, zero)], 'H');

describe('how many rows show what holds of all images', () => {
  it('is one where rows have nothing to do with one another', () => {
    expect(needed(graph.mul(image, image))).toBe(1);
  });

  it.each([
    ['an image', image],
    ['a constant one', constant],
    [
      'one that a function gives',
      graph.apply(
        { name: 'f', kind: 'arbitrary', differentiable: false, range: { kind: 'finite', values: [] } },
        [number],
        [],
        [localAxis(3)],
      ),
    ],
  ])('grows by two with each filter of three taps on %s', (_, start) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), (times) => {
        let x = start;
        for (let i = 0; i < times; i++) x = blurred(x);
        expect(needed(x)).toBeGreaterThanOrEqual(2 * times + 1);
      }),
    );
  });

  it('reaches as far as the taps are apart, on both sides', () => {
    expect(needed(filtered(padded(image, 6), 3, 6))).toBeGreaterThanOrEqual(13);
    expect(needed(filtered(padded(image, 0, 12), 3, 6))).toBe(25);
    expect(needed(filtered(padded(image, 0, 4), 5))).toBe(9);
    expect(needed(filtered(padded(image, 4, 0), 5))).toBe(9);
  });

  it('is that of the side that reaches furthest', () => {
    expect(needed(graph.add(blurred(blurred(blurred(image))), image))).toBe(7);
    expect(needed(blurred(graph.add(blurred(blurred(image)), image)))).toBe(7);
    expect(neededExtent([equation(image, zero), equation(zero, blurred(blurred(image)))], [], 'H')).toBe(5);
  });

  it('knows how far zeros are put beyond the ends', () => {
    expect(needed(padded(image, 2, 3))).toBe(10);
    expect(needed(padded(padded(image, 1), 1))).toBe(17);
  });
});

describe('what has to do with rows that are not near', () => {
  it.each<[string, () => Node]>([
    ['a sum', () => graph.sum(image, ['H'])],
    ['a maximum', () => graph.reduce('max', image, ['H'])],
    ['probabilities', () => variable(graph, 'p', [localAxis(3)], { kind: 'simplex' })],
    ['an array of several numbers', () => graph.table([localAxis(3)], (i) => i)],
    [
      'positions',
      () => graph.input({ name: 'i', axes: [localAxis(3)], domain: { kind: 'finite', values: [] }, isPosition: true }),
    ],
    ['one row', () => graph.move(image, { move: 'at', axis: 'H', index: 0 })],
    ['two rows', () => graph.mul(image, graph.rename(image, { H: 'I' }))],
    ['images one above another', () => graph.concat([image, image], 'H')],
    [
      'rows taken together',
      () =>
        graph.move(variable(graph, 'z', [localAxis(3), anyAxis('c')]), { move: 'merge', axes: ['H', 'c'], into: 'k' }),
    ],
    [
      'a function of all rows',
      () =>
        graph.apply(
          { name: 'g', kind: 'arbitrary', differentiable: false, range: { kind: 'finite', values: [] } },
          [image],
          [],
          [],
        ),
    ],
  ])('%s is refused', (_, make) => {
    expect(() => needed(make())).toThrow(EverySizeRefusal);
  });

  it('is refused in an assumption, and so are the near ones', () => {
    expect(needed(image, image)).toBe(1);
    expect(() => needed(image, blurred(image))).toThrow('an assumption on several elements along H');
  });
});
