import { describe, expect, it } from 'vitest';
import { lowerToFunctionals } from '../../../src/kernel/residues/functionals';
import { type ClaimParts, claimProblem } from '../../claim-problem';

/** The numbers of points of the functionals, by depth of nesting. */
function sizesOf(parts: ClaimParts): number[] {
  const compiled = claimProblem(parts).cases[0]?.compiled();
  if (compiled === undefined) throw new Error('nothing was claimed');
  const { graph, statements } = compiled;
  const lowered = lowerToFunctionals(
    graph,
    statements.map(({ left, right }) => graph.sub(left, right)),
  );
  return (lowered?.functionals ?? []).map(({ size }) => size);
}

const given = { f: 'function R -> R', g: 'function R -> R', h: 'function', p: 'density on R', c: 'tensor[n]' };
const sizes = { n: 3 };

describe('a functional has a point for every integrand and fact, and one more', () => {
  it('of one integral', () => {
    expect(sizesOf({ claim: ['integral(f(x), x) == 0'], given, sizes })).toEqual([2]);
  });

  it('of several integrals', () => {
    expect(
      sizesOf({ claim: ['integral(f(x), x) * integral(g(x), x) == integral(f(x) * g(x), x)'], given, sizes }),
    ).toEqual([4]);
  });

  it('of integrals of every element', () => {
    expect(sizesOf({ claim: ['integral(f(x * c), x) == 0'], given, sizes })).toEqual([4]);
  });

  it('with a density, whose mass is known', () => {
    expect(sizesOf({ claim: ['integral(p(x) * f(x), x) == 0'], given, sizes })).toEqual([3]);
  });

  it('of an integral inside another, at every point of that', () => {
    const nested = { ...given, X: '~ p', Y: '~ p' };
    // The outer one has an integrand and a fact.
    const [outer = 0, inner = 0] = sizesOf({ claim: ['E(f(X) * E(h(X, Y), Y), X) == 0'], given: nested, sizes });
    expect(outer).toBeGreaterThanOrEqual(3);
    expect(inner).toBeGreaterThanOrEqual(outer + 2);
  });
});
