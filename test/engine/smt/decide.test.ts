import { beforeAll, describe, expect, it } from 'vitest';
import { smt } from '../../../src/engine/smt';
import type { Solver } from '../../../src/engine/smt/solver';
import type { Evidence } from '../../../src/kernel/evidence';
import { type ClaimParts, claimProblem } from '../../claim-problem';
import { fixedSolver, realSolver } from './solver';

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

const ask = (parts: ClaimParts, by: Solver = solver): Promise<Evidence | null> =>
  smt.decide(claimProblem(parts), { seed: 'smt', isOver: () => false, solver: by });

const ab = { a: 'real >= 0', b: 'real >= 0', y: 'real' };
const h = { 'h(y)': 'a * relu(1 - y) + b * relu(1 + y)' };
const pq = { p: 'density on R', q: 'density on R' };

const proved: readonly ClaimParts[] = [
  { claim: ['h(y) >= min(h(-1), h(1))'], given: ab, let: h },
  { claim: ['h(y) > h(1)'], given: ab, let: h, assume: ['a > b', 'b > 0', 'y != 1'] },
  { claim: ['relu(c * x) == c * relu(x)'], given: { x: 'real', c: 'real >= 0' } },
  { claim: ['abs(x + y) <= abs(x) + abs(y)', 'max(x, y) == -min(-x, -y)'], given: { x: 'real', y: 'real' } },
  { claim: ['log(x) <= x - 1', 'exp(x) >= 1 + x', 'x * log(x) >= x - 1'], given: { x: 'real > 0' } },
  { claim: ['sqrt(x * y) <= (x + y) / 2'], given: { x: 'real >= 0', y: 'real >= 0' } },
  { claim: ['log((x + y) / 2) >= (log(x) + log(y)) / 2'], given: { x: 'real > 0', y: 'real > 0' } },
  { claim: ['sigmoid(x) < 1', 'sigmoid(x) > 0', 'tanh(x) < 1'], given: { x: 'real' } },
  { claim: ['softmax(x, n) > 0', 'sum(softmax(x, n)) == 1'], given: { x: 'tensor[n]' }, sizes: { n: 3 } },
  { claim: ['f(x) == f(y)'], given: { f: 'function R -> R', x: 'real', y: 'real' }, assume: ['x == y'] },
  { claim: ['f(x) * f(x) > 0'], given: { f: 'function R -> R < 0', x: 'real' } },
  { claim: ['det(A) == 1'], given: { a: 'real', A: 'tensor[n, n]' }, assume: ['A == eye(n)'], sizes: { n: 2 } },
  { claim: ['sum(p) == 1', 'p <= 1'], given: { p: 'simplex[n]' }, sizes: { n: 3 } },
  { claim: ['x^2 == x'], given: { x: '{0, 1}' } },
  { claim: ['x^4 + y^4 >= 2 * x^2 * y^2'], given: { x: 'real', y: 'real' } },
  { claim: ['pi > 3.14159'] },
  { claim: ['KL(p, q) >= 0', 'JS(p, q) >= 0', 'TV(p, q) <= 1'], given: pq },
  { claim: ['E(X^2) >= E(2 * X) - 1', 'Var(X) >= 0'], given: { X: '~ normal(0, 1)' } },
  { claim: ['E(U) >= 0', 'E(U) <= 1'], given: { U: '~ uniform(0, 1)' } },
  { claim: ['x == y => x^2 == y^2', 'x != 0 => x / x == 1'], given: { x: 'real', y: 'real' } },
];

/** What takes more than linear combinations of inequalities, products of two of them and squares, or enclosures of constants, or what two functions are to one another. */
const provedByZ3: readonly ClaimParts[] = [
  { claim: ['x^6 >= 2 * x^3 - 1'], given: { x: 'real' } },
  { claim: ['exp(1) < 2.71829'] },
  { claim: ['sin(x)^2 + cos(x)^2 == 1'], given: { x: 'real' } },
];

const refuted: readonly ClaimParts[] = [
  { claim: ['h(y) >= a + b'], given: ab, let: h },
  { claim: ['h(y) > h(1)'], given: ab, let: h, assume: ['a > b', 'y != 1'] },
  { claim: ['x^2 >= 2'], given: { x: 'real' } },
  { claim: ['det(A) >= 0'], given: { A: 'tensor[n, n]' }, sizes: { n: 2 } },
  { claim: ['x^2 == y^2 => x == y'], given: { x: 'real', y: 'real' } },
  { claim: ['exp(x) >= 1 + 2 * x'], given: { x: 'real' } },
  { claim: ['x != 1000003'], given: { x: 'real' } },
  { claim: ['stack(x^2, x, k) >= 0'], given: { x: 'real' } },
  { claim: ['where(not (x > 0), 1, 0) == where(x > 0, 1, 0)'], given: { x: 'real' } },
];

