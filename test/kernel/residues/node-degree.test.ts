import { describe, expect, it } from 'vitest';
import { identity } from '../../../src/engine/identity';
import { weightDegree } from '../../../src/kernel/residues/model';
import { nodeDegrees } from '../../../src/kernel/residues/node-degree';
import { trialBound } from '../../../src/kernel/residues/trial-bound';
import { fraction } from '../../../src/number/fraction';
import { variableDegree } from '../../../src/number/residue/degree';
import { vanishingEverywhere } from '../../../src/number/residue/vanishing';
import { Graph } from '../../../src/tensor/graph';
import { claimProblem } from '../../claim-problem';

const given = { x: 'real', y: 'real', u: 'tensor[n]', w: 'tensor[n]', A: 'tensor[n, n]', B: 'tensor[n, n]' };

describe('degrees of nodes', () => {
  // Degrees of numerator and denominator, counted by hand over the common denominator of different variables.
  it.each([
    ['x + 1/y', 2, 1],
    ['1/x - 1/y', 1, 2],
    ['(x/y)^3', 3, 3],
    ['(x + y)^(-2)', 0, 2],
    ['x / (x + y^2)', 1, 2],
    ['sum(u, n)', 1, 0],
    ['sum(u / w, n)', 3, 3],
    ['prod(u, n)', 3, 0],
    ['prod(u / w, n)', 3, 3],
    ['mean(u^2, n)', 2, 0],
    ['-x^5', 5, 0],
    ['concat(u, u^2, n)[4]', 2, 0],
    ['concat(u^2, u, n)[1]', 2, 0],
    ['det(A)', 3, 0],
    ['det(A / B)', 9, 9],
    ['inv(A)[1, 1]', 2, 3],
    ['matmul(A, u)[1]', 2, 0],
    ['trace(A / B)', 3, 3],
  ] as const)('%s has at least %i over %i', (text, numerator, denominator) => {
    const [sized] = claimProblem({ claim: [`${text} == 0`], given, sizes: { n: 3 } }).cases;
    const root = sized?.compiled().statements[0]?.left;
    if (root === undefined) throw new Error('nothing was claimed');
    const degree = nodeDegrees([root], new Map()).get(root.id);
    expect(degree?.numerator).toBeGreaterThanOrEqual(numerator);
    expect(degree?.denominator).toBeGreaterThanOrEqual(denominator);
  });

  it('are none of anything but field operations', () => {
    const [sized] = claimProblem({ claim: ['where(x > 0, x, x^5) == 0'], given, sizes: { n: 3 } }).cases;
    const root = sized?.compiled().statements[0]?.left;
    expect(() => nodeDegrees(root === undefined ? [] : [root], new Map())).toThrow('is no field operation');
  });

  it('of literals are those of the largest element', () => {
    const node = new Graph().literal(
      [{ name: 'n', size: 2 }],
      [fraction(1n, 3n), fraction(10n ** 15n, 10n ** 9n + 7n)],
    );
    const degree = nodeDegrees([node], new Map()).get(node.id);
    expect(degree?.numeratorBits).toBeGreaterThanOrEqual(Math.log2(1e15));
    expect(degree?.denominatorBits).toBeGreaterThanOrEqual(Math.log2(1e9 + 7));
  });

  // wₖ = (1 − Σ wᵢ φ(xᵢ))/φ(xₖ) for one mass; by Cramer's rule for powers 0, …, m − 1 of the points: degree Σ k = m(m − 1)/2.
  it('of weights are those of quotients of determinants', () => {
    const mass = weightDegree([{ kind: 'mass', density: { name: 'p', kind: 'density' } as never }]);
    expect(mass).toMatchObject({ numerator: 2, denominator: 1 });
    const moments = Array.from(
      { length: 9 },
      (_, n) => ({ kind: 'moment', powers: [n], value: fraction(1n, 1n) }) as const,
    );
    const degree = weightDegree(moments);
    expect(degree.numerator).toBeGreaterThanOrEqual(37);
    expect(degree.denominator).toBeGreaterThanOrEqual(36);
    // Vandermonde determinants have m! terms.
    expect(degree.numeratorBits).toBeGreaterThanOrEqual(Math.log2(362_880));
    expect(degree.denominatorBits).toBeGreaterThanOrEqual(Math.log2(362_880));
  });
});

