import { describe, expect, it } from 'vitest';
import { neededSupport } from '../../../src/kernel/every-size/needed-support';
import type { Functions } from '../../../src/kernel/every-size/weighted';
import { fraction } from '../../../src/number/fraction';
import type { Axis } from '../../../src/tensor/axis';
import { reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis, equation, positiveVariable, variable } from './templates';

const graph = new Graph();
const zero = graph.constant(0);
const y = positiveVariable(graph, 'y', []);
const n = graph.input(graph.sizeSymbols.length('n', 1));
const x = variable(graph, 'x', [anyAxis('i')]);
const other = graph.rename(x, { i: 'j' });
const matrix = variable(graph, 'A', [anyAxis('i'), anyAxis('j')]);
const sum = (node: Node, ...over: string[]): Node => graph.sum(node, over.length === 0 ? ['i'] : over);
const power = (node: Node, exponent: number): Node => graph.power(node, exponent);
const total = sum(x);
const squares = sum(power(x, 2));
const shares = variable(graph, 'p', [anyAxis('i')], { kind: 'simplex' });
const bits = variable(graph, 'b', [anyAxis('i')], { kind: 'finite', values: [fraction(0n), fraction(1n)] });
const identity = graph.table([anyAxis('i'), anyAxis('j')], (k) => (k % 3 === 0 ? 1 : 0));
const row = graph.concat(
  [x, variable(graph, 'y', [anyAxis('i')]), variable(graph, 'z', [{ name: 'i', size: 3 }])],
  'i',
);
const pairs = graph.move(matrix, { move: 'merge', axes: ['i', 'j'], into: 'i' });
const positives = graph.concat(
  [positiveVariable(graph, 'u', [anyAxis('i')]), positiveVariable(graph, 'v', [anyAxis('i')])],
  'i',
);
const draw = { name: 'e', axes: [], domain: reals, measure: { kind: 'standard', family: 'normal' } } as const;
const applied = (node: Node, batch: readonly string[] = [], output: readonly Axis[] = []): Node =>
  graph.apply({ name: 'f', kind: 'arbitrary', differentiable: false, range: reals }, [node], batch, output);

const needed = (left: Node, right: Node = zero, functions: Functions = 'unknown', size = 'n'): number =>
  neededSupport([equation(left, right)], size, functions);

describe('points of support for fractions in the weights', () => {
  it.each<[string, number, Node, Node]>([
    ['elements', 1, x, x],
    ['two elements', 2, x, other],
    ['two elements, exchanged', 2, graph.add(x, other), x],
    ['sums', 1, total, y],
    ['an element of a row of segments', 1, row, row],
    ['two elements of such rows', 2, row, graph.rename(row, { i: 'j' })],
    ['an element of a row and a sum', 2, row, total],
    ['a row of segments and one of pairs', 2, graph.concat([row, pairs], 'i'), y],
    ['a sum over a row', 1, sum(row), y],
    ['a sum over a row with pairs', 2, sum(graph.concat([row, pairs], 'i')), y],
    ['numbers of elements', 3, power(n, 3), n],
    ['an element and the mean', 2, x, graph.div(total, n)],
    ['the degree of the right side', 2, zero, power(total, 2)],
    ['a product of sums', 3, graph.mul(total, graph.mul(squares, n)), y],
    ['a sum over pairs', 2, sum(matrix, 'i', 'j'), y],
    ['a sum over merged pairs', 2, sum(graph.move(matrix, { move: 'merge', axes: ['i', 'j'], into: 'k' }), 'k'), y],
    ['fractions of one divisor', 2, graph.div(squares, n), power(graph.div(total, n), 2)],
    ['negative powers, one way', 2, graph.mul(squares, power(n, -1)), graph.mul(power(total, 2), power(n, -2))],
    ['negative powers, the other way', 2, graph.mul(power(total, 2), power(n, -2)), graph.mul(squares, power(n, -1))],
    ['a negative power', 2, y, power(n, -2)],
    ['divisors of divisors', 2, graph.div(y, graph.div(total, n)), graph.div(n, total)],
    ['a choice', 2, graph.map('select', total, total, y), y],
    [
      'what is joined',
      2,
      graph.concat(
        [
          variable(graph, 'z', [{ name: 'c', size: 1 }]),
          graph.move(power(total, 2), { move: 'expand', axis: { name: 'c', size: 1 } }),
        ],
        'c',
      ),
      zero,
    ],
    ['shares', 1, sum(shares), graph.constant(1)],
    ['squares of shares', 2, sum(power(shares, 2)), graph.constant(1)],
    [
      'a pattern of indices',
      2,
      graph.move(graph.mul(identity, matrix), { move: 'diagonal', axes: ['i', 'j'], into: 'i' }),
      x,
    ],
  ])('%s: %i', (_, points, left, right) => {
    expect(needed(left, right)).toBe(points);
  });

  it('counts the weights of one size', () => {
    const whole = variable(graph, 'M', [anyAxis('i'), anyAxis('k', 2, 'm')]);
    const both = sum(power(sum(whole, 'k'), 3), 'i');
    expect(needed(both, zero, 'unknown', 'n')).toBe(1);
    expect(needed(both, zero, 'unknown', 'm')).toBe(3);
  });
});

