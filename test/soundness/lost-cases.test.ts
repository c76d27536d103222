import { describe, expect, it } from 'vitest';
import { decideAtOnce } from '../../src/decide/portfolio';
import { whatIsAsked } from '../../src/definedness/open-obligations';
import { guardedObligations } from '../../src/tensor/guarded-obligations';
import { claimProblem, compiledClaim, context } from '../claim-problem';
import { nodeOf } from '../language/meaning';
import { judged } from './verdict-of';

const sizes = { n: 2 };
const given = { x: 'tensor[n]', y: 'integer in 1..n', z: 'tensor[m: 2]' };
const own = 'sum(where(iota(n) == y, x, 0), n)';
const assume = [`${own} != 0`];

/** What is asked of x, and whether it is asked in cases: those that are known, and others. */
const asked = (claim: string) => {
  const { graph, statements } = compiledClaim({ sizes, given, claim });
  const roots = statements.map(({ left }) => left);
  return guardedObligations(graph, roots).map(({ guards, isInCases = false }) => [guards.length, isInCases]);
};

describe('an element that is chosen after elements were moved', () => {
  it.each([
    ['rename(1/x, n, m)', 'rename(iota(n), n, m) == y'],
    ['reverse(1/x, n)', 'reverse(iota(n), n) == y'],
    ['permute(1/x, n)', 'iota(n) == y'],
    ['concat(1/x, n)', 'iota(n) == y'],
  ])('has a value where the others have none: where %s', async (moved, chosen) => {
    const claim = `sum(where(${chosen}, ${moved}, 0)) * ${own} == 1`;
    expect(['undecided', 'proved']).toContain(await judged({ sizes, given, assume, claim }));
  });

  it('is refused beside an arrow where the case is lost', async () => {
    const chosen = 'where(reverse(x, n) != 0, reverse(1/x, n), 0)';
    const claim = `sum(${chosen}) == 0 => sum(${chosen}) < 1`;
    expect(await judged({ sizes, given, claim })).toBe('invalid');
    const renamed = 'where(rename(x, n, m) != 0, rename(1/x, n, m), 0)';
    expect(await judged({ sizes, given, claim: `sum(${renamed}) == 0 => sum(${renamed}) < 1` })).toBe('proved');
    const taken = 'where(rename(x, n, m) != 0, rename(1/x, n, m), 1)';
    expect(await judged({ sizes, given, claim: `sum(${taken}) >= 1 => x[1] != 0` })).toBe('refuted');
  });
});

describe('what is asked in cases', () => {
  it.each([
    ['where(x != 0, 1/x, 0) == 0', [[1, false]]],
    ['where(rename(x, n, m) != 0, rename(1/x, n, m), 0) == 0', [[1, false]]],
    ['where(z != 0, rename(1/x, n, m), 0) == 0', [[1, false]]],
    ['where(reverse(x, n) != 0, reverse(1/x, n), 0) == 0', [[0, true]]],
    ['reverse(1/x, n) == 0', [[0, false]]],
    // The n of the condition is another axis than that which was renamed.
    ['sum(where(x != 0, rename(1/x, n, m), 0), m) == 0', [[0, true]]],
    ['where(y == 1, rename(1/x, n, m), 0) == 0', [[1, false]]],
    ['where(y == 1, reverse(1/x, n), 0) == 0', [[1, false]]],
  ])('%s', (claim, wanted) => expect(asked(claim)).toEqual(wanted));

  it('does not certainly hold', () => {
    const certain = (text: string) => {
      const node = nodeOf(text, { sizes, given });
      const { graph } = compiledClaim({ sizes, given });
      return whatIsAsked(graph, [node]).length;
    };
    expect(certain('reverse(1/x, n)')).toBe(1);
    expect(certain('where(reverse(x, n) != 0, reverse(1/x, n), 0)')).toBe(0);
  });
});

describe('what is assumed of finite variables', () => {
  it('is assumed where a condition is seen to fail', () => {
    const claim = 'k / x * x == k';
    const parts = { given: { x: 'real', k: 'integer in 1..2' }, claim };
    expect(decideAtOnce(claimProblem({ ...parts, assume: ['k * x != 0'] }), context).verdict).toBe('undecided');
    expect(decideAtOnce(claimProblem(parts), context).verdict).toBe('undefined');
  });
});
