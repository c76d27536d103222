import { describe, expect, it } from 'vitest';
import { check, claimText, judged, type Statement } from '../soundness/verdict-of';

const form = (matrix: string, vector = 'x'): string => `sum(${vector} * matmul(${matrix}, ${vector}), n)`;
const vectors = { x: 'tensor[n]', y: 'tensor[n]' };

/** A claim about a matrix A of a class. */
const about = (of: string, n: string | number, claim: string, more: Partial<Statement> = {}): Statement => ({
  sizes: { n },
  given: { A: `${of} matrix[n, n]`, ...(/\b[xy]\b/.test(claim) ? vectors : {}) },
  claim,
  ...more,
});

const symmetric = 'symmetric';
const semidefinite = 'positive semidefinite';
const definite = 'positive definite';
const orthogonal = 'orthogonal';
const gradient = { let: { 'f(u)': `${form('A', 'u')} / 2` } };

describe('what is declared of a matrix is used', () => {
  it.each([
    [symmetric, 'any', "A == A'"],
    [symmetric, 'any', 'sum(x * matmul(A, y), n) == sum(y * matmul(A, x), n)'],
    [semidefinite, 'any', `${form('A')} >= 0`],
    [semidefinite, 'any', `0 <= ${form('A', '(x - y)')} / 2`],
    [semidefinite, 'any', 'trace(A) >= 0'],
    [semidefinite, '2..3', 'det(A) >= 0'],
    [semidefinite, 2, 'A[1, 2]^2 <= A[1, 1] * A[2, 2]'],
    [definite, 'any', `${form('A')} >= 0`],
    [definite, 'any', 'trace(A) > 0'],
    [definite, '1..3', 'det(A) > 0'],
    [definite, '1..3', 'matmul(A, inv(A)) == eye(n)'],
    [orthogonal, '1..3', "matmul(A', A) == eye(n)"],
    [orthogonal, '1..3', 'sum(matmul(A, x)^2, n) == sum(x^2, n)'],
    [orthogonal, '2..3', 'det(A)^2 == 1'],
  ])('%s, n = %s: %s', async (of, n, claim) => {
    expect(await judged(about(of, n, claim))).toBe('proved');
  });

  it('gives a gradient, its first-order condition, and the sum of two', async () => {
    expect(await judged(about(symmetric, 'any', 'gradient(f, x) == matmul(A, x)', gradient))).toBe('proved');
    const condition = 'f(y) >= f(x) + sum(gradient(f, x) * (y - x), n)';
    expect(await judged(about(semidefinite, 'any', condition, gradient))).toBe('proved');
    const two = { A: 'positive semidefinite matrix[n, n]', B: 'positive definite matrix[n, n]', ...vectors };
    expect(await judged({ sizes: { n: 'any' }, given: two, claim: `${form('(A + B)')} >= 0` })).toBe('proved');
  });
});

describe('no more than is declared is used', () => {
  it.each([
    [symmetric, 'any', `${form('A')} >= 0`],
    [symmetric, 2, 'det(A) >= 0'],
    [symmetric, 2, 'A[1, 2] == 0'],
    [semidefinite, 'any', `${form('A')} > 0`],
    [semidefinite, 2, 'det(A) > 0'],
    [semidefinite, 'any', 'trace(A) > 0'],
    [semidefinite, 'any', 'A >= 0'],
    [semidefinite, 'any', `${form('A')} <= 0`],
    [semidefinite, 'any', 'sum(x * matmul(A, y), n) >= 0'],
    [definite, 'any', `${form('A')} > 0`],
    [definite, 'any', 'trace(A) > 1'],
    [definite, 2, 'A >= 0'],
    [definite, 2, 'det(A) >= 1'],
    [orthogonal, 2, 'det(A) == 1'],
    [orthogonal, 2, 'det(A) == -1'],
    [orthogonal, 2, "A == A'"],
    [orthogonal, 2, 'sum(abs(matmul(A, x)), n) == sum(abs(x), n)'],
    [orthogonal, 2, 'trace(A) < 2'],
    [orthogonal, 2, 'trace(A) > -2'],
  ])('%s, n = %s: %s', async (of, n, claim) => {
    expect(await judged(about(of, n, claim))).toBe('refuted');
  });

  it('the product of two symmetric matrices need not be symmetric', async () => {
    const given = { A: 'symmetric matrix[n, n]', B: 'symmetric matrix[n, n]' };
    expect(await judged({ sizes: { n: 'any' }, given, claim: "matmul(A, B) == matmul(A, B)'" })).toBe('refuted');
  });

  it('a semidefinite matrix need not have an inverse', async () => {
    expect(await judged(about(semidefinite, 2, 'matmul(A, inv(A)) == eye(n)'))).toBe('undefined');
  });

  it('says nothing of orthogonal matrices of any size', async () => {
    expect(await judged(about(orthogonal, 'any', "matmul(A', A) == eye(n)"))).not.toBe('refuted');
    expect(await judged(about(orthogonal, 'any', "matmul(A', A) == eye(n)"))).not.toBe('proved');
  });
});

describe('a witness shows the matrix that was declared', () => {
  it.each([
    [definite, `${form('A')} > 0`],
    [orthogonal, 'det(A) == 1'],
  ])('%s: %s', async (of, claim) => {
    const checked = await check(claimText(about(of, 2, claim)));
    const witness = checked.kind === 'checked' ? checked.result.witness : null;
    expect(witness?.values.map(({ name }) => name)).toEqual(claim.includes('x') ? ['A', 'x'] : ['A']);
    expect(witness?.values[0]?.value).toMatch(/^\[\[.*\]\]$/);
    expect(witness?.check).toBe('rational');
  });
});

describe('instances', () => {
  const given = (A: string): Statement =>
    about(semidefinite, 2, `${form('A')} >= 0`, { expect: 'certified', instances: [{ A, x: '[1, 2]' }] });

  it('are refused for a matrix of a class, whose membership nobody establishes', async () => {
    for (const A of ['[[1, 0], [0, -1]]', '[[1, 0], [0, 1]]']) {
      const checked = await check(claimText(given(A)));
      expect(checked.kind === 'rejected' && checked.diagnostics[0]?.code).toBe('declared-class');
    }
  });
});
