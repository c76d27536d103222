import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/number/fraction';
import { type Rational, rational } from '../../src/number/rational';
import { differentiate } from '../../src/tensor/derivative';
import { reals } from '../../src/tensor/domain';
import { expectationOf } from '../../src/tensor/expectation';
import { Graph } from '../../src/tensor/graph';
import { boundVariables, lowerExpectations, lowerVariable, type Points } from '../../src/tensor/lower-expectations';
import type { Node } from '../../src/tensor/node';
import { reachable } from '../../src/tensor/rewrite';
import type { InputSymbol } from '../../src/tensor/symbol';
import { symbolOf, valuesIn } from './naive-tensor';

const n = { name: 'n', size: 2 };
const bound = (name: string, kind: 'standard' | 'lebesgue' = 'standard', axes = [] as (typeof n)[]): InputSymbol => ({
  name,
  axes,
  domain: reals,
  measure: kind === 'lebesgue' ? { kind } : { kind, family: 'normal' },
});

/** E as a finite mean: the given values of each variable, with these weights. */
type Outcomes = ReadonlyMap<
  InputSymbol,
  { readonly values: readonly number[]; readonly weights: readonly (readonly [number, number])[] }
>;

function opened() {
  const graph = new Graph();
  const [X, Y] = [bound('X'), bound('Y')];
  const V = bound('V', 'standard', [n]);
  const dx = bound('x', 'lebesgue');
  const [A, B] = [symbolOf('a'), symbolOf('b', [n])];
  const outcomes: Outcomes = new Map([
    [
      X,
      {
        values: [-1, 2, 5],
        weights: [
          [1, 2],
          [1, 3],
          [1, 6],
        ],
      },
    ],
    [
      Y,
      {
        values: [3, 4],
        weights: [
          [1, 4],
          [3, 4],
        ],
      },
    ],
    // Two elements for each of three points.
    [
      V,
      {
        values: [1, 2, 3, 5, 8, 13],
        weights: [
          [1, 5],
          [1, 5],
          [3, 5],
        ],
      },
    ],
    // No probability: the weights of an integral need not add up to 1.
    [
      dx,
      {
        values: [1, 3],
        weights: [
          [2, 1],
          [1, 2],
        ],
      },
    ],
  ]);
  const pointsOf = (variable: InputSymbol): Points => {
    const { values, weights } = outcomes.get(variable) ?? { values: [], weights: [] };
    const axis = { name: `of ${variable.name}`, size: weights.length };
    const literal = (data: readonly (readonly [number, number])[], axes: readonly (typeof axis)[]): Node =>
      graph.literal(
        axes,
        data.map(([p, q]) => fraction(BigInt(p), BigInt(q))),
      );
    return {
      axis: axis.name,
      weights: literal(weights, [axis]),
      points: literal(
        values.map((v) => [v, 1] as const),
        [axis, ...variable.axes],
      ),
    };
  };
  const inputs = new Map([
    [A, [rational.rational(7n, 2n)]],
    [B, [rational.rational(-3n, 1n), rational.rational(11n, 5n)]],
  ]);
  const lowered = (node: Node): Node => lowerExpectations(graph, [node], pointsOf)[0] as Node;
  const value = (node: Node): readonly Rational[] => valuesIn(rational, lowered(node), inputs);
  const [x, y, v, z, a, b] = [X, Y, V, dx, A, B].map((symbol) => graph.input(symbol)) as [
    Node,
    Node,
    Node,
    Node,
    Node,
    Node,
  ];
  const E = (variable: InputSymbol, body: Node): Node => expectationOf(graph, variable, body);
  return { graph, X, Y, V, dx, A, x, y, v, z, a, b, E, value, lowered, pointsOf };
}

const all = opened();
const { graph, X, Y, V, dx, x, y, v, z, a, b, E, value } = all;
const { add, sub, mul, div, neg } = graph;
const constant = (value: number): Node => graph.constant(value);
const two = constant(2);

/** How many expectations a node holds. */
const count = (node: Node): number => reachable([node]).filter((each) => each.kind === 'expect').length;

describe('an expectation is the weighted sum over its points', () => {
  it.each<[string, Node, [number, number][]]>([
    ['E X', E(X, x), [[1, 1]]],
    ['E X²', E(X, mul(x, x)), [[6, 1]]],
    ['E Y', E(Y, y), [[15, 4]]],
    [
      'E V',
      E(V, v),
      [
        [28, 5],
        [46, 5],
      ],
    ],
    ['E Σ V²', E(V, graph.sum(graph.power(v, 2), ['n'])), [[738, 5]]],
    ['∫ x dx', E(dx, z), [[7, 2]]],
    ['∫ 1 dx', E(dx, constant(1)), [[5, 2]]],
    ['E of a constant', E(X, a), [[7, 2]]],
    ['E E XY', E(X, E(Y, mul(x, y))), [[15, 4]]],
    ['E (X + Y)² over both', E(X, E(Y, graph.power(add(x, y), 2))), [[111, 4]]],
    ['E (X − E X)²', E(X, graph.power(sub(x, E(X, x)), 2)), [[5, 1]]],
    ['E X · E X', E(X, mul(x, E(X, x))), [[1, 1]]],
    ['E of a case distinction', E(X, graph.map('select', graph.map('less', x, two), neg(x), x)), [[2, 1]]],
  ])('%s', (_, node, wanted) => {
    expect(value(node)).toEqual(wanted.map(([p, q]) => rational.rational(BigInt(p), BigInt(q))));
  });
});

