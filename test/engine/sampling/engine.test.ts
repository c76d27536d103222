import { describe, expect, it } from 'vitest';
import { sampling } from '../../../src/engine/sampling';
import { studentQuantile } from '../../../src/engine/sampling/student-quantile';
import type { Evidence } from '../../../src/kernel/evidence';
import { type ClaimParts, claimProblem } from '../../claim-problem';

const context = { seed: 'sampling', isOver: () => false, alpha: 1e-8 };
const on = (parts: ClaimParts, instance: Readonly<Record<string, string>> = {}, seed = 'sampling'): Evidence =>
  sampling.decide(claimProblem({ ...parts, instances: [instance] }), { ...context, seed }) as Evidence;

const normals = { X: 'tensor[5] ~ normal(0, 1)' };

describe('supported', () => {
  it('with its interval, tolerance and error', () => {
    const evidence = on({ given: normals, claim: ['E(exp(sum(X) / 5)) == exp(1 / 10)'] });
    expect(evidence).toMatchObject({ verdict: 'supported', errorBound: 1e-8, witness: null });
    const { interval, n, tau, alpha, epsilon, detectable } = evidence.sampling as NonNullable<Evidence['sampling']>;
    expect([tau, alpha]).toEqual([0.01, 1e-8]);
    expect(interval[0]).toBeGreaterThanOrEqual(-tau);
    expect(interval[1]).toBeLessThanOrEqual(tau);
    expect(n).toBeLessThanOrEqual(262_144);
    expect(epsilon).toBeLessThan(1e-12);
    expect(detectable).toBeCloseTo(tau + interval[1] - interval[0], 9);
  });

  it('at once where both sides are the same but for names', () => {
    const evidence = on({
      given: { ...normals, Y: 'tensor[5] ~ normal(0, 1)' },
      claim: ['E(sum(X)^2) == E(sum(Y)^2)'],
    });
    expect(evidence).toMatchObject({ verdict: 'supported', sampling: { n: 4096, interval: [0, 0] } });
  });

  it('for a bounded integrand over densities, whatever their tails', () => {
    const parts: ClaimParts = {
      sizes: { n: 3 },
      given: { p: 'density on R^n', q: 'density on R^n', x: 'tensor[n]' },
      claim: ['TV(p, q) == 1 - integral(min(p(x), q(x)), x)'],
    };
    expect(on(parts, { p: 'laplace(0, 1)', q: 'laplace(1, 3)' }).verdict).toBe('supported');
  });

  it('for a function of expectations', () => {
    expect(on({ given: normals, claim: ['log(E(exp(X[1] / 2))) == 1 / 8'] }).verdict).toBe('supported');
    expect(on({ given: normals, claim: ['log(E(exp(X[1] / 2))) >= E(X[1]) / 2'] }).verdict).toBe('supported');
  });

  it('with the same bits for the same seed', () => {
    const parts: ClaimParts = { given: normals, claim: ['E(cos(sum(X))) == exp(-5 / 2)'] };
    expect(on(parts)).toEqual(on(parts));
    expect(on(parts, {}, 'another').sampling?.interval).not.toEqual(on(parts).sampling?.interval);
  });
});

describe('what may err', () => {
  const width = (alpha: number): number => {
    const problem = claimProblem({ given: normals, claim: ['E(exp(sum(X) / 5)) == exp(1 / 10)'], instances: [{}] });
    const { sampling: told } = sampling.decide(problem, { ...context, alpha }) as Evidence;
    return (told?.interval[1] ?? 0) - (told?.interval[0] ?? 0);
  };

  it('is shared by both methods and the means that are looked at: of the difference and of either side, at four looks', () => {
    const quantile = (alpha: number): number => studentQuantile(255, alpha / (2 * 3) / 4);
    expect(width(1e-9) / width(1e-3)).toBeCloseTo(quantile(1e-9) / quantile(1e-3), 3);
  });

  it('is shared by the instances', () => {
    const parts = { given: normals, claim: ['E(exp(sum(X) / 5)) == exp(1 / 10)'] };
    const alphaOn = (instances: readonly Readonly<Record<string, string>>[]) =>
      (sampling.decide(claimProblem({ ...parts, instances: [...instances] }), context) as Evidence).sampling?.alpha;
    expect(alphaOn([{}])).toBe(1e-8);
    expect(alphaOn([{}, {}])).toBe(0.5e-8);
  });
});

