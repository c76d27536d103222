import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factoredOut } from '../../../src/kernel/every-size/factored-out';
import { fraction } from '../../../src/number/fraction';
import { type Rational, rational } from '../../../src/number/rational';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import { anyAxis, positiveVariable, variable } from './templates';

const graph = new Graph();
const [a, b] = ['a', 'b'].map((name) => positiveVariable(graph, name, [])) as [Node, Node];
const c = variable(graph, 'c', []);
const x = variable(graph, 'x', [anyAxis('n')]);
const y = variable(graph, 'y', [anyAxis('n')]);
const out = (node: Node): Node => factoredOut(graph, [node])[0] as Node;
const sum = (node: Node): Node => graph.sum(node, ['n']);

describe('a positive number', () => {
  it('is taken out of sums, powers and roots', () => {
    expect(out(sum(graph.mul(a, x)))).toBe(graph.mul(a, sum(x)));
    expect(out(graph.sub(graph.mul(a, x), graph.mul(y, a)))).toBe(graph.mul(a, graph.sub(x, y)));
    expect(out(graph.unary('sqrt', graph.power(graph.mul(a, x), 2)))).toBe(
      graph.mul(a, graph.unary('sqrt', graph.power(x, 2))),
    );
    const thrice = graph.mul(graph.power(a, 3), sum(x));
    expect(out(graph.unary('sqrt', thrice))).toBe(graph.mul(a, graph.unary('sqrt', graph.mul(a, sum(x)))));
  });

  it.each<[string, Node]>([
    ['of either sign', graph.unary('sqrt', graph.power(graph.mul(c, x), 2))],
    ['for each element', sum(graph.mul(positiveVariable(graph, 'w', [anyAxis('n')]), x))],
    ['of one of two terms', graph.add(graph.mul(a, x), graph.mul(b, y))],
    ['in a function', graph.unary('exp', graph.mul(a, x))],
    ['of a largest element', graph.reduce('max', graph.mul(a, x), ['n'])],
  ])('is not one %s', (_, node) => {
    expect(out(node)).toBe(node);
  });

  it('changes no value, and takes none away', () => {
    const letters: readonly Node[] = [a, b, c, x, y, graph.constant(2)];
    const expression = fc.letrec<{ node: Node }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(...letters),
        fc
          .tuple(fc.constantFrom('add', 'sub', 'mul', 'div', 'max'), tie('node'), tie('node'))
          .map(([operation, p, q]) => graph.binary(operation as 'add', p, q)),
        tie('node').map((p) => (p.axes.length > 0 ? sum(p) : p)),
        fc.tuple(tie('node'), fc.integer({ min: -1, max: 3 })).map(([p, n]) => graph.power(p, n)),
        tie('node').map(graph.neg),
      ),
    })).node;
    const numbers: Readonly<Record<string, readonly Rational[]>> = {
      a: [fraction(3n, 2n)],
      b: [fraction(5n)],
      c: [fraction(-2n)],
      x: [fraction(7n), fraction(-1n, 3n)],
      y: [fraction(0n), fraction(4n)],
    };
    fc.assert(
      fc.property(expression, (node) => {
        const made = graph.orderedLike(out(node), node);
        const values = evaluate(plan([node, made]), rational, { input: ({ name }) => numbers[name] ?? [] });
        expect(values(made)).toEqual(values(node));
      }),
      { numRuns: 400 },
    );
  });
});
