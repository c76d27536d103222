import { describe, expect, it } from 'vitest';
import { byResidues } from '../../src/kernel/by-residues';
import { withoutLaws } from '../../src/kernel/certificate';
import { type ClaimParts, claimProblem } from '../claim-problem';

const propositionsOf = (parts: ClaimParts) =>
  claimProblem(parts).cases.map(({ sizes, compiled }) => ({ sizes, ...compiled() }));

const shown = (parts: ClaimParts, seed = 'residues') =>
  byResidues(propositionsOf(parts), { seed, spend: () => {}, waysFor: () => [withoutLaws] });

const xy = { x: 'real', y: 'real' };
const positive = { x: 'real > 0', y: 'real > 0' };
const f = { f: 'function R -> R', x: 'real', y: 'real' };
const matrices = { A: 'tensor[n, m]', B: 'tensor[n, m]' };

describe('a theorem by residues', () => {
  it.each<[string, ClaimParts, ClaimParts]>([
    [
      'a binomial',
      { claim: ['(x + y)^2 == x^2 + 2*x*y + y^2'], given: xy },
      { claim: ['(x + y)^2 == x^2 + x*y + y^2'], given: xy },
    ],
    [
      'a quotient',
      { claim: ['1/x + 1/y == (x + y)/(x*y)'], given: positive },
      { claim: ['1/x + 1/y == 2/(x + y)'], given: xy },
    ],
    [
      'a function at equal arguments',
      { claim: ['f(x + y) == f(y + x)'], given: f },
      { claim: ['f(x + y) == f(x) + f(y)'], given: f },
    ],
    [
      'linearity of an expectation',
      { claim: ['E(2*X + y) == 2*E(X) + y'], given: { X: '~ uniform(0, 1)', y: 'real' } },
      { claim: ['E(X^2) == E(X)^2'], given: { X: '~ uniform(0, 1)', y: 'real' } },
    ],
    [
      'a moment',
      { claim: ['E(X^2) == 1'], given: { X: '~ normal(0, 1)' } },
      { claim: ['E(X^4) == 1'], given: { X: '~ normal(0, 1)' } },
    ],
    [
      'a mass',
      { claim: ['integral(p(x), x) == 1'], given: { p: 'density on R' } },
      { claim: ['integral(p(x)^2, x) == 1'], given: { p: 'density on R' } },
    ],
    [
      'a determinant',
      { claim: ['det(transpose(A)) == det(A)'], given: { A: 'tensor[n, m]' }, sizes: { n: 3, m: 3 } },
      { claim: ['det(2 * A) == 2 * det(A)'], given: { A: 'tensor[n, m]' }, sizes: { n: 3, m: 3 } },
    ],
    [
      'sums in another order',
      { claim: ['sum(A + B) == sum(A) + sum(B)'], given: matrices, sizes: { n: 2, m: 3 } },
      { claim: ['sum(A * B) == sum(A) * sum(B)'], given: matrices, sizes: { n: 2, m: 3 } },
    ],
    [
      'a finite variable',
      { claim: ['b^3 == b'], given: { b: '{-1, 0, 1}' } },
      { claim: ['b^3 == b'], given: { b: '{-1, 0, 2}' } },
    ],
  ])('%s, and not its twin', (_, truth, twin) => {
    for (const seed of ['1', '2', '3']) {
      const found = shown(truth, seed);
      expect(found).toMatchObject({ theorem: { oracles: [], conditions: [] } });
      if (typeof found !== 'string') expect(found.theorem.errorBound).toBeLessThan(2 ** -64);
      expect(shown(twin, seed)).toBe('the sides differ as formal expressions, which proves nothing');
    }
  });

  it('holds under the conditions of denominators that the domains do not grant', () => {
    const conditions = (parts: ClaimParts) => {
      const found = shown(parts);
      return typeof found === 'string' ? found : found.theorem.conditions;
    };
    const claim = ['1/x + 1/y == (x + y)/(x*y)'];
    expect(conditions({ claim, given: positive })).toEqual([]);
    expect(conditions({ claim, given: xy })).toEqual(expect.arrayContaining(['x != 0', 'y != 0']));
    expect(conditions({ claim: ['1/b == b'], given: { b: '{-1, 1}' } })).toEqual([]);
    expect(
      conditions({ claim: ['inv(A)[1, 1] == A[2, 2] / det(A)'], given: { A: 'tensor[n, m]' }, sizes: { n: 2, m: 2 } }),
    ).not.toEqual([]);
  });

  it('says what it takes for granted', () => {
    const hypotheses = (parts: ClaimParts) => {
      const found = shown(parts);
      return typeof found === 'string' ? found : found.theorem.hypotheses;
    };
    expect(hypotheses({ claim: ['(x + y)^2 == (y + x)^2'], given: xy })).toEqual([]);
    expect(hypotheses({ claim: ['integral(p(x), x) == 1'], given: { p: 'density on R' } })).toEqual(
      expect.arrayContaining(['every expectation and integral exists', 'p is positive and has mass 1']),
    );
  });

  it('is of equations alone', () => {
    expect(shown({ claim: ['x * x >= 0'], given: xy })).toBe('only equations are shown by residues');
    expect(shown({ claim: [], given: xy })).toBe('only equations are shown by residues');
  });

  it('counts what it may be mistaken about: the larger the degree, the larger the bound', () => {
    const bound = (power: number): number => {
      const found = shown({ claim: [`(x + y)^${power} * (x - y)^${power} == (x^2 - y^2)^${power}`], given: xy });
      return typeof found === 'string' ? 1 : (found.theorem.errorBound ?? 0);
    };
    expect(bound(9)).toBeGreaterThan(4 * bound(3));
  });
});