describe('refuted', () => {
  it('only where the interval is beyond the tolerance, with the error probability', () => {
    const evidence = on({ given: normals, claim: ['E(exp(sum(X) / 5)) == exp(1 / 10) + 0.03'] });
    expect(evidence).toMatchObject({
      verdict: 'refuted',
      errorBound: 1e-8,
      witness: { check: 'sampling', relation: '==' },
    });
    expect(evidence.witness?.left).toMatch(/^≈ 1\.1/);
    expect((evidence.sampling as NonNullable<Evidence['sampling']>).interval[1]).toBeLessThan(-0.01);
    expect(on({ given: normals, claim: ['E(exp(sum(X) / 5)) == exp(1 / 10) + 0.005'] }).verdict).not.toBe('refuted');
  });

  it('but not by an instance of which it is not known that it is one', () => {
    const parts: ClaimParts = {
      sizes: { n: 3 },
      given: { f: 'bijection on R^n', Z: 'tensor[n] ~ normal(0, 1)' },
      claim: ['E(sum(f(Z))) == 0'],
    };
    expect(on(parts, { f: 'x + 1' }).verdict).toBe('refuted');
    expect(on(parts, { f: 'x^3 + x + 1' })).toMatchObject({
      verdict: 'undecided',
      summary: expect.stringContaining('not known that f is invertible'),
    });
  });
});

describe('undecided', () => {
  it.each<[string, ClaimParts]>([
    ['a variance that does not exist', { given: { X: '~ normal(0, 1)' }, claim: ['E(exp(2 * X^2 / 5)) == sqrt(5)'] }],
    ['weights with σ = 2', { given: { X: '~ normal(0, 1)' }, claim: ['E(exp(2 * X - 2)) == 1'] }],
    ['weights with σ = 3', { given: { X: '~ normal(0, 1)' }, claim: ['E(exp(3 * X - 9 / 2)) == 1'] }],
    [
      'tails that cancel in the difference',
      { given: { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' }, claim: ['E(exp(3 * X)) == E(exp(3 * Y))'] },
    ],
    ['a mean that does not exist', { given: { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' }, claim: ['E(X / Y) == 0'] }],
  ])('%s', (_, parts) => {
    expect(on(parts)).toMatchObject({
      verdict: 'undecided',
      summary: expect.stringContaining('no interval can be trusted'),
    });
  });

  it('an expectation inside another one, and assumptions', () => {
    expect(
      on({ given: { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' }, claim: ['E(log(E(exp(X * Y), Y))) == 1 / 2'] }).verdict,
    ).toBe('undecided');
    expect(
      on({ given: { ...normals, a: 'real' }, assume: ['a > 0'], claim: ['E(a * sum(X)) == 0'] }, { a: '1' }).verdict,
    ).toBe('undecided');
  });
});

describe('bad input', () => {
  it('an integrand without a value is told', () => {
    const log = on({ given: normals, claim: ['E(log(sum(X))) == 0'] });
    expect(log).toMatchObject({
      verdict: 'undefined',
      summary: expect.stringContaining('an integrand has no value at noise'),
    });
    const mismatch: ClaimParts = {
      sizes: { n: 3 },
      given: { p: 'density on R^n', q: 'density on R^n' },
      claim: ['KL(p, q) >= 0'],
    };
    expect(on(mismatch, { p: 'uniform(0, 2)', q: 'uniform(0, 1)' }).verdict).toBe('undefined');
  });

  it.each(['exp(-sum(x^2) / 2)', 'exp(-sum(x^2) / 2) / sqrt(2 * pi)^3'])(
    'samples say nothing of the mass of a formula, and so not whether it is a density: %s',
    (formula) => {
      const parts: ClaimParts = {
        sizes: { n: 3 },
        given: { X: 'tensor[n] ~ normal(0, 1)', p: 'density on R^n' },
        let: { 'q(x)': formula },
        claim: ['KL(p, q) <= 100'],
      };
      expect(on(parts, { p: 'normal(0, 1)' }).verdict).toBe('undecided');
    },
  );
});

describe('without instances', () => {
  it('makes some from the seed', () => {
    const evidence = sampling.decide(
      claimProblem({
        sizes: { n: 3 },
        given: { p: 'density on R^n', f: 'function R^n -> R in (0, 1)', X: '~ p' },
        claim: ['E(f(X)) <= 1'],
      }),
      context,
    ) as Evidence;
    expect(evidence.verdict).toBe('supported');
    expect(evidence.scope).toMatch(/p = mixture/);
  });

  it('has nothing to say where nothing is random', () => {
    expect(sampling.decide(claimProblem({ given: { x: 'real' }, claim: ['x == x'] }), context)).toBeNull();
  });
});
