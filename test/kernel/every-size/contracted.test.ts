import { describe, expect, it } from 'vitest';
import { contracted } from '../../../src/kernel/every-size/contracted';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis, variable } from './templates';

const graph = new Graph();
const simplified = (node: Node): Node => contracted(graph, [node])[0] as Node;
const matrixOf = (size: number, column = 'n', points = size): Node =>
  graph.table([anyAxis('i', size), anyAxis('j', points, column)], (k) => (k % (size + 1) === 0 ? 1 : 0));
const row = variable(graph, 'x', [anyAxis('j')]);

describe('a sum over the index of an identity matrix', () => {
  it('is the element at the other index', () => {
    const whole = variable(graph, 'A', [anyAxis('i'), anyAxis('j')]);
    expect(simplified(graph.sum(graph.mul(matrixOf(2), row), ['j']))).toBe(graph.rename(row, { j: 'i' }));
    expect(simplified(graph.sum(graph.mul(whole, matrixOf(2)), ['j']))).toBe(
      graph.move(whole, { move: 'diagonal', axes: ['i', 'j'], into: 'i' }),
    );
    const column = variable(graph, 'c', [anyAxis('i')]);
    expect(simplified(graph.sum(graph.mul(column, matrixOf(2)), ['j']))).toBe(column);
  });

  it('is found among terms, behind quotients and names', () => {
    const y = variable(graph, 'y', []);
    const sum = (node: Node): Node => graph.sum(node, ['j']);
    const own = graph.rename(row, { j: 'i' });
    expect(simplified(sum(graph.div(graph.mul(matrixOf(2), row), y)))).toBe(graph.div(own, y));
    expect(simplified(sum(graph.sub(graph.mul(matrixOf(2), row), row)))).toBe(graph.sub(own, sum(row)));
    expect(simplified(sum(graph.mul(row, graph.sub(matrixOf(2), y))))).toBe(graph.sub(own, sum(graph.mul(row, y))));
  });

  it('is found in multiples and repetitions of the matrix, under other names and on diagonals', () => {
    const sum = (node: Node, over = 'j'): Node => graph.sum(node, [over]);
    const twice = graph.table([anyAxis('i'), anyAxis('j')], (k) => (k % 3 === 0 ? 2 : 0));
    expect(simplified(sum(graph.mul(twice, row)))).toBe(graph.rename(graph.mul(graph.constant(2), row), { j: 'i' }));
    const batch = anyAxis('b', 1, 'B');
    const errors = variable(graph, 'G', [batch, anyAxis('j')]);
    const repeated = graph.move(matrixOf(2), { move: 'expand', axis: batch });
    const ones = graph.move(graph.constant(1), { move: 'expand', axis: batch });
    const all = simplified(sum(sum(graph.mul(errors, repeated), 'b')));
    expect(all).toBe(graph.rename(sum(graph.mul(errors, ones), 'b'), { j: 'i' }));
    const column = variable(graph, 'c', [anyAxis('i')]);
    const renamed = graph.rename(graph.mul(matrixOf(2), column), { j: 'h' });
    const other = graph.rename(row, { j: 'h' });
    expect(simplified(sum(graph.mul(renamed, other), 'h'))).toBe(
      graph.move(graph.mul(column, other), { move: 'diagonal', axes: ['i', 'h'], into: 'i' }),
    );
  });

  it('is found in quotients, and is 1 by itself', () => {
    const column = variable(graph, 'c', [anyAxis('i')]);
    const one = graph.constant(1);
    const own = (node: Node): Node => graph.rename(node, { j: 'i' });
    const quotient = graph.div(graph.mul(matrixOf(2), column), row);
    expect(simplified(graph.sum(quotient, ['j']))).toBe(
      graph.move(graph.mul(column, graph.div(one, row)), { move: 'diagonal', axes: ['i', 'j'], into: 'i' }),
    );
    expect(simplified(graph.sum(graph.div(matrixOf(2), row), ['j']))).toBe(own(graph.div(one, row)));
    expect(simplified(graph.sum(matrixOf(2), ['j']))).toBe(graph.move(one, { move: 'expand', axis: anyAxis('i') }));
  });

  it('counts what does not have the index', () => {
    const y = variable(graph, 'y', []);
    const n = graph.input(graph.sizeSymbols.length('n', 1));
    expect(simplified(graph.sum(graph.sub(matrixOf(2), y), ['j']))).toBe(
      graph.sub(graph.move(graph.constant(1), { move: 'expand', axis: anyAxis('i') }), graph.mul(n, y)),
    );
  });

  it.each<[string, Node]>([
    [
      'at one point of support, where it could be full of ones',
      graph.mul(matrixOf(1), variable(graph, 'y', [anyAxis('j', 1)])),
    ],
    ['of two sizes', graph.mul(matrixOf(2, 'm'), variable(graph, 'z', [anyAxis('j', 2, 'm')]))],
    ['of more columns', graph.mul(matrixOf(2, 'm', 3), variable(graph, 'z', [anyAxis('j', 3, 'm')]))],
    [
      'of ones',
      graph.mul(
        graph.table([anyAxis('i'), anyAxis('j')], () => 1),
        row,
      ),
    ],
    [
      'with two numbers on its diagonal',
      graph.mul(
        graph.table([anyAxis('i'), anyAxis('j')], (k) => (k === 0 ? 2 : k === 3 ? 1 : 0)),
        row,
      ),
    ],
    [
      'along a third axis of its size, of which two points show too little',
      graph.mul(
        graph.table([anyAxis('i'), anyAxis('j'), anyAxis('k')], (k) => (k < 2 || k > 5 ? 1 : 0)),
        row,
      ),
    ],
    [
      'which varies along another axis',
      graph.mul(
        graph.table([{ name: 'b', size: 2 }, anyAxis('i'), anyAxis('j')], (k) =>
          k % 4 === 0 || k % 4 === 3 ? k + 1 : 0,
        ),
        row,
      ),
    ],
    [
      'with its zeros and ones exchanged',
      graph.mul(
        graph.table([anyAxis('i'), anyAxis('j')], (k) => (k % 3 === 0 ? 0 : 1)),
        row,
      ),
    ],
    ['in a function', graph.map('exp', graph.mul(matrixOf(2), row))],
    ['where something is chosen elsewhere', graph.map('select', matrixOf(2), row, variable(graph, 'y', []))],
    ['under a quotient', graph.div(row, graph.add(matrixOf(2), graph.constant(2)))],
  ])('stays where the matrix is none: %s', (_, body) => {
    const sum = graph.sum(body, ['j']);
    expect(simplified(sum)).toBe(sum);
  });
});
