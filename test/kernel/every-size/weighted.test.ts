import { describe, expect, it } from 'vitest';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { weighted } from '../../../src/kernel/every-size/weighted';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis, variable } from './templates';

const graph = new Graph();
const x = variable(graph, 'x', [anyAxis('i')]);
const inWeights = (node: Node): Node => weighted(graph, [node], { n: 2 }, 'unknown')[0] as Node;

describe('what has no meaning in weights', () => {
  it.each<[string, Node]>([
    [
      'an array of several numbers',
      graph.mul(
        x,
        graph.table([anyAxis('i')], (i) => i),
      ),
    ],
    ['the largest', graph.reduce('max', x, ['i'])],
    ['a product', graph.reduce('prod', x, ['i'])],
    ['the first', graph.move(x, { move: 'at', axis: 'i', index: 0 })],
  ])('%s is refused', (_, node) => {
    expect(() => inWeights(node)).toThrow(EverySizeRefusal);
  });

  it('is not what speaks of elements, or of axes of given sizes', () => {
    const given = variable(graph, 'z', [anyAxis('i'), { name: 'c', size: 3 }]);
    for (const node of [graph.mul(x, x), graph.reduce('max', given, ['c']), graph.sum(given, ['c'])])
      expect(inWeights(node)).toBe(node);
  });
});