describe('points of support for values of functions', () => {
  const mean = graph.div(total, n);
  it.each<[string, number, Node]>([
    ['of a sum', 1, applied(total)],
    ['of a square', 2, applied(power(total, 2))],
    ['of a mean', 2, applied(mean)],
    ['of differences from a mean', 4, sum(applied(graph.sub(x, mean), ['i']))],
    ['of vectors', 2, applied(x)],
    ['of rows of segments', 2, applied(row)],
    ['of the elements of a row of segments', 3, sum(applied(graph.sub(row, total), ['i']))],
    ['of rows of a matrix', 4, sum(applied(matrix, ['i']))],
    ['of the size of a sum', 2, graph.unary('abs', total)],
    ['of the larger of two', 3, graph.mul(power(total, 2), graph.binary('max', total, y))],
    ['of functions', 2, applied(graph.unary('exp', mean))],
    ['of matrices', 4, graph.matrix('det', matrix, 'i', 'j')],
  ])('%s: %i', (_, points, node) => {
    expect(needed(node, y)).toBe(points);
  });

  it.each<[string, number, Node]>([
    ['an exponential', 2, graph.unary('exp', total)],
    ['an exponential of a mean', 3, graph.unary('exp', mean)],
    ['exponentials of differences from a mean', 4, sum(graph.unary('exp', graph.sub(x, mean)))],
    ['exponentials of elements', 1, sum(graph.unary('exp', x))],
    ['logarithms along a row of segments', 6, sum(graph.unary('log', graph.mul(positives, sum(positives))))],
    [
      'logarithms of three sums',
      8,
      graph.unary('log', sum(positiveVariable(graph, 'w', [anyAxis('i'), { name: 'c', size: 3 }]))),
    ],
    ['a logarithm', 4, graph.unary('log', sum(positiveVariable(graph, 'z', [anyAxis('i')])))],
    ['a logarithm of a mean', 5, graph.unary('log', graph.div(sum(positiveVariable(graph, 'z', [anyAxis('i')])), n))],
    ['a root', 5, graph.mul(graph.unary('sqrt', n), total)],
    ['a root of a mean', 5, graph.unary('sqrt', mean)],
    ['the square of one', 6, power(graph.unary('sqrt', mean), 2)],
  ])('by their laws, %s: %i', (_, points, node) => {
    expect(needed(node, y, 'lawful')).toBe(points);
  });
});

describe('what is no fraction in the weights', () => {
  it.each<[string, Node, Functions]>([
    ['a function of variables with few values', applied(sum(bits)), 'unknown'],
    ['the size of such', graph.unary('abs', sum(bits)), 'unknown'],
    ['a function of vectors of such', applied(bits), 'unknown'],
    [
      'a product of sums',
      graph.reduce('prod', graph.move(total, { move: 'expand', axis: { name: 'c', size: 2 } }), ['c']),
      'unknown',
    ],
    ['a sum of fractions of other sums', sum(graph.div(x, graph.add(sum(matrix, 'j'), n))), 'unknown'],
    [
      'an average of fractions with random divisors',
      graph.expect(draw, graph.div(y, graph.add(n, graph.input(draw)))),
      'unknown',
    ],
    ['an exponential of a logarithm', graph.unary('exp', graph.unary('log', n)), 'lawful'],
    [
      'a determinant of sums',
      graph.matrix(
        'det',
        graph.move(graph.move(total, { move: 'expand', axis: { name: 'r', size: 2 } }), {
          move: 'expand',
          axis: { name: 'c', size: 2 },
        }),
        'r',
        'c',
      ),
      'unknown',
    ],
  ])('%s is refused', (_, node, functions) => {
    expect(() => needed(node, zero, functions)).toThrow();
  });

  it('is not refused where the variables with few values are no argument', () => {
    expect(needed(graph.mul(sum(bits), applied(total)))).toBe(1);
  });
});
