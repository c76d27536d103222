import { describe, expect, it } from 'vitest';
import { judged } from './verdict-of';

const C = 'tensor[n, n]';
const sizes = { n: 2 };
const definite = ["C == C'", 'C[1, 1] > 0', 'det(C) > 0'];

describe('an element of a Cholesky factor has a value where the whole factor has one', () => {
  it.each<[claim: string, given: Record<string, string>]>([
    ['cholesky([[1, 2], [0, 1]]) == [[1, 0], [0, 1]]', {}],
    ['cholesky([[1, 0], [2, 5]])[1, 1] == 1', {}],
    ['cholesky([[-1, 1], [1, 0]])[1, 2] == 0', {}],
    ['cholesky([[1, 5], [5, 1]])[1, 1] == 1', {}],
    ['cholesky([[1, 1], [1, 1]])[2, 2] == 0', {}],
    ['cholesky([[0, 0], [0, 1]])[2, 2] == 1', {}],
    ['cholesky(C)[1, 1]^2 == C[1, 1]', { C: 'tensor[n, n] > 0' }],
    ['cholesky(C)[1, 1]^2 == C[1, 1]', { C: 'tensor[n, m] > 0' }],
    ['cholesky(C)[1, 1, 2] == 0', { C: 'tensor[k, n, n] > 0' }],
    ['cholesky([[1, 0], [0, exp(1/x)]])[1, 1] == 1', { x: 'real' }],
    ['cholesky([[1, 1/x - 1/x], [0, 1]])[1, 1] == 1', { x: 'real' }],
    ['cholesky([[4, x], [x, x^2]])[2, 1] == x/2', { x: 'real >= 0' }],
    ['derivative(cholesky([[4, x], [x, 9]])[2, 1], x) == 1/2', { x: 'real in (-7, 6)' }],
  ])('%s, %j', async (claim, given) => {
    expect(await judged({ claim, sizes: { n: 2, m: 2, k: 1 }, given })).toBe('undefined');
  });

  it.each<[claim: string, given: Record<string, string>, assume?: string[]]>([
    ['cholesky([[4, 2], [2, 5]])[2, 1] == 1', {}],
    ['cholesky([[4, x], [x, x^2]])[2, 1] == x/2', { x: 'real > 0' }],
    ['cholesky(C)[1, 1]^2 == C[1, 1]', { C }, definite],
    ["cholesky(matmul(C, C') + eye(n))[1, 1]^2 == 1 + sum(C[1]^2)", { C }],
    ['cholesky(diag(s^2))[1, 1] == s[1]', { s: 'tensor[n] > 0' }],
    ['cholesky(inv(diag(s)))[1, 1]^2 == 1/s[1]', { s: 'tensor[n] > 0' }],
    ['derivative(cholesky([[4, x], [x, 9]])[2, 1], x) == 1/2', { x: 'real in (-6, 6)' }],
  ])('and where it has, nothing changes: %s, %j', async (claim, given, assume) => {
    const more = assume === undefined ? {} : { assume };
    expect(await judged({ claim, sizes, given, ...more })).toBe('proved');
    expect(await judged({ claim: `${claim} + 1`, sizes, given, ...more })).toBe('refuted');
  });

  it('of each of several matrices', async () => {
    const two = '[[[1, 0], [0, 9]], [[4, 2], [2, 5]]]';
    expect(await judged({ claim: `cholesky(${two})[2, 2, 1] == 1`, given: {} })).toBe('proved');
    expect(await judged({ claim: `cholesky(${two})[1, 2, 2] == 3`, given: {} })).toBe('proved');
    expect(await judged({ claim: `cholesky(${two})[1, 2, 2] == 2`, given: {} })).toBe('refuted');
    const at = (claim: string, C: string) => judged({ claim, sizes: { n: 2, k: 2 }, given: { C } });
    expect(await at('cholesky(C)[1, 1, 2] == 0', 'tensor[k, n, n] > 0')).toBe('undefined');
  });

  it.each(['C[1, 1] > 0', "C == C'", 'det(C) > 0'])('what is assumed must be enough: not without %s', async (left) => {
    const assume = definite.filter((each) => each !== left);
    expect(await judged({ claim: 'cholesky(C)[1, 2] == 0', sizes, given: { C }, assume: definite })).toBe('proved');
    expect(await judged({ claim: 'cholesky(C)[1, 2] == 0', sizes, given: { C }, assume })).not.toBe('proved');
  });
});

describe('a normal distribution of a vector has a covariance', () => {
  it.each<[claim: string, covariance: string, given: Record<string, string>]>([
    ['E(X[1]^2) == 1', '[[1, 5], [5, 1]]', {}],
    ['E(X[1]) == 0', '[[1, 5], [5, 1]]', {}],
    ['Var(X[1]) == C[1, 1]', 'C', { C: 'tensor[n, n] > 0' }],
    ['E(X[1]) == 0', "matmul(C, C')", { C }],
    ['E(X[1]^2) == sum(C[1]^2)', "matmul(C, C')", { C }],
  ])('%s, with the covariance %s', async (claim, covariance, given) => {
    const X = `~ mvnormal([0, 0], cholesky(${covariance}))`;
    expect(await judged({ claim, sizes, given: { ...given, X } })).toBe('undefined');
  });

  it('and what it says follows', async () => {
    const given = { r: 'real in (-1, 1)', X: '~ mvnormal([0, 0], cholesky([[1, r], [r, 1]]))' };
    expect(await judged({ claim: 'E(X[1] * X[2]) == r', given })).toBe('proved');
    expect(await judged({ claim: 'E(X[2]^2) == 1', given })).toBe('proved');
    expect(await judged({ claim: 'E(X[2]^2) == 1 + r', given })).toBe('refuted');
  });
});
