import { describe, expect, it } from 'vitest';
import { positiveReals, reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import { isDifferentiable } from '../../src/tensor/is-differentiable';
import type { Node } from '../../src/tensor/node';
import type { FunctionSymbol } from '../../src/tensor/symbol';

const graph = new Graph();
const x = graph.input({ name: 'x', axes: [{ name: 'n', size: 2 }], domain: reals });
const y = graph.input({ name: 'y', axes: [{ name: 'n', size: 2 }], domain: positiveReals });
const symbol = (differentiable: boolean): FunctionSymbol => ({
  name: 'f',
  kind: 'arbitrary',
  differentiable,
  range: reals,
});
const of = (f: FunctionSymbol, derivatives: Parameters<Graph['apply']>[4] = []): Node =>
  graph.apply(f, [x], [], [], derivatives);

describe('what is differentiable in all its variables', () => {
  it.each<[string, Node]>([
    ['a polynomial', graph.sum(graph.mul(graph.power(x, 3), y), ['n'])],
    ['a product', graph.reduce('prod', graph.unary('exp', x), ['n'])],
    ['a logarithm of what is positive', graph.unary('log', graph.add(y, graph.unary('exp', x)))],
    ['a quotient by what is not 0', graph.div(x, graph.add(graph.constant(1), graph.power(x, 2)))],
    ['a function that is declared so', of(symbol(true))],
    [
      'what does not depend on them',
      graph.add(x, graph.unary('abs', graph.input({ name: 'c', axes: [], domain: reals }))),
    ],
  ])('%s', (_, node) => {
    expect(isDifferentiable(node, [x, y])).toBe(true);
  });

  it.each<[string, Node]>([
    ['an absolute value', graph.unary('abs', x)],
    ['the larger', graph.map('max', x, y)],
    ['the largest', graph.reduce('max', x, ['n'])],
    ['a root', graph.unary('sqrt', graph.power(x, 2))],
    ['a choice', graph.map('select', graph.binary('less', x, y), x, y)],
    ['a quotient', graph.div(y, x)],
    ['a negative power', graph.power(x, -1)],
    ['a logarithm of what may be 0', graph.unary('log', graph.power(x, 2))],
    ['a function that is not declared so', of(symbol(false))],
    ['its derivative', of(symbol(true), [{ argument: 0, axes: ['k'] }])],
    ['a mean', graph.expect({ name: 'z', axes: [], domain: reals, measure: { kind: 'lebesgue' } }, x)],
  ])('not %s', (_, node) => {
    expect(isDifferentiable(node, [x, y])).toBe(false);
  });
});
