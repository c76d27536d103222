import { describe, expect, it } from 'vitest';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { underHypothesis } from '../../../src/kernel/every-size/under-hypothesis';
import { positiveReals, reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import type { FunctionSymbol, InputSymbol } from '../../../src/tensor/symbol';
import { anyAxis, equation } from './templates';

const graph = new Graph();
const input = (name: string, domain = reals): InputSymbol => ({ name, axes: [anyAxis('n')], domain });
const y = input('y');
const [any, a, b, c] = [y, input('a'), input('b'), input('c')].map((symbol) => graph.input(symbol)) as [
  Node,
  Node,
  Node,
  Node,
];
const named = (name: string): FunctionSymbol => ({ name, kind: 'arbitrary', differentiable: false, range: reals });
const [f, g] = [named('f'), named('g')];
const of = (symbol: FunctionSymbol, ...args: Node[]): Node => graph.apply(symbol, args, [], []);
const [one, zero] = [graph.constant(1), graph.constant(0)];

/** What becomes of a node where an equation holds for every y. */
const under = (left: Node, right: Node, node: Node): Node =>
  underHypothesis(graph, [equation(node, zero)], { statements: [equation(left, right)], variables: [y] })[0]
    ?.left as Node;

describe('what is known of the level below', () => {
  it('is put to use wherever it is met', () => {
    expect(under(of(f, any), one, graph.add(of(f, a), of(g, b)))).toBe(graph.add(one, of(g, b)));
    expect(under(of(f, any), of(g, any), of(f, graph.mul(b, c)))).toBe(of(g, graph.mul(b, c)));
    expect(under(of(f, any), zero, graph.mul(of(f, a), of(g, b)))).toBe(zero);
  });

  it('is known of one value of a variable at a time', () => {
    expect(under(of(f, any, any), one, of(f, a, a))).toBe(one);
    expect(under(of(f, any, any), one, of(f, a, b))).toBe(of(f, a, b));
    const product = graph.mul(of(f, any), of(g, any));
    expect(under(product, one, graph.mul(of(f, a), of(g, b)))).toBe(graph.mul(of(f, a), of(g, b)));
  });

  it('is found among the factors of a product, of which the others stay', () => {
    const product = graph.mul(of(f, any), of(g, any));
    const factors = graph.mul(graph.mul(of(g, b), of(f, c)), graph.mul(of(g, c), of(f, a)));
    expect(under(product, one, factors)).toBe(graph.mul(of(g, b), of(f, a)));
  });

  it.each<[string, Parameters<typeof underHypothesis>[2]]>([
    ['a comparison', { statements: [{ ...equation(of(f, any), one), relation: '<=' }], variables: [y] }],
    ['of some values alone', { statements: [equation(of(f, any), one)], variables: [input('z', positiveReals)] }],
  ])('is not %s', (_, below) => {
    expect(() => underHypothesis(graph, [equation(of(f, a), one)], below)).toThrow(EverySizeRefusal);
  });
});
