import { expect, it } from 'vitest';
import { writeOutMatrices } from '../../../src/engine/smt/small-matrices';
import { fraction } from '../../../src/number/fraction';
import { rational } from '../../../src/number/rational';
import { reals } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import { plan } from '../../../src/tensor/plan';
import type { InputSymbol } from '../../../src/tensor/symbol';

/** Matrices with zeros where elimination would take its first pivot, and singular ones. */
const matrices: readonly (readonly number[])[] = [
  [5],
  [0],
  [0, 1, 1, 0],
  [1, 2, 3, 4],
  [1, 2, 2, 4],
  [0, 1, 2, 1, 0, 3, 4, -3, 8],
  [2, -1, 0, 1, 3, 5, -2, 0, 7],
  [1, 2, 3, 4, 5, 6, 7, 8, 9],
];

it.each(matrices)('writes out the determinant and the inverse of [%s]', (...entries) => {
  const size = Math.sqrt(entries.length);
  const graph = new Graph();
  const axes = [
    { name: 'n', size },
    { name: 'm', size },
  ];
  const symbol: InputSymbol = { name: 'A', axes, domain: reals };
  const matrix = graph.input(symbol);
  const roots = [graph.matrix('det', matrix, 'n', 'm'), graph.matrix('inverse', matrix, 'n', 'm')];
  const written = writeOutMatrices(graph, roots) ?? [];
  const environment = { input: () => entries.map((entry) => fraction(BigInt(entry))) };
  const expected = evaluate(plan(roots), rational, environment);
  const found = evaluate(plan(written), rational, environment);
  expect(written.map(found)).toEqual(roots.map(expected));
  expect(written.map(({ axes: own }) => own)).toEqual(roots.map(({ axes: own }) => own));
});

it('leaves larger matrices alone', () => {
  const graph = new Graph();
  const axes = [
    { name: 'n', size: 4 },
    { name: 'm', size: 4 },
  ];
  expect(
    writeOutMatrices(graph, [graph.matrix('det', graph.input({ name: 'A', axes, domain: reals }), 'n', 'm')]),
  ).toBeNull();
});
