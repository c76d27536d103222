import { expect, it } from 'vitest';
import { isGrantedStatement } from '../../src/definedness/is-granted-statement';
import { isMetOnSupport } from '../../src/definedness/met-on-support';
import {
  mayNotExist,
  openParameterConditions,
  randomParameterConditions,
} from '../../src/definedness/where-distributions-exist';
import { fraction } from '../../src/number/fraction';
import type { Condition } from '../../src/operation/operation';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { compiledClaim } from '../claim-problem';

const graph = new Graph();
const between = (low: bigint, high: bigint) => ({
  ...reals,
  low: fraction(low),
  lowOpen: false,
  high: fraction(high),
  highOpen: false,
});
const number = (low: bigint, high: bigint): Node =>
  graph.input({ name: `x in ${low}, ${high}`, axes: [], domain: between(low, high) });

it.each<[string, Node, readonly Condition[]]>([
  ['a number between 1 and 2', number(1n, 2n), ['nonzero', 'positive', 'nonnegative']],
  ['a number between 0 and 2', number(0n, 2n), ['nonnegative']],
  ['a number between −2 and 0', number(-2n, 0n), []],
  ['a number between −2 and −1', number(-2n, -1n), ['nonzero']],
  ['a number between −1 and 2', number(-1n, 2n), []],
  ['its exponential', graph.unary('exp', number(-1n, 2n)), ['nonzero', 'positive', 'nonnegative']],
  [
    'a row of which one may be negative',
    graph.concat(
      [number(1n, 2n), number(-1n, 2n)].map((each) =>
        graph.move(each, { move: 'expand', axis: { name: 'k', size: 1 } }),
      ),
      'k',
    ),
    [],
  ],
  [
    'a value of an unknown function',
    graph.apply({ name: 'f', kind: 'arbitrary', differentiable: false, range: reals }, [number(1n, 2n)], [], []),
    [],
  ],
  [
    'a value of a positive function',
    graph.apply(
      { name: 'g', kind: 'arbitrary', differentiable: false, range: between(1n, 2n) },
      [number(1n, 2n)],
      [],
      [],
    ),
    [],
  ],
])('%s meets conditions on its support', (_, subject, met) => {
  const conditions: readonly Condition[] = ['nonzero', 'positive', 'nonnegative'];
  expect(conditions.filter((condition) => isMetOnSupport({ subject, condition }))).toEqual(met);
});

it('asks of parameters what their domains do not grant', () => {
  const conditionsOf = (given: Readonly<Record<string, string>>, sizes = {}): readonly [number, number, boolean] => {
    const claim = compiledClaim({ claim: ['E(X) == E(X)'], given, sizes });
    return [openParameterConditions(claim).length, randomParameterConditions(claim).length, mayNotExist(claim)];
  };
  const k = { k: 2 };
  expect(conditionsOf({ X: '~ normal(0, 1)' })).toEqual([0, 0, false]);
  expect(conditionsOf({ s: 'real > 0', X: '~ normal(0, s)' })).toEqual([0, 0, false]);
  expect(conditionsOf({ s: 'real >= 0', X: '~ normal(0, s)' })).toEqual([1, 0, true]);
  expect(conditionsOf({ s: 'real', X: '~ normal(0, s)' })).toEqual([1, 0, true]);
  expect(conditionsOf({ p: 'real in [0, 1]', X: '~ bernoulli(p)' })[2]).toBe(false);
  expect(conditionsOf({ p: 'real >= 0', X: '~ bernoulli(p)' })).toEqual([1, 0, true]);
  expect(conditionsOf({ p: 'real <= 1', X: '~ bernoulli(p)' })).toEqual([1, 0, true]);
  expect(conditionsOf({ p: 'simplex[k]', X: '~ categorical(p)' }, k)).toEqual([0, 0, false]);
  expect(conditionsOf({ p: 'tensor[k] > 0', X: '~ categorical(p)' }, k)).toEqual([1, 0, true]);
  expect(conditionsOf({ S: '~ normal(0, 1)', X: '~ normal(0, S)' })).toEqual([0, 1, true]);
});

it('grants a statement by the bounds of its sides', () => {
  const granted = (claim: string, domain: string): boolean => {
    const { graph: own, statements } = compiledClaim({ claim: [claim], given: { x: domain } });
    const [statement] = statements;
    return statement !== undefined && isGrantedStatement(own, statement);
  };
  for (const [claim, domain] of [
    ['x > 0', 'real > 0'],
    ['x >= 0', 'real >= 0'],
    ['x < 0', 'real < 0'],
    ['x <= 0', 'real <= 0'],
    ['x != 0', 'real != 0'],
    ['x <= 1', 'real in [0, 1]'],
  ] as const) {
    expect(granted(claim, domain)).toBe(true);
    expect(granted(claim, 'real')).toBe(false);
  }
  expect([granted('x > 0', 'real >= 0'), granted('x < 0', 'real <= 0'), granted('x != 0', 'real >= 0')]).toEqual([
    false,
    false,
    false,
  ]);
  expect([granted('x == 0', 'real >= 0'), granted('x == 0', 'real <= 0'), granted('x <= 1', 'real <= 2')]).toEqual([
    false,
    false,
    false,
  ]);
});
