import { describe, expect, it } from 'vitest';
import { bundlesIn } from '../../../src/kernel/every-size/bundles';
import type { Axis } from '../../../src/tensor/axis';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis, variable } from './templates';

const graph = new Graph();
const [row, column]: readonly Axis[] = [anyAxis('i', 2, 'n'), anyAxis('j', 2, 'm')] as const;
const image = variable(graph, 'x', [row as Axis, column as Axis]);
const length = (name: string): Node => graph.input(graph.sizeSymbols.length(name, 1));
const whole = graph.sum(image, ['i', 'j']);
const pixels = graph.mul(length('n'), length('m'));
const bundled = (node: Node): string[][] => bundlesIn([node], ['n', 'm']);

describe('sizes that occur together alone', () => {
  it.each<[string, Node]>([
    ['in a sum over all', whole],
    ['in a mean', graph.div(whole, pixels)],
    ['in the square of their number', graph.mul(pixels, pixels)],
    ['in differences from the mean', graph.sub(image, graph.div(whole, pixels))],
    ['merged', graph.sum(graph.move(image, { move: 'merge', axes: ['i', 'j'], into: 'k' }), ['k'])],
  ])('are one: %s', (_, node) => {
    expect(bundled(node)).toEqual([['n', 'm']]);
  });

  it.each<[string, Node]>([
    ['a sum over rows', graph.sum(image, ['i'])],
    ['a sum over rows, then over columns', graph.sum(graph.sum(image, ['i']), ['j'])],
    ['one number of elements', graph.mul(whole, length('n'))],
    ['a sum of numbers of elements', graph.mul(whole, graph.add(length('n'), length('m')))],
    ['a square of one number of elements', graph.mul(pixels, length('n'))],
    ['a vector beside', graph.mul(image, variable(graph, 'u', [row as Axis]))],
    [
      'another order',
      graph.add(
        graph.sum(graph.move(image, { move: 'merge', axes: ['i', 'j'], into: 'k' }), ['k']),
        graph.sum(graph.move(image, { move: 'merge', axes: ['j', 'i'], into: 'k' }), ['k']),
      ),
    ],
    ['two rows', graph.mul(image, graph.rename(image, { i: 'h' }))],
    ['a repeated vector', graph.move(variable(graph, 'u', [row as Axis]), { move: 'expand', axis: column as Axis })],
  ])('are two: %s', (_, node) => {
    expect(bundled(node)).toEqual([]);
  });
});
