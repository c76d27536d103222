import { describe, expect, it } from 'vitest';
import { determinantOf } from '../../../src/kernel/every-size/determinants';
import { fraction } from '../../../src/number/fraction';
import { rational } from '../../../src/number/rational';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import { anyAxis, variable } from './templates';

const graph = new Graph();

/** Of rows `i` and columns `j`. */
const matrices: Record<string, (size: number) => Node> = {
  'an identity': (n) => identity(n),
  'a diagonal of rows': (n) => graph.mul(identity(n), rows(n)),
  'a diagonal of columns': (n) => graph.mul(columns(n), identity(n)),
  'a diagonal of a matrix': (n) => graph.mul(identity(n), whole(n)),
  'a multiple of an identity': (n) => graph.mul(number, identity(n)),
  'the opposite of an identity': (n) => graph.neg(identity(n)),
  'the opposite of a diagonal': (n) => graph.neg(graph.mul(identity(n), columns(n))),
  'the opposite of an opposite': (n) => graph.map('neg', graph.map('neg', graph.mul(identity(n), rows(n)))),
  'a choice at the diagonal': (n) =>
    graph.map('select', identity(n), graph.mul(rows(n), columns(n)), graph.constant(0)),
  'a choice beside the diagonal': (n) => graph.map('select', identity(n), graph.constant(0), whole(n)),
  'a sum with an identity': (n) => graph.add(identity(n), whole(n)),
  'any matrix': (n) => whole(n),
  'the opposite of any matrix': (n) => graph.neg(whole(n)),
};

const identity = (n: number): Node =>
  graph.table([anyAxis('i', n), anyAxis('j', n)], (k) => (k % (n + 1) === 0 ? 1 : 0));
const rows = (n: number): Node => variable(graph, 'x', [anyAxis('i', n)]);
const columns = (n: number): Node => variable(graph, 'y', [anyAxis('j', n)]);
const whole = (n: number): Node => variable(graph, 'A', [anyAxis('i', n), anyAxis('j', n)]);
const number = variable(graph, 'c', []);

const determined = (node: Node) =>
  evaluate(plan([node]), rational, {
    input: ({ name, axes }) =>
      Array.from({ length: axes.reduce((count, { size }) => count * size, 1) }, (_, k) =>
        fraction(2n * BigInt((k * k + name.charCodeAt(0)) % 7) - 7n, BigInt(1 + (k % 3))),
      ),
  })(node)[0];

describe('a determinant', () => {
  it.each(Object.entries(matrices))('of %s is that of the matrix', (_, matrix) => {
    for (let size = 1; size <= 4; size++) {
      const own = matrix(size);
      expect(determined(determinantOf(graph, own, 'i', 'j'))).toEqual(determined(graph.matrix('det', own, 'i', 'j')));
    }
  });

  it('of a diagonal is a product, and of what may be none is no product', () => {
    const isProduct = (matrix: Node): boolean => determinantOf(graph, matrix, 'i', 'j').kind === 'reduce';
    const found = Object.fromEntries(Object.entries(matrices).map(([name, matrix]) => [name, isProduct(matrix(2))]));
    expect(found).toEqual({
      'an identity': true,
      'a diagonal of rows': true,
      'a diagonal of columns': true,
      'a diagonal of a matrix': true,
      'a multiple of an identity': true,
      // An array by itself, of −1.
      'the opposite of an identity': false,
      'the opposite of a diagonal': true,
      'the opposite of an opposite': true,
      'a choice at the diagonal': true,
      'a choice beside the diagonal': false,
      'a sum with an identity': false,
      'any matrix': false,
      'the opposite of any matrix': false,
    });
  });
});
