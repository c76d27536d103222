import { describe, expect, it } from 'vitest';
import { identity } from '../../src/engine/identity';
import { lowerToFunctionals } from '../../src/kernel/residues/functionals';
import { createModel, weightDegree } from '../../src/kernel/residues/model';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import type { Degree } from '../../src/number/residue/degree';
import { randomPrimes } from '../../src/number/residue/random-residues';
import type { Residue } from '../../src/number/residue/residue';
import { residueField } from '../../src/number/residue/residue-field';
import type { Signs } from '../../src/number/residue/signs';
import { vanishingEverywhere } from '../../src/number/residue/vanishing';
import { type ClaimParts, claimProblem } from '../claim-problem';

/** The probability that a polynomial of this degree vanishes modulo all primes. */
const chance = (degree: number): number => vanishingEverywhere({ numerator: degree, numeratorBits: 0 });

function errorOf(parts: ClaimParts): number {
  const found = identity.decide(claimProblem(parts), { seed: 'counted', isOver: () => false });
  expect({ parts, verdict: found?.verdict }).toEqual({ parts, verdict: 'proved' });
  return found?.errorBound ?? 0;
}

const densities = { p: 'density on R', q: 'density on R', r: 'density on R', f: 'function R -> R', y: 'real' };
// ∫pf = Σ wᵢ p(xᵢ) f(xᵢ), where the last three weights are quotients of degrees 4 and 3 by Cramer's rule.
const masses = 'integral(q(x), x) * integral(r(x), x)';
const lower = 'integral(p(x) * f(x), x)^8';
const lowest = 'integral(p(x) * f(x), x)';

describe('the error of a proof is at least what is counted of', () => {
  it('the degree of the difference', () => {
    const given = { x: 'real', y: 'real' };
    expect(errorOf({ claim: ['(x + y)^2 * x^48 == x^50 + 2*x^49*y + x^48*y^2'], given })).toBeGreaterThan(chance(50));
    expect(
      errorOf({ claim: ['exp(y) * (x + y)^2 * x^48 == exp(y) * (x^50 + 2*x^49*y + x^48*y^2)'], given }),
    ).toBeGreaterThan(chance(51));
  });

  it('weights that satisfy facts', () => {
    expect(errorOf({ claim: [`${lower} * ${masses} == ${lower}`], given: densities })).toBeGreaterThan(chance(80));
  });

  it('weights that satisfy facts, among functions that are no polynomials', () => {
    const claim = [`exp(y) * ${lowest} * ${masses} == ${lowest} * exp(y)`];
    expect(errorOf({ claim, given: densities })).toBeGreaterThan(chance(44));
  });

  it.each(['', '* exp(z)'])('pairs of arguments of functions %s', (factor) => {
    const error = errorOf({
      claim: [`2 * sum(f(u^50), n) ${factor} == sum(2 * f(u^50), n) ${factor}`],
      given: { u: 'tensor[n]', f: 'function R -> R', z: 'real' },
      sizes: { n: 12 },
    });
    expect(error).toBeGreaterThan(66 * chance(50));
  });

  it('zeros that elimination looks for', () => {
    const error = errorOf({ claim: ['det(A + A) == 8 * det(A)'], given: { A: "tensor[n, n']" }, sizes: { n: 3 } });
    // Nine entries are looked at in each of both, minors of up to three rows with coefficients 2.
    expect(error).toBeGreaterThan(18 * vanishingEverywhere({ numerator: 3, numeratorBits: 5 }));
  });

  it('pairs of values of known sign', () => {
    const given = { x: 'real', y: 'real > 0', u: 'tensor[n] > 0' };
    const error = errorOf({ claim: ['abs(y + x - x) + sum(u, n) == y + sum(u, n)'], given, sizes: { n: 40 } });
    expect(error).toBeGreaterThan(780 * chance(1));
  });

  it('the size at which it is largest', () => {
    const parts: ClaimParts = { claim: ['sum(u, n)^30 == sum(u, n)^29 * sum(u, n)'], given: { u: 'tensor[n]' } };
    const largest = errorOf({ ...parts, sizes: [{ n: 3 }] });
    expect(errorOf({ ...parts, sizes: [{ n: 1 }, { n: 3 }] })).toBeGreaterThanOrEqual(largest);
  });

  it('trials that are too few', () => {
    const long = '(((x + y)^30)^30)^30';
    expect(errorOf({ claim: [`x * ${long} == ${long} * x + 0*y`], given: { x: 'real', y: 'real' } })).toBeLessThan(
      2 ** -64,
    );
  });

  it('cases of equalities, the worst of which counts', () => {
    const only = ['where(x == 0, x, (y + z)^2*y^48) == where(x == 0, 0, y^50 + 2*y^49*z + y^48*z^2)'];
    expect(errorOf({ claim: only, given: { x: 'real', y: 'real', z: 'real' } })).toBeGreaterThan(chance(50));
    const claim = ['where(x == 0, 0, x^30 / x) == where(x == 0, 0, x^29)'];
    const apart = errorOf({ claim, given: { x: 'real != 0' } });
    expect(errorOf({ claim, given: { x: 'real' } })).toBeGreaterThanOrEqual(apart);
  });
});

