import { describe, expect, it } from 'vitest';
import { pointsCompared } from '../../../src/kernel/every-size/pointwise';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { positiveReals, reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis, equation, variable } from './templates';

const graph = new Graph();
const y = variable(graph, 'y', []);
const x = variable(graph, 'x', [anyAxis('i')]);
const other = graph.rename(x, { i: 'j' });
const matrix = variable(graph, 'A', [anyAxis('i'), anyAxis('j')]);
const compared = (left: Node, right: Node, assumed: Node = y): number =>
  pointsCompared([equation(left, right)], [equation(assumed, y)], 'n');
const f = { name: 'f', kind: 'arbitrary', differentiable: false, range: reals } as const;

describe('elements that are compared one by one', () => {
  it.each<[string, number, Node, Node]>([
    ['numbers', 1, y, y],
    ['elements', 1, graph.binary('max', x, y), x],
    ['elements at two indices', 2, x, other],
    ['elements of a matrix', 2, matrix, y],
    ['pairs', 2, graph.move(matrix, { move: 'merge', axes: ['i', 'j'], into: 'k' }), y],
    ['values of a function', 1, graph.apply(f, [x], ['i'], []), x],
    [
      'elements where two indices are the same',
      2,
      graph.table([anyAxis('i'), anyAxis('j')], (k) => (k % 3 === 0 ? 1 : 0)),
      matrix,
    ],
  ])('%s need as many points as they have indices: %i', (_, points, left, right) => {
    expect(compared(left, right)).toBe(points);
    expect(compared(right, left)).toBe(points);
  });

  it('need as many as an assumption has', () => {
    expect(compared(x, x, matrix)).toBe(2);
  });

  it.each<[string, Node]>([
    ['sums', graph.sum(x, ['i'])],
    ['what sums are in', graph.mul(x, graph.sum(other, ['j']))],
    ['numbers of elements', graph.input(graph.sizeSymbols.length('n', 1))],
    ['the largest', graph.reduce('max', x, ['i'])],
    ['smooth functions of vectors', graph.apply({ ...f, differentiable: true }, [x], [], [])],
    ['determinants', graph.matrix('det', matrix, 'i', 'j')],
    ['probabilities', variable(graph, 'p', [anyAxis('i')], { kind: 'simplex' })],
    ['numbered elements', graph.table([anyAxis('i')], (i) => i)],
    ['the first', graph.move(x, { move: 'at', axis: 'i', index: 0 })],
    [
      'averages over vectors',
      (() => {
        const variable = {
          name: 'e',
          axes: [anyAxis('i')],
          domain: positiveReals,
          measure: { kind: 'lebesgue' },
        } as const;
        return graph.expect(
          variable,
          graph.move(graph.rename(graph.input(variable), { i: 'k' }), { move: 'rename', names: { k: 'j' } }),
        );
      })(),
    ],
  ])('are not %s, nor are those assumed', (_, node) => {
    expect(() => compared(node, y)).toThrow(EverySizeRefusal);
    expect(() => compared(x, x, node)).toThrow(EverySizeRefusal);
  });
});
