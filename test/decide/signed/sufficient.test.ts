import { describe, expect, it } from 'vitest';
import { sufficient } from '../../../src/decide/signed/sufficient';
import type { Relation } from '../../../src/statement/relation';
import { positiveReals, reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';

const graph = new Graph();
const axes = [{ name: 'n', size: 3 }];
const number = (name: string, domain = reals): Node => graph.input({ name, axes: [], domain });
const vector = (name: string): Node => graph.input({ name, axes, domain: reals });
const [a, b, p] = [number('a'), number('b'), number('p', positiveReals)];
const [x, y] = [vector('x'), vector('y')];
const log = (of: Node): Node => graph.unary('log', of);

const orders = (left: Node, relation: Relation, right: Node) => {
  const [own, ...others] = sufficient(graph, { text: 'a relation', left, relation, right });
  return { own, others: others.map(({ low, high }) => [low, high]) };
};

describe('orders that give a relation', () => {
  it('begin with its own, the lower side first', () => {
    expect(orders(a, '<=', b).own).toEqual({ low: a, high: b, isStrict: false });
    expect(orders(a, '>', b).own).toEqual({ low: b, high: a, isStrict: true });
    expect(sufficient(graph, { text: '', left: a, relation: '==', right: b })).toEqual([]);
    expect(sufficient(graph, { text: '', left: a, relation: '!=', right: b })).toEqual([]);
    expect(
      sufficient(graph, {
        text: '',
        left: a,
        relation: '<=',
        right: b,
        connects: { connective: 'implies', from: [], to: [] },
      }),
    ).toEqual([]);
  });

  it('square where the higher side is not negative', () => {
    const root = graph.unary('sqrt', p);
    expect(orders(a, '<=', root).others).toEqual([[graph.power(a, 2), p]]);
    expect(orders(root, '<=', a).others).toEqual([]);
    expect(orders(a, '<=', p).others).toEqual([]);
    // √b has no value where b < 0, and b² has.
    const maybe = graph.unary('sqrt', b);
    expect(orders(a, '<=', maybe).others[0]).toEqual([graph.power(a, 2), graph.power(maybe, 2)]);
  });

  it('speak of every element of the largest on the lower side, and of the smallest on the higher', () => {
    const [largest, smallest] = [graph.reduce('max', x, ['n']), graph.reduce('min', x, ['n'])];
    expect(orders(largest, '<=', a).others).toEqual([[x, a]]);
    expect(orders(a, '<=', smallest).others).toEqual([[a, x]]);
    expect(orders(a, '<=', largest).others).toEqual([]);
    expect(orders(smallest, '<=', a).others).toEqual([]);
    // Along the axis of the other side, elements would meet those at the same place.
    expect(orders(largest, '<=', y).others).toEqual([]);
    expect(orders(y, '<=', smallest).others).toEqual([]);
  });

  it('take logarithms away where they have values besides', () => {
    expect(orders(a, '<=', log(b)).others).toEqual([[graph.unary('exp', a), b]]);
    expect(orders(log(p), '<=', b).others).toEqual([[p, graph.unary('exp', b)]]);
    expect(orders(log(p), '<=', log(b)).others).toEqual([[p, b]]);
    expect(orders(log(a), '<=', b).others).toEqual([]);
    expect(orders(log(a), '<=', log(b)).others).toEqual([]);
  });

  it('multiply by denominators that are positive', () => {
    expect(orders(graph.div(a, p), '<=', b).others).toEqual([[a, graph.mul(b, p)]]);
    expect(orders(a, '<=', graph.div(b, p)).others).toEqual([[graph.mul(a, p), b]]);
    expect(orders(graph.div(p, a), '<=', b).others).toEqual([]);
    expect(orders(a, '<=', graph.div(p, b)).others).toEqual([]);
  });
});
