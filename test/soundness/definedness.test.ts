import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discharged } from '../../src/decide/discharge';
import { prove } from '../../src/decide/provers';
import { smt } from '../../src/engine/smt';
import { claimProblem } from '../claim-problem';
import { realSolver } from '../engine/smt/solver';
import { runs } from '../thorough';
import { type Formula, formula, hasNoValueOften, textOf } from './formula-under-expectation';
import { check, claimText, judged, type Statement, twentySeeds } from './verdict-of';

const X = { X: '~ normal(0, 1)' };
const x = { x: 'real' };
const n2 = { sizes: { n: 2 } };

const notProved: readonly Statement[] = [
  { claim: 'E(sqrt(X)^2) == 0', given: X },
  { claim: 'E(abs(X) * (1 + sqrt(X)^2)) == 1', given: X },
  { claim: 'E(sqrt(X)^2) == E(X)', given: X },
  { claim: 'E(log(f(X)^2)) == 2 * E(log(f(X)))', given: { ...X, f: 'function R -> R' } },
  { claim: 'E(exp(X * y / y)) == E(exp(X))', given: { ...X, y: 'real' } },
  { claim: 'E(tanh(s * X / s)) == E(tanh(X))', given: { ...X, s: 'real >= 0' } },
  { claim: 'integral(sqrt(p(x) - q(x))^2, x) == 0', given: { p: 'density on R', q: 'density on R' } },
  { claim: 'E(exp(log(B))) == p', given: { p: 'real in (0, 1)', B: '~ bernoulli(p)' } },
  { claim: 'E(1 / (a * X + b)) == E(X / (a * X^2 + b * X))', given: { ...X, a: 'real', b: 'real' } },
  { claim: 'E(X^2) == 1', given: { S: '~ normal(0, 1)', X: '~ normal(0, S)' } },
  { claim: 'E(where(X > -1, sqrt(X)^2, 0)) == E(where(X > -1, X, 0))', given: X },
  { claim: 'E(where(Y > 0, sqrt(X)^2, 0)) == E(where(Y > 0, X, 0))', given: { ...X, Y: '~ normal(0, 1)' } },
  { claim: 'x / x == 1', given: x },
  { claim: '(x^2 - 2) / (x^2 - 2) == 1', given: x },
  { claim: 'exp(log(x^3 - 3 * x + 2)) == x^3 - 3 * x + 2', given: { x: 'real > 0' } },
  { claim: 'sqrt(x)^4 == x^2', given: x },
  { claim: 'x^(1/2) * x^(-1/2) == 1', given: { x: 'real >= 0' } },
  { claim: 'x^(-3) * x^3 == 1', given: x },
  { claim: 'matmul(inv(A), A) == eye(n)', given: { A: 'tensor[n, n]' }, ...n2 },
  { claim: 'prod(x / x, n) == 1', given: { x: 'tensor[n]' }, ...n2 },
  { claim: 'where(x > 0, exp(log(x[1] + x[2])), 0) == where(x > 0, x[1] + x[2], 0)', given: { x: 'tensor[n]' }, ...n2 },
  { claim: 'where(x > 0, sqrt(y)^2, 0) == where(x > 0, y, 0)', given: { x: 'real', y: 'real' } },
  { claim: 'where(x > 0, 0, log(x) / log(x)) == where(x > 0, 0, 1)', given: x },
  // In one case it is granted, in the other it is not, whichever is looked at first.
  { claim: 'where(x <= 0, 2 / x, 3 / x) == where(x <= 0, 1 / x + 1 / x, 1 / x + 2 / x)', given: x },
  { claim: 'where(x > 0, 2 / x, 3 / x) == where(x > 0, 1 / x + 1 / x, 1 / x + 2 / x)', given: x },
  { claim: 'derivative(log(x^2), x) * x == 2', given: x },
  // The premise cannot be met: of nothing nothing is proved.
  { claim: 'x / x == 1', given: x, assume: ['x > 1', 'x < 0'] },
  { claim: 'Var(Z) == p * (1 - p)', given: { p: 'real', Z: '~ bernoulli(p)' } },
  { claim: 'Var(X) == s^2', given: { s: 'real', X: '~ normal(0, s)' }, assume: ['s > 1', 's < 0'] },
];

