import { describe, expect, it } from 'vitest';
import { equalSides } from '../../src/decide/equal-sides';
import { identity } from '../../src/engine/identity';
import { type ClaimParts, claimProblem } from '../claim-problem';

const context = { seed: 'cases', isOver: () => false };
const isProved = (parts: ClaimParts): boolean => identity.decide(claimProblem(parts), context)?.verdict === 'proved';

const xy = { x: 'real', y: 'real' };

describe('an equation by cases of an equality', () => {
  it.each<[string, string]>([
    ['where(x == 1, x - 1, 0) == 0', 'where(x == 1, x + 1, 0) == 0'],
    ['where(x == 0, x, 0) == 0', 'where(x == 0, 0, x) == 0'],
    ['where(x == 0, 3, 2 * x / x) == where(x == 0, 3, 2)', 'where(x == 0, 3, 2 * x / x) == 2'],
    ['where(x == y, x - y, 0) == 0', 'where(x == y, x + y, 0) == 0'],
    ['where(2 * x == y, y - 2 * x, 0) == 0', 'where(2 * x == y, x - 2 * y, 0) == 0'],
    ['where(x == y, x, y) == y', 'where(x == y, y, x) == y'],
    ['where(x == 2, x^2, 4) == 4', 'where(x == 2, x^3, 4) == 4'],
  ])('%s, and not %s', (holds, fails) => {
    expect(isProved({ claim: holds, given: xy })).toBe(true);
    expect(isProved({ claim: fails, given: xy })).toBe(false);
  });

  it('is none where the sides of the equality may have no value', () => {
    expect(isProved({ claim: 'where(1 / x == y, y - 1 / x, 0) == 0', given: { x: 'real > 0', y: 'real' } })).toBe(true);
    expect(isProved({ claim: 'where(1 / x == y, 0, 0 * x) == 0', given: xy })).toBe(false);
    expect(isProved({ claim: 'where(1 / x == y, y * x - 1, 0) == 0', given: xy })).toBe(false);
  });
});

describe('an equation at the values of finite variables', () => {
  const a = { a: '{0, 1}', x: 'real', X: '~ normal(0, 1)' };

  it.each<[string, string, readonly string[]]>([
    ['E(a * X^2) == a', 'E(a * X^2) == 0', []],
    ['E(X^2 + a * X^2) == 1 + a', 'E(X^2 + a * X^2) == 1', []],
    ['a^2 * x == a * x', 'a * x == 0', []],
    ['a * x == x', 'a * x == 0', ['a > 0']],
    ['a * x == 0', 'a * x == x', ['a < 1']],
    ['a^2 * x == a * x', 'a * x == 0', ['a >= 0']],
    // Of these assumptions fractions have no values: nothing is known of them.
    ['a^2 * x == a * x', 'a * x == 0', ['exp(a) > 0']],
    ['a^2 * x == a * x', 'a * x == 0', ['sqrt(2 * a) >= 0']],
    ['a^2 * x == a * x', 'a * x == 0', ['x > 0']],
  ])('%s, and not %s, under %o', (holds, fails, assume) => {
    expect(isProved({ claim: holds, given: a, assume })).toBe(true);
    expect(isProved({ claim: fails, given: a, assume })).toBe(false);
  });

  it('is none where no value is left', () => {
    expect(isProved({ claim: 'x == 0', given: a, assume: ['a > 5'] })).toBe(false);
    expect(isProved({ claim: 'a * x == 1', given: a, assume: ['a > 5'] })).toBe(false);
  });
});

describe('equal sides', () => {
  const refutes = (claim: string, given: Readonly<Record<string, string>>): boolean =>
    equalSides.decide(claimProblem({ claim, given }), context)?.verdict === 'refuted';

  it('refute what they never satisfy, and nothing else', () => {
    for (const relation of ['<', '>', '!='])
      expect(refutes(`(x + y)^2 ${relation} x^2 + 2 * x * y + y^2`, xy)).toBe(true);
    for (const relation of ['<=', '>=', '=='])
      expect(refutes(`(x + y)^2 ${relation} x^2 + 2 * x * y + y^2`, xy)).toBe(false);
  });

  it('refute nothing where a derivative was taken under an integral', () => {
    const given = { t: 'real', X: '~ normal(0, 1)', f: 'differentiable function R -> R' };
    expect(refutes('E(f(t) * X^2) < f(t)', given)).toBe(true);
    expect(refutes('derivative(E(f(t * X)), t) < E(derivative(f, t * X) * X)', given)).toBe(false);
  });
});