describe('E is linear: what does not depend on the variable is taken out', () => {
  it.each<[string, Node, Node]>([
    ['E (X + Y) = E X + Y', E(X, add(x, a)), add(a, E(X, x))],
    ['E aX = a E X', E(X, mul(a, x)), mul(a, E(X, x))],
    ['E Xa = E X a', E(X, mul(x, a)), mul(E(X, x), a)],
    ['E X/a = E X / a', E(X, div(x, a)), div(E(X, x), a)],
    ['E −X = −E X', E(X, neg(x)), neg(E(X, x))],
    ['E a = a', E(X, a), a],
    ['E (X − a) = −a + E X', E(X, sub(x, a)), add(neg(a), E(X, x))],
    ['E 2(a + bX) = 2(a + b E X)', E(X, mul(two, add(a, mul(b, x)))), mul(two, add(a, mul(b, E(X, x))))],
    ['E (Y + X) over X leaves Y', E(X, add(y, x)), add(y, E(X, x))],
    ['∫ a f dx = a ∫ f dx', E(dx, mul(a, graph.unary('exp', z))), mul(a, E(dx, graph.unary('exp', z)))],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted));

  it('terms that depend on it stay together, so that both sides exist together', () => {
    const difference = E(X, sub(add(graph.unary('exp', x), a), x));
    expect(count(difference)).toBe(1);
    expect(difference).toBe(add(a, graph.expect(X, sub(graph.unary('exp', x), x))));
    expect(E(X, div(a, x))).toBe(graph.expect(X, div(a, x)));
    expect(E(X, mul(x, mul(x, a)))).toBe(graph.expect(X, mul(x, mul(x, a))));
  });

  it('an integral keeps its constants: its mass is not 1', () => {
    expect(E(dx, a).kind).toBe('expect');
    expect(E(dx, add(z, a)).kind).toBe('expect');
    expect(value(E(dx, add(z, a)))).toEqual([rational.rational(7n * 2n + 5n * 7n, 4n)]);
  });

  it('with the same value', () => {
    const bodies: readonly Node[] = [
      sub(mul(b, sub(x, a)), div(mul(add(x, y), b), a)),
      neg(sub(neg(add(x, a)), sub(y, mul(x, x)))),
      graph.sum(mul(b, add(x, graph.power(add(x, b), 2))), ['n']),
    ];
    for (const body of bodies) {
      const [taken, plain] = [E(Y, E(X, body)), graph.expect(Y, graph.expect(X, body))];
      expect(value(taken)).toEqual(value(plain));
    }
  });

  it('and undefined constants stay undefined', () => {
    const undefinedNumber = div(constant(1), constant(0));
    for (const body of [add(x, undefinedNumber), mul(undefinedNumber, x), div(x, constant(0)), undefinedNumber])
      expect(value(E(X, body))).toEqual(['undefined']);
  });
});

describe('bound variables', () => {
  const nested = E(X, mul(x, graph.power(sub(y, E(Y, mul(y, x))), 2)));

  it('are free outside of their expectation alone', () => {
    const free = (node: Node) => [...node.free];
    expect(free(mul(x, y))).toEqual([X, Y]);
    expect(free(E(X, mul(x, y)))).toEqual([Y]);
    expect(free(E(Y, E(X, mul(x, y))))).toEqual([]);
    expect(free(add(x, E(X, x)))).toEqual([X]);
    expect(free(nested)).toEqual([Y]);
    expect(free(add(a, b))).toEqual([]);
  });

  it('come outermost first', () => {
    expect(boundVariables([graph.expect(X, graph.expect(Y, mul(x, y)))])).toEqual([X, Y]);
    expect(boundVariables([E(Y, nested)])[0]).toBe(Y);
    expect(boundVariables([add(a, b)])).toEqual([]);
  });

  it('of an inner expectation are other points than the outer ones', () => {
    // E_Y E_X X (Y − E_Y' Y'X)² by hand.
    const points: readonly (readonly [number, number])[] = [
      [-1, 1 / 2],
      [2, 1 / 3],
      [5, 1 / 6],
    ];
    const others: readonly (readonly [number, number])[] = [
      [3, 1 / 4],
      [4, 3 / 4],
    ];
    let wanted = 0;
    for (const [s, p] of points)
      for (const [t, q] of others) wanted += p * q * s * (t - others.reduce((sum, [u, r]) => sum + r * u * s, 0)) ** 2;
    const [found] = value(E(Y, nested));
    expect(typeof found === 'object' && Number(found.numerator) / Number(found.denominator)).toBeCloseTo(wanted, 9);
  });

  it('one alone can be replaced', () => {
    const one = all.lowered(all.lowered(lowerVariable(graph, mul(x, E(Y, add(x, y))), X, all.pointsOf(X))));
    expect(valuesIn(rational, one, new Map())).toEqual([rational.rational(39n, 4n)]);
    expect(count(lowerVariable(graph, graph.expect(Y, mul(x, y)), X, all.pointsOf(X)))).toBe(1);
    // A body that does not depend on it is still averaged: over weights that add up to 1.
    expect(value(lowerVariable(graph, a, X, all.pointsOf(X)))).toEqual([rational.rational(7n, 2n)]);
  });
});

describe('a derivative passes inside', () => {
  it('whether the expectation is written out before or after', () => {
    const variable = a as Node<'input'>;
    const node = E(X, E(Y, graph.power(add(mul(a, x), mul(graph.power(a, 2), y)), 3)));
    const inside = differentiate(graph, node, variable, []);
    expect(count(inside)).toBeGreaterThan(0);
    const outside = differentiate(graph, all.lowered(node), variable, []);
    expect(value(inside)).toEqual(value(outside));
  });
});