const proved: readonly Statement[] = [
  { claim: 'E(X^2) == 1', given: { S: '~ normal(0, 1)', X: '~ normal(0, abs(S))' } },
  { claim: 'E(X^2) == 2', given: { S: '~ exponential(1)', X: '~ normal(0, sqrt(2 * S))' } },
  { claim: 'E(exp(X * y / y)) == E(exp(X))', given: { ...X, y: 'real != 0' } },
  { claim: 'E(sqrt(X^2)^2) == 1', given: X },
  // What fails on a null set only does not matter under an integral.
  { claim: 'E(X / X) == 1', given: X },
  { claim: 'E(log(X^2)) == 2 * E(log(abs(X)))', given: X },
  { claim: 'E(log(a * U)) == log(a) + E(log(U))', given: { a: 'real > 0', U: '~ uniform(0, 1)' } },
  { claim: 'E(sqrt(U) * sqrt(1 - U) / sqrt(1 - U)) == E(sqrt(U))', given: { U: '~ uniform(0, 1)' } },
  { claim: 'E(exp(log(B + 1))) == 1 + p', given: { p: 'real in (0, 1)', B: '~ bernoulli(p)' } },
  { claim: 'log(integral(p(x) * exp(-x^2), x)) == log(integral(exp(-x^2) * p(x), x))', given: { p: 'density on R' } },
  { claim: 'E(where(X > 0, sqrt(X)^2, 0)) == E(relu(X))', given: X },
  { claim: 'where(x > 0, exp(log(x)), 0) == relu(x)', given: x },
  { claim: 'where(not (x <= 0), exp(log(x)), 0) == relu(x)', given: x },
  { claim: 'where(x == 0, 1, x / x) == 1', given: x },
  { claim: '(x^2 - 2) / (x^2 - 2) == 1', given: x, assume: ['x^2 != 2'] },
  { claim: '(x^2 - 2) / (x^2 - 2) == 1', given: { x: 'real in [0, 1]' } },
  { claim: '(x^2 + x + 1) / (x^2 + x + 1) == 1', given: x },
  { claim: '(x^4 + x^2 - x + 1) / (x^4 + x^2 - x + 1) == 1', given: x },
  { claim: 'exp(log(1 - p + 2 * q)) == 1 - p + 2 * q', given: { p: 'real in [0, 1]', q: 'real > 0' } },
  { claim: '1 / (x - 3) == -1 / (3 - x)', given: { x: 'real != 3' } },
  { claim: 'matmul(inv(A), A) == eye(n)', given: { A: 'tensor[n, n]' }, ...n2, assume: ['det(A) != 0'] },
  { claim: 'x / (x - y) - y / (x - y) == 1', given: { x: 'real', y: 'real' }, assume: ['x > y'] },
  { claim: 'Var(X) == s^2', given: { s: 'real', X: '~ normal(0, s)' }, assume: ['s^3 > 1'] },
];

describe('in an implication, a relation does not hold where a side has no value', () => {
  it.each([
    ['proved', 'sqrt(x) >= 0 <=> x >= 0', x],
    ['proved', 'log(x) == log(x) <=> x > 0', x],
    ['proved', '1 / x == 1 / x <=> x != 0', x],
    ['proved', 'sqrt(x - 1) * sqrt(x + 1) >= 0 <=> x >= 1', x],
    ['proved', 'where(x > 0, sqrt(x - 1), 0) >= 0 <=> x * (x - 1) >= 0', x],
    ['proved', 'sqrt(where(x > 0, sqrt(x), -1)) >= 0 <=> x > 0', x],
    ['proved', 'sqrt(x) == sqrt(x) <=> x >= 0', { x: 'tensor[n]' }],
    ['proved', 'sqrt(x) < 0 => x > 7', x],
    ['refuted', 'sqrt(x) >= 0 <=> x >= -1', x],
    ['refuted', 'x >= -1 => sqrt(x) >= 0', x],
    ['refuted', 'x >= -1 => sqrt(x) == sqrt(x)', x],
    ['refuted', 'log(x) == log(x) <=> x >= 0', x],
  ])('%s: %s', async (verdict, claim, given) => {
    for (const seed of twentySeeds.slice(0, 2)) expect(await judged({ claim, given, ...n2 }, seed)).toBe(verdict);
  });
});

