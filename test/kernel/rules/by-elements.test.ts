import { describe, expect, it } from 'vitest';
import { byElements, elementwise } from '../../../src/kernel/rules/by-elements';
import { trusting } from '../../../src/kernel/trusting';
import { float64 } from '../../../src/number/float64';
import { type Domain, positiveReals, reals } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import type { StandardFamily } from '../../../src/tensor/noise/table';
import { plan } from '../../../src/tensor/plan';
import type { InputSymbol, Measure } from '../../../src/tensor/symbol';

const graph = new Graph();
const law = (family: StandardFamily): Measure => ({ kind: 'standard', family });
const draw = (
  name: string,
  axes: InputSymbol['axes'] = [],
  measure = law('normal'),
  domain: Domain = reals,
): InputSymbol => ({
  name,
  axes,
  domain,
  measure,
});
const [n, m] = [
  { name: 'n', size: 2 },
  { name: 'm', size: 2 },
];
const Z = draw('Z', [n, m]);
const weights = graph.table([n, m], (i) => 10 ** i);
const weighted = graph.sum(graph.mul(weights, graph.input(Z)), ['n', 'm']);
const mean = graph.expect(Z, weighted) as Node<'expect'>;
const four = [1, 2, 3, 4].map((i) => draw(`z${i}`));

describe('an expectation over independent draws, one by one', () => {
  it('has them row by row, the first outermost', () => {
    let inner = elementwise(graph, mean, four) as Node;
    for (const each of four) {
      expect(inner).toMatchObject({ kind: 'expect', variable: each });
      inner = inner.args[0] as Node;
    }
    const values = new Map(four.map((each, i) => [each, i + 1]));
    expect(evaluate(plan([inner]), float64, { input: (each) => [values.get(each) ?? Number.NaN] })(inner)).toEqual([
      4321,
    ]);
  });

  it('gives the relation that is known of the other', () => {
    const nested = elementwise(graph, mean, four) as Node;
    const other = graph.constant(7);
    const of = (left: Node, relation: '==' | '<=') =>
      trusting('a control', [
        { graph, sizes: {}, statements: [{ text: 'known', left, relation, right: other }], assumptions: [] },
      ]);
    const [own] = byElements(of(nested, '<='), mean, four)?.propositions[0]?.statements ?? [];
    expect(own).toMatchObject({ left: mean, relation: '<=', right: other });
    expect(byElements(of(mean, '<='), mean, four)).toBeNull();
    expect(byElements(of(nested, '=='), mean, four.toReversed())).toBeNull();
  });

  it.each<[string, readonly InputSymbol[]]>([
    ['too few', four.slice(1)],
    ['too many', [...four, draw('z5')]],
    ['one of them twice', [...four.slice(1), four[1] as InputSymbol]],
    ['one of another law', [...four.slice(1), draw('z', [], law('laplace'))]],
    ['one of another domain', [...four.slice(1), draw('z', [], law('normal'), positiveReals)]],
    ['one that is an array', [...four.slice(1), draw('z', [{ name: 'k', size: 1 }])]],
    ['one that is integrated over', [...four.slice(1), draw('z', [], { kind: 'lebesgue' })]],
    ['one that is no draw', [...four.slice(1), { name: 'z', axes: [], domain: reals }]],
  ])('is not over %s', (_, elements) => {
    expect(elementwise(graph, mean, elements)).toBeNull();
  });

  it('is not over a variable that the integrand speaks of', () => {
    const [first = draw('z')] = four;
    const pair = draw('Y', [n]);
    const total = graph.sum(graph.input(pair), ['n']);
    const within = (body: Node): Node<'expect'> => graph.expect(pair, graph.mul(total, body)) as Node<'expect'>;
    const two = four.slice(0, 2);
    expect(elementwise(graph, within(graph.constant(1)), two)).not.toBeNull();
    expect(elementwise(graph, within(graph.input(first)), two)).toBeNull();
    expect(elementwise(graph, within(graph.expect(first, graph.input(first))), two)).toBeNull();
  });

  it('is not that of a number, of a declared density, or of any number of draws', () => {
    const single = draw('z');
    const density = { name: 'p', kind: 'density', differentiable: false, range: positiveReals } as const;
    const declared = draw('X', [n], { kind: 'density', density });
    const any = draw('A', [{ ...n, extent: { kind: 'size', name: 'n', least: 1 } }]);
    const of = (variable: InputSymbol): Node<'expect'> =>
      graph.expect(variable, graph.input(variable)) as Node<'expect'>;
    expect(elementwise(graph, of(single), four.slice(0, 1))).toBeNull();
    expect(elementwise(graph, of(declared), four.slice(0, 2))).toBeNull();
    expect(elementwise(graph, of(any), four.slice(0, 2))).toBeNull();
  });
});
