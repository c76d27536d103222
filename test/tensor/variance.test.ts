import { describe, expect, it } from 'vitest';
import { isNonNegative } from '../../src/number/bounds';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { rootBounds } from '../../src/tensor/node-bounds';

const graph = new Graph();
const axes = [
  { name: 'n', size: 3 },
  { name: 'm', size: 2 },
];
const x = graph.input({ name: 'x', axes, domain: reals });
const y = graph.input({ name: 'y', axes, domain: reals });
const size = graph.input(graph.sizeSymbols.length('N', 1));
const any = graph.input({
  name: 'z',
  axes: [{ name: 'n', size: 2, extent: { kind: 'size', name: 'N', least: 1 } }],
  domain: reals,
});
const mean = (node: Node, over: readonly string[], count: number | Node): Node =>
  graph.div(graph.sum(node, over), typeof count === 'number' ? graph.constant(count) : count);
const square = (node: Node): Node => graph.power(node, 2);

describe('the mean of squares less the square of the mean', () => {
  it.each<[string, Node]>([
    ['along one axis', graph.sub(mean(square(x), ['n'], 3), square(mean(x, ['n'], 3)))],
    ['along both', graph.sub(mean(square(x), ['n', 'm'], 6), square(mean(x, ['n', 'm'], 6)))],
    ['as a product', graph.sub(mean(graph.mul(x, x), ['m'], 2), square(mean(x, ['m'], 2)))],
    ['of any number', graph.sub(mean(square(any), ['n'], size), square(mean(any, ['n'], size)))],
    [
      'plus what is positive',
      graph.add(graph.sub(mean(square(x), ['n'], 3), square(mean(x, ['n'], 3))), graph.unary('exp', y)),
    ],
  ])('is not negative %s', (_, node) => {
    expect(isNonNegative(rootBounds(node))).toBe(true);
  });

  it.each<[string, Node]>([
    ['of others', graph.sub(mean(square(x), ['n'], 3), square(mean(y, ['n'], 3)))],
    ['of another number', graph.sub(mean(square(x), ['n'], 4), square(mean(x, ['n'], 4)))],
    ['of two numbers', graph.sub(mean(square(x), ['n'], 3), square(mean(x, ['n'], 2)))],
    ['along other axes', graph.sub(mean(square(x), ['n'], 3), square(mean(x, ['m'], 2)))],
    ['the other way round', graph.sub(square(mean(x, ['n'], 3)), mean(square(x), ['n'], 3))],
    ['of cubes', graph.sub(mean(graph.power(x, 3), ['n'], 3), square(mean(x, ['n'], 3)))],
    ['with another power', graph.sub(mean(square(x), ['n'], 3), graph.power(mean(x, ['n'], 3), 4))],
    ['of any number by a given one', graph.sub(mean(square(any), ['n'], 2), square(mean(any, ['n'], 2)))],
  ])('may be negative %s', (_, node) => {
    expect(isNonNegative(rootBounds(node))).toBe(false);
  });
});