describe('what can fail is no hypothesis', () => {
  it.each(notProved)('not proved: $claim, $given', async (statement) => {
    expect(await judged(statement)).not.toBe('proved');
  });

  it.each(proved)('proved: $claim, $given', async (statement) => {
    const checked = await check(claimText(statement));
    if (checked.kind !== 'checked') throw new Error(checked.diagnostics[0]?.reason);
    expect(checked.result.verdict).toBe('proved');
    const hypotheses = checked.result.hypotheses.filter((text) => !/exists|has mass 1/.test(text));
    expect(hypotheses).toEqual([]);
  });

  it.each([
    { claim: 'E(exp(X * y / y)) == E(exp(X))', given: { ...X, y: 'real' } },
    { claim: 'x / x == 1', given: x },
    { claim: 'E(sqrt(X)^2) == 0', given: X },
  ])('undefined, with a point: $claim', async (statement) => {
    for (const seed of twentySeeds.slice(0, 5)) expect(await judged(statement, seed)).toBe('undefined');
  });

  it.each([
    ['E(abs(X)) == 0', X, ['E(abs(X))', '== E(abs(X) + sqrt(X)^2 - sqrt(X)^2)', '== 0']],
    [
      'E(exp(X) * abs(y)) == E(exp(X)) * y',
      { ...X, y: 'real' },
      ['E(exp(X) * abs(y))', '== E(exp(X) * sqrt(y)^2)', '== E(exp(X)) * y'],
    ],
    [
      '2 * TV(p, q) == 0',
      { p: 'density on R', q: 'density on R' },
      ['2 * TV(p, q)', '== integral(abs(p(x) - q(x)) + sqrt(p(x) - q(x))^2 - sqrt(p(x) - q(x))^2, x)', '== 0'],
    ],
    ['1 / x + 1 == (1 + x) / x', x, ['1 / x + 1', '== (1 + x) / x']],
  ])('no derivation by lines without a value: %s', async (claim, given, proof) => {
    expect(await judged({ claim, given, proof })).not.toBe('proved');
  });

  it('a derivation by lines that have values', async () => {
    const given = { x: 'real != 0' };
    const proof = ['1 / x + 1', '== (1 + x) / x'];
    expect(await judged({ claim: '1 / x + 1 == (1 + x) / x', given, proof })).toBe('proved');
  });
});

it('no formula is proved whose integrand has no value on a set of positive measure', async () => {
  const solver = await realSolver();
  const context = { seed: 'definedness', isOver: () => false, solver };
  const counts = { proved: 0, undefined: 0 };
  await fc.assert(
    fc.asyncProperty(formula, async (integrand: Formula) => {
      const problem = claimProblem({
        claim: [`E(${textOf(integrand)} + X) == E(${textOf(integrand)})`],
        given: { X: '~ normal(0, 1)', U: '~ uniform(0, 1)', B: '~ bernoulli(1/2)', c: 'real' },
      });
      const argued = await discharged(prove(problem, context), problem, context);
      const asked = await smt.decide(problem, context);
      const isProved = [...argued, asked].some((evidence) => evidence?.verdict === 'proved');
      const isUndefined = hasNoValueOften(integrand);
      if (isProved) counts.proved++;
      if (isUndefined) counts.undefined++;
      expect(isProved && isUndefined).toBe(false);
    }),
    { seed: 5, numRuns: runs(100) },
  );
  expect(counts.proved).toBeGreaterThan(runs(20));
  expect(counts.undefined).toBeGreaterThan(runs(20));
});
