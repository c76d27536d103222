import { describe, expect, it } from 'vitest';
import { movedInside } from '../../../src/kernel/every-size/moved-inside';
import { float64 } from '../../../src/number/float64';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import type { InputSymbol } from '../../../src/tensor/symbol';
import { counted, valuesIn } from '../../tensor/naive-tensor';
import { anyAxis, variable } from './templates';

const graph = new Graph();
const [i, j, b] = [anyAxis('i'), anyAxis('j'), anyAxis('b', 3, 'B')] as const;
const whole = variable(graph, 'A', [i, j]);
const [column, row] = [variable(graph, 'x', [i]), variable(graph, 'y', [j])];
const identity = graph.table([i, j], (k) => (k % 3 === 0 ? 1 : 0));
const inputs = new Map<InputSymbol, readonly number[]>(
  [whole, column, row].map((node, n) => [(node as Node<'input'>).symbol, counted(node.axes).map((k) => k * 7 + n)]),
);
const repeated = (node: Node): Node => graph.move(node, { move: 'expand', axis: b });
const diagonal = (node: Node, into = 'i'): Node => graph.move(node, { move: 'diagonal', axes: ['i', 'j'], into });

describe('what is moved, made of moved parts', () => {
  it.each<[string, Node]>([
    ['names of a product', graph.rename(graph.mul(whole, column), { i: 'h' })],
    ['exchanged names', graph.rename(graph.sub(whole, column), { i: 'j', j: 'i' })],
    ['a name of one factor', graph.rename(graph.mul(column, row), { j: 'k' })],
    ['a name that all objects have', graph.rename(repeated(column), { i: 'h' })],
    ['the name of a repetition', graph.rename(repeated(graph.mul(column, row)), { b: 'constructor', i: 'b' })],
    ['an order', graph.move(graph.sub(whole, row), { move: 'permute', order: ['j', 'i'] })],
    ['the diagonal of a difference', diagonal(graph.sub(whole, row))],
    ['the diagonal of an outer product, under a new name', diagonal(graph.mul(column, row), 'h')],
    ['the diagonal of a product with an identity', diagonal(graph.mul(identity, whole), 'j')],
    ['the diagonal of what is repeated', diagonal(repeated(graph.mul(column, row)))],
    ['the diagonal of what is repeated along it', diagonal(graph.move(column, { move: 'expand', axis: j }), 'h')],
    ['the diagonal of an order', diagonal(graph.move(whole, { move: 'permute', order: ['j', 'i'] }), 'h')],
  ])('has the same values: %s', (_, node) => {
    const inside = node.kind === 'move' ? movedInside(graph, node) : null;
    if (inside === null) throw new Error('nothing was moved inside');
    expect(inside).not.toBe(node);
    expect(valuesIn(float64, graph.orderedLike(inside, node), inputs)).toEqual(valuesIn(float64, node, inputs));
  });

  it.each<[string, Node]>([
    ['an input', graph.rename(whole, { i: 'h' })],
    ['a sum', graph.rename(graph.sum(whole, ['j']), { i: 'h' })],
    ['another movement', graph.move(graph.mul(whole, row), { move: 'reverse', axis: 'i' })],
  ])('says nothing of %s', (_, node) => {
    expect(node.kind === 'move' ? movedInside(graph, node) : undefined).toBeNull();
  });
});
