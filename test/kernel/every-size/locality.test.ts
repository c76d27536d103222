import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededExtent } from '../../../src/kernel/every-size/locality';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { mergedSpan } from '../../../src/tensor/extent';
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
const filtered = (x: Node, taps: number, dilation = 1, stride = 1): Node =>
  graph.sum(graph.move(x, { move: 'window', axis: 'H', window: { name: 'k', size: taps }, stride, dilation }), ['k']);
const blurred = (x: Node): Node => filtered(padded(x, 1), 3);
const halved = (x: Node): Node => filtered(padded(x, 1), 3, 1, 2);
const needed = (x: Node, assumed: Node = number, least = 1): number =>
  neededExtent([equation(x, zero)], [equation(assumed, zero)], 'H', least);
const wide = (size: number): Node => variable(graph, `x${size}`, [localAxis(size)]);

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

  it('is as many as there are zeros seen from the ends, and one', () => {
    expect(needed(filtered(padded(image, 6), 3, 6))).toBe(13);
    expect(needed(filtered(padded(image, 0, 12), 3, 6))).toBe(13);
    expect(needed(filtered(padded(image, 0, 4), 5))).toBe(5);
    expect(needed(filtered(padded(image, 4, 0), 5))).toBe(5);
  });

  it('is as many as one window needs where there are no zeros', () => {
    expect(needed(filtered(wide(5), 5), number, 5)).toBe(5);
    expect(needed(filtered(filtered(wide(7), 3, 2), 3), number, 7)).toBe(7);
  });

  it('is that of the side that reaches furthest', () => {
    expect(needed(graph.add(blurred(blurred(blurred(image))), image))).toBe(7);
    expect(needed(blurred(graph.add(blurred(blurred(image)), image)))).toBe(7);
    expect(neededExtent([equation(image, zero), equation(zero, blurred(blurred(image)))], [], 'H', 1)).toBe(5);
  });

  it('is one where zeros are put around the ends alone', () => {
    expect(needed(padded(image, 2, 3))).toBe(1);
    expect(needed(padded(padded(image, 1), 1))).toBe(1);
  });
});

describe('how many rows show what holds of all images, with strides', () => {
  it('is one of each remainder at least, and so many that one of two ends can be left out', () => {
    const kept = (stride: number): Node => filtered(wide(6), 1, 1, stride);
    expect(needed(kept(2))).toBe(3);
    expect(needed(kept(3))).toBe(5);
    expect(needed(kept(3), number, 5)).toBe(7);
    expect(needed(filtered(kept(2), 1, 1, 3))).toBe(11);
  });

  it('is that of the statement that needs most, each by itself', () => {
    const kept = (stride: number): Node => filtered(wide(6), 1, 1, stride);
    expect(neededExtent([equation(kept(2), zero), equation(kept(3), zero)], [], 'H', 1)).toBe(5);
    expect(neededExtent([equation(kept(4), zero), equation(kept(3), zero)], [], 'H', 1)).toBe(7);
    expect(neededExtent([], [], 'H', 4)).toBe(4);
  });

  it('counts the remainders of what is assumed', () => {
    const kept = (stride: number): Node => filtered(wide(6), 1, 1, stride);
    expect(needed(image, kept(4))).toBe(7);
    expect(needed(kept(3), kept(4))).toBe(23);
  });

  it('grows by the stride with zeros behind it', () => {
    expect(needed(halved(wide(6)))).toBe(6);
    expect(needed(halved(halved(wide(6))))).toBe(12);
    expect(needed(blurred(halved(wide(6))))).toBe(10);
    expect(needed(halved(blurred(wide(6))))).toBe(6);
    expect(needed(filtered(padded(wide(6), 2), 3, 2, 2))).toBe(6);
    expect(needed(filtered(padded(wide(6), 0, 3), 2, 1, 4))).toBe(7);
    expect(needed(filtered(padded(wide(6), 3, 0), 2, 1, 4))).toBe(7);
  });

  it('is that of a number of blocks, of repeated rows too', () => {
    const blocks = variable(graph, 'z', [{ name: 'H', ...mergedSpan([localAxis(3), { size: 2 }]) }]);
    expect(needed(filtered(blocks, 2, 1, 2))).toBe(1);
    expect(needed(filtered(padded(blocks, 1), 3, 1, 2))).toBe(3);
    expect(needed(filtered(blocks, 3, 1, 3))).toBe(5);
    const repeated = graph.move(graph.move(image, { move: 'expand', axis: { name: 'r', size: 3 } }), {
      move: 'merge',
      axes: ['H', 'r'],
      into: 'H',
    });
    expect(needed(blurred(repeated))).toBe(2);
    expect(needed(filtered(padded(repeated, 1), 3, 1, 3))).toBe(3);
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
    ['their number', () => graph.mul(image, graph.input(graph.sizeSymbols.length('H', 1)))],
    ['one row', () => graph.move(image, { move: 'at', axis: 'H', index: 0 })],
    ['two rows', () => graph.mul(image, graph.rename(image, { H: 'I' }))],
    ['images one above another', () => graph.concat([image, image], 'H')],
    [
      'rows taken together',
      () =>
        graph.move(variable(graph, 'z', [localAxis(3), anyAxis('c')]), { move: 'merge', axes: ['H', 'c'], into: 'k' }),
    ],
    [
      'rows of which others are in between',
      () =>
        graph.move(variable(graph, 'z', [{ name: 'c', size: 2 }, localAxis(3)]), {
          move: 'merge',
          axes: ['c', 'H'],
          into: 'k',
        }),
    ],
    [
      'halves',
      () =>
        graph.move(variable(graph, 'z', [{ name: 'k', ...mergedSpan([{ size: 2 }, localAxis(3)]) }]), {
          move: 'split',
          axis: 'k',
          into: [{ name: 'c', size: 2 }, localAxis(3)],
        }),
    ],
    [
      'probabilities that a function gives',
      () =>
        graph.apply(
          { name: 'h', kind: 'arbitrary', differentiable: false, range: { kind: 'simplex' } },
          [number],
          [],
          [localAxis(3)],
        ),
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

  it('is refused in what is compared at two of them', () => {
    const one = graph.rename(image, { H: 'I' });
    expect(() => neededExtent([equation(image, one)], [], 'H', 1)).toThrow('two indices along H');
  });

  it('is refused in an assumption, and so are ends that are seen', () => {
    expect(needed(image, image)).toBe(1);
    expect(needed(image, filtered(wide(4), 2))).toBe(1);
    expect(() => needed(image, blurred(image))).toThrow('an assumption on several elements along H');
  });
});