it('counts the combination of finite variables that may err most', () => {
  const given = { k: 'integer in -3..1', X: '~ p', p: 'density on R' };
  const bits = 400 * Math.log2(3);
  expect(errorOf({ claim: ['E(X + X) * k^400 == 2 * k^400 * E(X)'], given })).toBeGreaterThan(
    vanishingEverywhere({ numerator: 1, numeratorBits: bits }),
  );
});

describe('weights by Cramer’s rule', () => {
  it('are leaves of the degrees that it gives', () => {
    const claim = ['integral(q(x), x) * integral(r(x), x) == 1'];
    const compiled = claimProblem({ claim, given: densities }).cases[0]?.compiled();
    const lowered =
      compiled &&
      lowerToFunctionals(
        compiled.graph,
        compiled.statements.map(({ left }) => left),
      );
    const [functional] = lowered?.functionals ?? [];
    if (functional === undefined) throw new Error('there is no integral');
    const field = residueField(randomPrimes(randomStream(hashKey('weights'))));
    const degrees: Degree[] = [];
    const leaf = (residue: Residue, _: Signs, degree: Degree): Residue => {
      degrees.push(degree);
      return residue;
    };
    const residues = { system: field, leaf, residueOf: (residue: Residue) => residue, key: ({ key }: Residue) => key };
    createModel(residues, field, 'weights', [functional]).input(functional.weights);
    const solved = functional.facts.length;
    expect(solved).toBe(2);
    expect(degrees.slice(-solved)).toEqual([weightDegree(functional.facts), weightDegree(functional.facts)]);
  });

  it.each([1, 2, 3, 4])('have the degrees of determinants of %i masses', (n) => {
    const facts = Array.from({ length: n }, () => ({ kind: 'mass', density: {} }) as never);
    const { numerator, denominator } = weightDegree(facts);
    expect(numerator).toBeGreaterThanOrEqual(n + 1);
    expect(denominator).toBeGreaterThanOrEqual(n);
  });

  it.each([1, 2, 5, 8])('have the degrees of determinants of powers up to %i', (most) => {
    const facts = Array.from({ length: most + 1 }, (_, k) => ({ kind: 'moment', powers: [k], value: {} }) as never);
    const { numerator, denominator } = weightDegree(facts);
    // Vandermonde’s determinant has the degree 0 + 1 + … + most.
    expect(numerator).toBeGreaterThanOrEqual((most * (most + 1)) / 2 + 1);
    expect(denominator).toBeGreaterThanOrEqual((most * (most + 1)) / 2);
  });
});
