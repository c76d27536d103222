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

describe('sums of terms that are compared', () => {
  const sum = (node: Node): Node => graph.sum(node, ['i']);
  const n = graph.input(graph.sizeSymbols.length('n', 1));
  const squares = sum(graph.power(x, 2));
  const noise = {
    name: 'e',
    axes: [anyAxis('i')],
    domain: reals,
    measure: { kind: 'standard', family: 'normal' },
  } as const;
  const drawn = { ...noise, measure: { kind: 'lebesgue' } } as const;

  it.each<[string, Node, Node]>([
    ['squares and elements', squares, sum(x)],
    ['a number of terms', squares, graph.neg(graph.mul(y, n))],
    ['terms added', graph.sub(squares, graph.div(sum(x), y)), graph.constant(0)],
    ['averages of terms', graph.expect(noise, sum(graph.mul(x, graph.input(noise)))), squares],
  ])('need one point: %s', (_, left, right) => {
    expect(compared(left, right)).toBe(1);
  });

  it.each<[string, Node, Node]>([
    ['a number beside', squares, y],
    ['a number among them', graph.add(squares, y), sum(x)],
    ['products of sums', graph.mul(sum(x), sum(x)), squares],
    ['powers of sums', graph.power(sum(x), 2), squares],
    ['functions of sums', graph.unary('exp', sum(x)), sum(graph.unary('exp', x))],
    ['quotients by sums', graph.div(y, n), squares],
    ['sums beside an index', graph.mul(other, sum(x)), squares],
    ['sums of sums', graph.sum(graph.mul(matrix, sum(x)), ['j']), squares],
    ['sums over pairs', graph.sum(matrix, ['i', 'j']), squares],
    ['rows of a matrix', graph.sum(graph.sum(matrix, ['j']), ['i']), squares],
    ['the largest', graph.reduce('max', x, ['i']), squares],
    ['shares', sum(variable(graph, 'p', [anyAxis('i')], { kind: 'simplex' })), squares],
    ['averages over vectors that may be any', graph.expect(drawn, sum(graph.mul(x, graph.input(drawn)))), squares],
    ['unknown functions', graph.apply(f, [sum(x)], [], []), squares],
    ['the larger of a sum and a number', graph.binary('max', sum(x), y), squares],
    [
      'sums as often as there are elements',
      graph.sum(
        graph.add(
          sum(x),
          graph.table([anyAxis('j')], () => 0),
        ),
        ['j'],
      ),
      squares,
    ],
    ['what is joined', sum(graph.concat([x, x], 'i')), squares],
  ])('are not %s', (_, left, right) => {
    expect(() => compared(left, right)).toThrow(EverySizeRefusal);
  });

  it('are not what differs, what is assumed, or what has more terms at least', () => {
    const unequal = { ...equation(squares, sum(x)), relation: '!=' } as const;
    expect(() => pointsCompared([unequal], [], 'n')).toThrow(EverySizeRefusal);
    expect(() => compared(squares, sum(x), sum(graph.power(x, 3)))).toThrow(EverySizeRefusal);
    const five = new Graph();
    const [many, z] = [five.input(five.sizeSymbols.length('n', 5)), variable(five, 'z', [anyAxis('i')])];
    expect(() => pointsCompared([equation(five.sum(z, ['i']), many)], [], 'n')).toThrow(EverySizeRefusal);
  });
});

describe('points of a space', () => {
  const density = { name: 'p', kind: 'density', differentiable: false, range: positiveReals } as const;
  const point = { name: 'z', axes: [anyAxis('i')], domain: reals, measure: { kind: 'lebesgue' } } as const;
  const at = (node: Node): Node => graph.apply(density, [node], [], []);
  it.each<[string, Node]>([
    ['values of a density', at(x)],
    ['integrals', graph.expect(point, graph.power(at(graph.input(point)), 2))],
    ['values at values', at(graph.apply({ ...f, name: 'g' }, [x], [], [anyAxis('i')]))],
  ])('need one point of support: %s', (_, node) => {
    expect(compared(node, y)).toBe(1);
  });

  const positive = variable(graph, 'q', [anyAxis('i')], positiveReals);
  const standard = { ...point, measure: { kind: 'standard', family: 'normal' } } as const;
  it.each<[string, Node]>([
    ['coordinates', graph.mul(at(x), graph.sum(x, ['i']))],
    ['points of a part', at(positive)],
    ['points that are added', at(graph.add(x, x))],
    ['draws of each coordinate', graph.expect(standard, at(graph.input(standard)))],
    ['dimensions', graph.mul(at(x), graph.input(graph.sizeSymbols.length('n', 1)))],
    ['derivatives', graph.apply({ ...density, differentiable: true }, [x], [], [])],
    ['matrices', at(matrix)],
    ['elements of points', graph.apply({ ...f, kind: 'elementwise' }, [x], [], [])],
    ['rows', graph.sum(graph.apply(density, [matrix], ['i'], []), ['i'])],
  ])('are not %s', (_, node) => {
    expect(() => compared(node, y)).toThrow(EverySizeRefusal);
  });
});
