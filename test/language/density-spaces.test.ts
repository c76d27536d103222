import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../src/language/expression-error';
import { compiledClaim } from '../claim-problem';

const compile = (given: Record<string, string>, claim: string, sizes: Record<string, number> = { N: 2, d: 3 }) =>
  compiledClaim({ sizes, given, claim });

function codeOf(given: Record<string, string>, claim: string): string {
  try {
    compile(given, claim);
    return 'compiled';
  } catch (error) {
    if (error instanceof ExpressionError) return error.code;
    throw error;
  }
}

describe('divergences compare densities on one space', () => {
  const given = { mu: 'tensor[N, d]', s: 'tensor[N, d] > 0', p: 'density on R^d', q: 'density on R' };

  it.each(['KL', 'TV', 'JS', 'crossEntropy'])('%s is one number where one side lacks an axis', (divergence) => {
    const claim = (p: string, q: string) => compile(given, `${divergence}(${p}, ${q}) == 0`).statements[0]?.left.axes;
    expect(claim('normal(mu, s)', 'normal(zeros(d), 1)')).toEqual([]);
    expect(claim('normal(zeros(d), 1)', 'normal(mu, s)')).toEqual([]);
    expect(claim('p', 'normal(0, 1)')).toEqual([]);
  });

  it('refuses declared densities on different spaces', () => {
    expect(codeOf(given, 'KL(p, q) == 0')).toBe('spaces-differ');
    expect(codeOf(given, 'KL(normal(mu, s), p) == 0')).toBe('spaces-differ');
    expect(codeOf(given, 'KL(p, p) == 0')).toBe('compiled');
  });
});

describe('draws with a shape', () => {
  it('are independent copies of a family', () => {
    expect(codeOf({ X: 'tensor[N] ~ normal(0, 1)' }, 'E(X) == zeros(N)')).toBe('compiled');
  });

  it('are independent draws from a density, with or without its own axes', () => {
    expect(codeOf({ p: 'density on R^d', X: 'tensor[N, d] ~ p' }, 'E(sum(X)) == 0')).toBe('compiled');
    expect(codeOf({ p: 'density on R^d', X: 'tensor[N] ~ p' }, 'E(sum(X, N)) == zeros(d)')).toBe('compiled');
    expect(codeOf({ p: 'density on R^d', X: 'tensor[d] ~ p' }, 'E(X) == zeros(d)')).toBe('compiled');
  });

  it('are refused where a distribution has no copies', () => {
    expect(codeOf({ p: 'simplex[d]', X: 'tensor[N] ~ categorical(p)' }, 'E(sum(X)) == 0')).toBe('no-shape');
  });
});

describe('arrays of numbers', () => {
  it('are shapes, sizes among them', () => {
    const { statements } = compile({}, 'broadcastShape([d], [1, d, 1, 1]) == [1, d, 1, d]');
    expect(statements[0]?.left).toBe(statements[0]?.right);
  });
});

describe('primed axes', () => {
  it('are axes also where they could be a transpose', () => {
    const given = { A: 'tensor[d, d]' };
    const axes = (claim: string) =>
      compile(given, claim).statements[0]?.left.axes.map(({ name, size }) => [name, size]);
    expect(axes("max(A, d') == 0")).toEqual([['d', 3]]);
    expect(axes("concat(A, A, d') == 0")).toEqual([
      ['d', 3],
      ["d'", 6],
    ]);
  });
});