/** Not to be proved, whatever else is said of them. */
const open: readonly ClaimParts[] = [
  { claim: ['x^2 != 2'], given: { x: 'real' } },
  { claim: ['KL(p, q) > 0'], given: pq },
  { claim: ['integral(max(p(x), q(x)), x) >= 3/2'], given: pq },
  { claim: ['integral(2 * min(p(x), 1/2), x) <= 1'], given: pq },
  { claim: ['x^7 / x >= 2 * x^3 - 1'], given: { x: 'real' } },
  { claim: ['E(log(X)) <= E(X) - 1'], given: { X: '~ normal(0, 1)' } },
  { claim: ['f(x) == f(y)'], given: { f: 'function R -> R', x: 'real', y: 'real' } },
  { claim: ['E(X) <= E(X^2)'], given: { X: '~ normal(0, 1)' } },
  { claim: ['sin(x) <= x'], given: { x: 'real' } },
  { claim: ['log(x)^2 >= 0'], given: { x: 'real' } },
  { claim: ['log(x)^2 >= 0'], given: { x: 'real >= 0' } },
  { claim: ['sqrt(x) >= 0'], given: { x: 'real' } },
  { claim: ['abs(1 / x) >= 0'], given: { x: 'real' } },
];

describe('smt', () => {
  it.each(proved)('proves $claim without a solver', async (parts) => {
    const silent = fixedSolver({ status: 'unknown' });
    const evidence = await ask(parts, silent);
    expect(evidence?.verdict).toBe('proved');
    expect(evidence?.summary).toContain('by exact linear combinations of inequalities');
    expect(silent.asked).toEqual([]);
  });

  it.each(provedByZ3)('proves $claim', async (parts) => {
    const evidence = await ask(parts);
    expect(evidence?.verdict).toBe('proved');
    expect(evidence?.summary).toContain('by Z3 ');
  });

  it('names both where one decides a statement and the other another', async () => {
    const evidence = await ask({ claim: ['x^2 >= 0', 'x^6 >= 2 * x^3 - 1'], given: { x: 'real' } });
    expect(evidence).toMatchObject({ verdict: 'proved' });
    expect(evidence?.summary).toMatch(/by Z3 [\d.]+ and exact linear combinations of inequalities$/);
  });

  it.each(refuted)('refutes $claim', async (parts) => {
    const evidence = await ask(parts);
    expect(evidence?.verdict).toBe('refuted');
    expect(evidence?.witness).not.toBeNull();
  });

  it.each(open)('does not prove $claim', async (parts) => {
    expect((await ask(parts))?.verdict).not.toBe('proved');
  });

  it('makes denominators conditions, also where the quotient cancels', async () => {
    const evidence = await ask({ claim: ['x / x == 1'], given: { x: 'real' } });
    expect(evidence).toMatchObject({ verdict: 'undecided', partial: { conditions: ['x != 0'] } });
    const assumed = await ask({ claim: ['x / x == 1'], given: { x: 'real' }, assume: ['x > 2'] });
    expect(assumed?.verdict).toBe('proved');
  });

  it('proves nothing from assumptions that cannot be met', async () => {
    const vacuous = { claim: ['a > 5'], given: { a: 'real' }, assume: ['a < 0', 'a > 1'] };
    expect((await ask(vacuous))?.verdict).toBe('undecided');
  });

  it('names what it takes for granted of an integral and of a logarithm', async () => {
    const evidence = await ask({ claim: ['KL(p, q) >= 0'], given: pq });
    expect([...(evidence?.hypotheses ?? [])].sort()).toEqual([
      'every expectation and integral exists',
      'p is positive and has mass 1',
      'q is positive and has mass 1',
    ]);
    expect(evidence?.laws).toContain('log: log x <= x − 1');
    const byZ3 = await ask({ claim: ['E(X^6) >= E(2 * X^3) - 1'], given: { X: '~ normal(0, 1)' } });
    expect(byZ3?.summary).toContain('by Z3 ');
    expect(byZ3?.hypotheses).toContain('every expectation and integral exists');
  });
});

describe('what a solver says is not taken at its word', () => {
  const claim = { claim: ['x^6 >= 2 * x^3 - 1'], given: { x: 'real' } };

  it('a model that violates nothing refutes nothing', async () => {
    const model = new Map([['c0', { text: '-3', exact: true }]]);
    expect((await ask(claim, fixedSolver({ status: 'sat', model })))?.verdict).toBe('undecided');
  });

  it('an unknown or a failure decides nothing', async () => {
    expect((await ask(claim, fixedSolver({ status: 'unknown' })))?.verdict).toBe('undecided');
    const failed = await ask(claim, fixedSolver({ status: 'failed', reason: 'it ended' }));
    expect(failed?.verdict).toBe('undecided');
    expect(failed?.summary).toContain('it ended');
  });

  it('an irrational model counts where a fraction near it violates the claim as well', async () => {
    const model = new Map([['c0', { text: '1.41421356237309504880?', exact: false }]]);
    const evidence = await ask({ claim: ['x^2 <= 1.9'], given: { x: 'real' } }, fixedSolver({ status: 'sat', model }));
    expect(evidence?.verdict).toBe('refuted');
    expect(evidence?.witness?.check).toBe('rational');
  });
});

it('asks nothing where there is no solver, nor of what it has no words for', async () => {
  expect(
    await smt.decide(claimProblem({ claim: ['x >= x'], given: { x: 'real' } }), { seed: 's', isOver: () => false }),
  ).toBeNull();
  const silent = fixedSolver({ status: 'unsat' });
  expect(await ask({ claim: ['det(A) == 1'], given: { A: 'tensor[n, n]' }, sizes: { n: 4 } }, silent)).toBeNull();
  expect(await ask({ claim: ['sum(x) >= 0'], given: { x: 'tensor[n]' }, sizes: { n: 1000 } }, silent)).toBeNull();
  expect(silent.asked).toEqual([]);
});
