import { describe, expect, it } from 'vitest';
import { identity } from '../../src/engine/identity';
import { lawfully } from '../../src/engine/identity/lawfully';
import { type ClaimParts, claimProblem, context } from '../claim-problem';
import { claimed } from './arithmetic/argued';

const given = { x: 'real', y: 'real', u: 'tensor[n]', A: 'tensor[n, n]' };

/** What is left of the conditions of an equation. */
function conditions(claim: string, ...assume: string[]): readonly string[] | string {
  const parts: ClaimParts = { claim, assume, given, sizes: { n: 2 } };
  const found = lawfully(claimed(parts), context);
  return typeof found === 'string' ? found : found.theorem.conditions;
}

describe('what assumptions say of a node grants what is asked of it', () => {
  it.each<[string, granting: string, lacking: string]>([
    ['x / x == 1', 'x != 0', 'x >= 0'],
    ['x / x == 1', 'x < 0', 'x <= 0'],
    ['x / x == 1', 'x > 0', 'y > 0'],
    ['sqrt(x)^2 == x', 'x >= 0', 'x != 0'],
    ['sqrt(x) / sqrt(x) == 1', 'x > 0', 'x != 0'],
    ['sqrt(x)^2 == x', 'x == 0', 'x <= 0'],
    ['x / x == 1', 'x != 0', 'x == 0'],
    ['u / u == 1', 'u != 0', 'u >= 0'],
    ['sum(u / u) == 2', 'u > 0', 'sum(u) > 0'],
    ['matmul(A, inv(A)) == eye(n)', 'det(A) != 0', 'det(A) >= 0'],
    ['x / x == 1', 'x > 0', 'x > -1'],
  ])('%s, where %s, and not where %s', (claim, granting, lacking) => {
    expect(conditions(claim, granting)).toEqual([]);
    expect(conditions(claim, lacking)).not.toEqual([]);
    expect(conditions(claim)).not.toEqual([]);
  });
});

it('proves nothing where nothing satisfies the assumptions', () => {
  const verdict = (...assume: string[]) =>
    identity.decide(claimProblem({ claim: 'x / x == 1', assume, given, sizes: { n: 2 } }), context)?.verdict;
  expect(verdict('x > 0')).toBe('proved');
  expect(verdict('x > 0', 'x < 0')).toBe('undecided');
});
