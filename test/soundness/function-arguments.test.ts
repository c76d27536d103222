import { describe, expect, it } from 'vitest';
import { identity } from '../../src/engine/identity';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { FunctionSymbol } from '../../src/tensor/symbol';
import { compiledClaim } from '../claim-problem';
import { check, claimText, judged, type Statement } from './verdict-of';

const sizes = { n: 2, m: 2, B: 2, k: 4, one: 1 };
const given = {
  x: 'tensor[B]',
  y: 'tensor[B]',
  A: 'tensor[n, m]',
  a: 'real',
  b: 'real',
  c: 'real',
  u: 'tensor[one]',
  f: 'function',
  g: 'differentiable function',
  h: 'function',
};
const about = (claim: string): Statement => ({ claim, given, sizes });

describe('one function is not applied to different numbers of arguments', () => {
  it.each([
    'f(a, b) == f(a)',
    'f(a, b, c) == f(a, b)',
    'f(a) + f(stack(a, b, k), c) == 0',
    'E(f(X)) == f(a, b)',
    'f(f(a), b) == f(a)',
  ])('%s', async (claim) =>
    expect(await judged({ ...about(claim), given: { ...given, X: '~ normal(0, 1)' } })).toBe('invalid'),
  );

  it('and the message says so', async () => {
    const checked = await check(claimText(about('f(a, b) == f(a)')));
    expect(checked.kind === 'rejected' && checked.diagnostics[0]).toMatchObject({
      code: 'wrong-arity',
      reason: expect.stringContaining('f has 1 argument here and 2 elsewhere'),
    });
  });
});

describe('applications to arguments of different shapes are never proved equal', () => {
  it.each([
    'f(x)[1] == f(x[1])',
    'f(stack(a, b, k), c) == f(a, stack(b, c, k))[1]',
    'f(A)[1, 2] == f(merge(A, n, m, k))[2]',
    'f(u) == f(u[1])',
    'f(A) == permute(f(permute(A, m, n)), n, m) + 0 * f(rename(x, B, n))',
    'sum(jacobian(g, x)[1]) == derivative(g, x[1])',
    'f(x, a) == f(x[1], a)',
    'f(a, x)[1] == f(x, a)',
    'h(f(x)) == h(stack(f(x[1]), f(x[2]), B))',
  ])('%s', async (claim) => expect(['refuted', 'undecided', 'invalid']).toContain(await judged(about(claim))));
});

describe('applications to equal arguments of one shape are equal', () => {
  it.each([
    ['proved', 'f(x + y, a) == f(y + x, a)'],
    ['refuted', 'f(x + y, a) == f(y - x, a)'],
    ['proved', 'f(stack(a, b, k)) == f(stack(a, b, k))'],
    ['refuted', 'f(stack(a, b, k)) == f(stack(b, a, k))'],
    ['proved', 'jacobian(g, x + y) == jacobian(g, y + x)'],
    ['proved', 'f(x)[1] == f(x + 0 * y)[1]'],
    ['proved', 'f(max(a, b)) == f(max(b, a))'],
    ['proved', 'f(A)[1, 2] == f(A + 0 * A)[1, 2]'],
  ])('%s: %s', async (verdict, claim) => expect(await judged(about(claim))).toBe(verdict));
});

it('engines tell signatures apart by themselves', () => {
  const graph = new Graph();
  const f: FunctionSymbol = { name: 'f', kind: 'arbitrary', differentiable: false, range: reals };
  const [a, b] = ['a', 'b'].map((name) => graph.input({ name, axes: [], domain: reals }));
  if (a === undefined || b === undefined) throw new Error('two inputs');
  const compare = (left: typeof a, right: typeof a) =>
    identity.decide(
      {
        cases: [
          {
            sizes: {},
            compiled: () => ({ graph, statements: [{ text: '', left, relation: '==', right }], assumptions: [] }),
          },
        ],
      },
      { seed: '1', isOver: () => false },
    )?.verdict;
  expect(compare(graph.apply(f, [graph.add(a, b)], [], []), graph.apply(f, [graph.add(b, a)], [], []))).toBe('proved');
  expect(compare(graph.apply(f, [a, b], [], []), graph.apply(f, [a], [], []))).not.toBe('proved');
});

it('compiles one function of one number of arguments at several shapes', () => {
  expect(() => compiledClaim({ sizes, given, claim: 'f(x) * 0 == f(a) * 0' })).not.toThrow();
});
