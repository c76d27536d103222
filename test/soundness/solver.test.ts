import { beforeAll, describe, expect, it } from 'vitest';
import { openObligations } from '../../src/definedness/open-obligations';
import { smt } from '../../src/engine/smt';
import { proveObligations } from '../../src/engine/smt/prove-obligations';
import type { Solver } from '../../src/engine/smt/solver';
import { type ClaimParts, claimProblem } from '../claim-problem';
import { realSolver } from '../engine/smt/solver';

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

const given = {
  x: 'real',
  y: 'real',
  z: 'real',
  c: 'real',
  d: 'real',
  e: 'real in [0, 1]',
  u: 'tensor[n]',
  f: 'function R -> R',
  g: 'function R -> R',
  h: 'function',
  v: 'function R^2 -> R^2',
  s: 'differentiable function R -> R > 0',
  p: 'density on R',
  X: '~ normal(0, 1)',
  L: '~ laplace(0, 1)',
  T: '~ exponential(1)',
};

const isProved = async ({ claim, assume = [] }: Pick<ClaimParts, 'claim' | 'assume'>): Promise<boolean> => {
  const problem = claimProblem({ claim, assume, given, sizes: { n: 2 } });
  return (await smt.decide(problem, { seed: 'solver', isOver: () => false, solver }))?.verdict === 'proved';
};

describe('the solver proves what is true, and no twin of it', () => {
  it.each<[right: string, wrong: string]>([
    ['e <= 1', 'e < 1'],
    ['s(x) > 0', 'derivative(s, x) > 0'],
    ['abs(f(x) - f(x + 0 * y)) <= 0', 'abs(f(x) - g(x)) <= 0'],
    ['max(h(x, y), h(x, y + 0 * z)) == h(x, y)', 'max(h(x, y), h(x, z)) == h(x, y)'],
    ['max(v([x, y])[1], v([x, y + 0 * z])[1]) == v([x, y])[1]', 'max(v([x, y])[1], v([x, y])[2]) == v([x, y])[1]'],
    ['max(v([x, y])[1], v([x, y + 0 * z])[1]) >= v([x, y])[1]', 'max(v([x, y])[1], 0) == max(v([x, z])[1], 0)'],
    ['E(abs(X)) >= E(X)', 'E(abs(X)) <= E(X)'],
    ['E(T^2) >= E(2*T - 1)', 'E(T^2) <= E(T)'],
    ['E(X^2) + E(L^2) >= 0', 'E(X^2) + E(L - 5) >= 0'],
    ['E(X^2 + 1) >= E(2*X)', 'E(X^2) >= E(L^2)'],
    ['E(X^2) / 2 <= E(X^2)', 'E(X^2) / 2 >= E(2 * X^2)'],
    ['c + E(X^2) + d >= c + d', 'c + E(X^2) + d >= c'],
    ['integral(p(x), x) >= 1', 'integral(p(2 * x), x) >= 1'],
    ['E(where(X > 0, 1, 2)) > 0', 'E(where(X > 0, 1, -1)) != 0'],
    ['E(sqrt(abs(X))^2) >= 0', 'E(sqrt(X)^2) >= 0'],
    ['E(X^2) >= 0', 'abs(E(log(X))) >= 0'],
    ['E(X / (c^2 + 1)) <= E(X / (c^2 + 1) + 1)', 'E(X / c) <= E(X / c + 1)'],
    ['sqrt(e)^2 >= 0', 'sqrt(x)^2 >= 0'],
  ])('%s, not %s', async (right, wrong) => {
    expect(await isProved({ claim: [right] })).toBe(true);
    expect(await isProved({ claim: [wrong] })).toBe(false);
  });

  it('under assumptions', async () => {
    expect(await isProved({ claim: ['f(x) == f(y)'], assume: ['x == y'] })).toBe(true);
    expect(await isProved({ claim: ['x == y'], assume: ['f(x) == f(y)'] })).toBe(false);
    expect(await isProved({ claim: ['sqrt(u)^2 >= 0'], assume: ['u >= 0'] })).toBe(true);
    expect(await isProved({ claim: ['sqrt(u)^2 >= 0'], assume: ['u[1] >= 0'] })).toBe(false);
  });
});

it.each([
  ['1 / (x^4 + x*y + y^4 + 1)', true],
  ['1 / (x^4 + x*y + y^4 + 1) + 1 / (x - y)', false],
  ['1 / (x - y) + 1 / (x^4 + x*y + y^4 + 1)', false],
] as const)('all that %s owes must be met', async (text, isMet) => {
  const compiled = claimProblem({ claim: [`${text} == 0`], given, sizes: { n: 2 } }).cases[0]?.compiled();
  if (compiled === undefined) throw new Error('nothing was claimed');
  const { graph, statements, assumptions } = compiled;
  const { open } = openObligations(
    graph,
    statements.map(({ left }) => left),
  );
  expect(open.length).toBeGreaterThan(0);
  const shown = await proveObligations([{ sizes: {}, graph, assumptions, open }], solver);
  expect(shown !== null).toBe(isMet);
});
