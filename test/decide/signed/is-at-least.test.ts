import { describe, expect, it } from 'vitest';
import { signedBounds } from '../../../src/decide/signed/is-at-least';
import { isNonNegative, isNonPositive } from '../../../src/number/bounds';
import { type Domain, positiveReals, reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';

const graph = new Graph();
const vector = (name: string, domain: Domain = reals): Node =>
  graph.input({ name, axes: [{ name: 'n', size: 3 }], domain });
const [x, y, p] = [vector('x'), vector('y'), vector('p', positiveReals)];
const over = (reduction: 'sum' | 'max' | 'min', of: Node): Node => graph.reduce(reduction, of, ['n']);
const [abs, exp, log] = (['abs', 'exp', 'log'] as const).map(
  (operation) =>
    (of: Node): Node =>
      graph.unary(operation, of),
) as [(of: Node) => Node, (of: Node) => Node, (of: Node) => Node];
const renamed = (of: Node): Node => graph.rename(of, { n: 'm' });

describe('a difference of what is at least and what is at most', () => {
  it.each<[string, Node, Node]>([
    ['the largest, and an element', over('max', x), x],
    ['an element, and the smallest', x, over('min', x)],
    ['the largest, and an element by another name', over('max', x), renamed(x)],
    ['a sum of positive ones, and one of them', over('sum', p), p],
    ['an absolute value, and the number', abs(x), x],
    ['products of absolute values, and of the numbers', graph.mul(abs(x), abs(y)), graph.mul(x, y)],
    ['exponentials of them', exp(over('max', x)), exp(x)],
    ['logarithms of them', log(over('sum', p)), log(p)],
    ['squares of them', graph.power(over('sum', p), 2), graph.power(p, 2)],
    ['sums of them', graph.add(abs(x), over('max', y)), graph.add(x, y)],
    ['the same moved alike', renamed(abs(x)), renamed(x)],
  ])('has a sign: %s', (_, a, b) => {
    expect(isNonNegative(signedBounds(graph.sub(a, b)))).toBe(true);
    expect(isNonPositive(signedBounds(graph.sub(b, a)))).toBe(true);
  });

  it.each<[string, Node, Node]>([
    ['the largest of others', over('max', y), x],
    ['a sum, and one that may be negative', over('sum', x), x],
    ['absolute values of others', abs(y), x],
    ['squares of what may be negative', graph.power(over('max', x), 2), graph.power(x, 2)],
    ['products of what is at least', graph.mul(over('max', x), over('max', y)), graph.mul(x, y)],
    ['a cosine', graph.unary('cos', over('max', x)), graph.unary('cos', x)],
    ['differences', graph.sub(over('max', x), over('max', y)), graph.sub(x, y)],
    ['what is moved in another way', renamed(abs(x)), graph.rename(x, { n: 'k' })],
  ])('has none: %s', (_, a, b) => {
    const bounds = signedBounds(graph.sub(a, b));
    expect(isNonNegative(bounds) || isNonPositive(bounds)).toBe(false);
  });
});