describe('the error of a trial', () => {
  const v = vanishingEverywhere(variableDegree);

  it('is that of all its attempts, of the difference and of what was mistaken', () => {
    const difference = { ...variableDegree, numerator: 10 };
    const own = vanishingEverywhere(difference);
    expect(trialBound({ difference, keyed: { mistaken: 5 * own }, attempts: 3 })).toBeCloseTo(18 * own, 60);
    expect(trialBound({ difference, keyed: { mistaken: 5 * own }, attempts: 3 }) / own).toBeCloseTo(18, 6);
    expect(trialBound({ difference, keyed: { mistaken: 0 }, attempts: 1 }) / own).toBeCloseTo(1, 6);
  });

  const errorOf = (claim: string, own: Record<string, string>, sizes: Record<string, number> = {}): number => {
    const context = { seed: 'errors', deadline: () => false };
    const evidence = identity.decide(claimProblem({ claim: [claim], given: own, sizes }), context);
    expect(evidence?.verdict).toBe('proved');
    return evidence?.errorBound ?? 0;
  };

  // So many quantities are told apart by their residues, each a variable: all pairs may be mistaken.
  it.each([
    ['f(x) + 0 * x == f(x)', { x: 'tensor[n]', f: 'elementwise function' }],
    ['f(x) * abs(x) == abs(x) * f(x)', { x: 'tensor[n]', f: 'elementwise function' }],
    ['exp(x) * exp(-x) == 1', { x: 'tensor[n]' }],
    ['log(x^2) == 2 * log(x)', { x: 'tensor[n] > 0' }],
    ['sqrt(x)^2 == x', { x: 'tensor[n] > 0' }],
    ['sin(x)^2 + cos(x)^2 == 1', { x: 'tensor[n]' }],
    ['erf(-x) == -erf(x)', { x: 'tensor[n]' }],
  ])('counts all pairs of what is keyed: %s', (claim, own) => {
    const n = /abs|sqrt/.test(claim) ? 20 : 40;
    expect(errorOf(claim, own, { n })).toBeGreaterThanOrEqual(((n * (n - 1)) / 2) * v);
  });

  it('counts the zeros that elimination looks for', () => {
    const own = { A: 'tensor[n, n]', B: 'tensor[n, n]' };
    // Nine pivots of each of three matrices, among minors of degree up to three.
    expect(errorOf('det(matmul(A, B)) == det(A) * det(B)', own, { n: 3 })).toBeGreaterThanOrEqual(27 * v);
  });

  it('counts probabilities as quotients', () => {
    const degree = { ...variableDegree, numerator: 3 };
    expect(errorOf('p[1] + p[2] + p[3] == 1', { p: 'simplex[n]' }, { n: 3 })).toBeGreaterThanOrEqual(
      vanishingEverywhere(degree),
    );
  });

  it('is the largest among the sizes', () => {
    const problem = (sizes: readonly Record<string, number>[]) =>
      claimProblem({
        claim: ['prod(u, n) * prod(w, n) == prod(u * w, n)'],
        given: { u: 'tensor[n]', w: 'tensor[n]' },
        sizes,
      });
    const context = { seed: 'sizes', deadline: () => false };
    const large = identity.decide(problem([{ n: 9 }]), context)?.errorBound ?? 0;
    const both = identity.decide(problem([{ n: 1 }, { n: 9 }, { n: 2 }]), context)?.errorBound ?? 0;
    expect(both).toBeGreaterThanOrEqual(large * 0.999);
  });
});
