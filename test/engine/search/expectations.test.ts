import { describe, expect, it } from 'vitest';
import { search } from '../../../src/engine/search';
import { all, type ClaimParts, claimProblem, context } from '../../claim-problem';

const decide = (texts: ClaimParts) => search.decide(claimProblem(texts), context);
const verdict = (texts: ClaimParts) => decide(texts)?.verdict;

const gaussian = { given: { X: '~ normal(mu, sigma)', mu: 'real', sigma: 'real > 0' } };

describe('expectations of polynomials', () => {
  it('are exact', () => {
    expect(decide({ ...gaussian, claim: 'E(X^2) == E(X)^2' })).toMatchObject({
      verdict: 'refuted',
      witness: {
        check: 'rational',
        left: '1',
        right: '0',
        values: [
          { name: 'mu', value: '0' },
          { name: 'sigma', value: '1' },
        ],
      },
    });
    expect(verdict({ ...gaussian, claim: 'E(X^4) == mu^4 + 6*mu^2*sigma^2 + 3*sigma^4' })).toBe('undecided');
    expect(verdict({ ...gaussian, claim: 'E(X^4) == mu^4 + 6*mu^2*sigma^2 + 2*sigma^4' })).toBe('refuted');
  });

  it.each([
    ['uniform(0, 1)', 'E(X^3)', '1/4', '1/3'],
    ['uniform(-1, 3)', 'Var(X)', '4/3', '2'],
    ['exponential(2)', 'E(X^2)', '1/2', '1'],
    ['laplace(1, 2)', 'E((X - 1)^4)', '384', '192'],
    ['normal(0, 1)', 'E(X^8)', '105', '104'],
  ])('under %s', (distribution, left, right, wrong) => {
    expect(verdict({ given: { X: `~ ${distribution}` }, claim: `${left} == ${right}` })).toBe('undecided');
    expect(decide({ given: { X: `~ ${distribution}` }, claim: `${left} == ${wrong}` })).toMatchObject({
      verdict: 'refuted',
      witness: { check: 'rational', left: right },
    });
  });

  it('of several draws, and of draws inside draws', () => {
    const given = { X: '~ normal(0, 1)', Y: '~ normal(X, 2)' };
    expect(verdict({ given, claim: 'E(X*Y) == 1' })).toBe('undecided');
    expect(decide({ given, claim: 'E(Y^2) == 4' })).toMatchObject({
      verdict: 'refuted',
      witness: { left: '5', right: '4' },
    });
    expect(decide({ given, claim: 'E(E(Y, Y)^2) == 4' })).toMatchObject({ verdict: 'refuted', witness: { left: '1' } });
  });

  it('of vectors', () => {
    const given = { X: '[n] ~ normal(0, 1)' };
    expect(verdict({ given, claim: 'E(sum(X, n)^4) == 3*n^2', sizes: [{ n: 3 }] })).toBe('undecided');
    expect(decide({ given, claim: 'E(norm2(X)^2) == n^2', sizes: [{ n: 3 }] })).toMatchObject({
      verdict: 'refuted',
      witness: { left: '15', right: '9' },
    });
  });

  it('of definite integrals', () => {
    expect(verdict({ given: all('a b', 'real'), claim: 'integral(x^2, x, a, b) == (b^3 - a^3)/3' })).toBe('undecided');
    expect(verdict({ given: all('a b', 'real'), claim: 'integral(x^2, x, a, b) == (b^2 - a^2)/3' })).toBe('refuted');
  });
});

describe('divergences of normal distributions', () => {
  const given = { mu: 'real', sigma: 'real > 0' };
  const defined = { q: 'normal(mu, sigma)', p: 'normal(0, 1)' };
  it('tell σ from σ²', () => {
    expect(verdict({ given, let: defined, claim: 'KL(q, p) == (sigma^2 + mu^2 - 1 - log(sigma^2))/2' })).toBe(
      'undecided',
    );
    expect(decide({ given, let: defined, claim: 'KL(q, p) == (sigma + mu^2 - 1 - log(sigma^2))/2' })).toMatchObject({
      verdict: 'refuted',
      witness: { check: 'interval' },
    });
    expect(verdict({ given, let: defined, claim: 'KL(q, p) == (sigma^2 + mu^2 - 1 - log(sigma))/2' })).toBe('refuted');
    expect(verdict({ given, let: defined, claim: 'KL(q, p) == (sigma^2 + mu^2 - log(sigma^2))/2' })).toBe('refuted');
  });
});

describe('declared densities', () => {
  const pair = all('p q', 'density on R');
  it('stand for normal ones', () => {
    expect(decide({ given: pair, claim: 'KL(p, q) == KL(q, p)' })).toMatchObject({
      verdict: 'refuted',
      witness: {
        values: [
          { name: 'p', value: 'normal(0, 1)' },
          { name: 'q', value: 'normal(1, 2)' },
        ],
        left: '0.44314…',
        right: '1.3068…',
      },
    });
    expect(verdict({ given: pair, claim: 'KL(p, q) >= 0' })).toBe('undecided');
    expect(verdict({ given: pair, claim: 'KL(p, q) == crossEntropy(p, q) - H(p)' })).toBe('undecided');
    expect(verdict({ given: pair, claim: 'KL(p, q) == crossEntropy(p, q) + H(p)' })).toBe('refuted');
    expect(verdict({ given: { p: 'density on R' }, claim: 'integral(p(x), x) == 1' })).toBe('undecided');
    expect(verdict({ given: { p: 'density on R' }, claim: 'integral(x*p(x), x) == 0' })).toBe('refuted');
    expect(
      verdict({ given: pair, claim: 'integral(3*p(x) - q(x)/2 - (-x*p(x)), x) == 5/2 + integral(x*p(x), x)' }),
    ).toBe('undecided');
    expect(verdict({ given: pair, claim: 'integral(3*p(x) - q(x), x) == 4' })).toBe('refuted');
    expect(
      verdict({
        given: { p: 'density on R', X: '~ p' },
        claim: 'E(derivative(score, X)) == 0',
        let: { 'score(x)': 'log(p(x))' },
      }),
    ).toBe('undecided');
  });

  it('of single coordinates are no densities of vectors', () => {
    const vector = { given: { p: 'density on R', x: 'tensor[n]', a: 'tensor[n]' }, sizes: [{ n: 2 }] };
    // ∫ p(xᵢ) dx over all of x diverges.
    expect(verdict({ ...vector, claim: 'integral(p(x), x) == 2' })).not.toBe('refuted');
    expect(verdict({ ...vector, claim: 'integral(sum(p(x)*a, n), x) == 2' })).not.toBe('refuted');
    const space = { given: { p: 'density on R^n', x: 'tensor[n]', a: 'tensor[n]' }, sizes: [{ n: 2 }] };
    expect(verdict({ ...space, claim: 'integral(sum(p(x)*a, n), x) == sum(a, n)' })).toBe('undecided');
    expect(verdict({ ...space, claim: 'integral(sum(p(x)*a, n), x) == a[1]' })).toBe('refuted');
  });

  const flow = {
    given: { p: 'density on R^n', f: 'differentiable bijection on R^n', pZ: 'density on R^n', X: '~ p' },
    let: {
      'ptheta(x)': 'pZ(f(x)) * abs(det(jacobian(f, x)))',
      loss: '-(log(pZ(f(X))) + log(abs(det(jacobian(f, X)))))',
    },
    sizes: [{ n: 1 }, { n: 2 }],
  };
  it('pass through flows', () => {
    expect(verdict({ ...flow, claim: 'E(loss) == KL(p, ptheta) + H(p)' })).toBe('undecided');
    expect(verdict({ ...flow, claim: 'E(loss) == KL(p, ptheta) - H(p)' })).toBe('refuted');
    expect(verdict({ ...flow, claim: 'E(loss) == KL(p, pZ) + H(p)' })).toBe('refuted');
  });

  const dimension = { given: { ...all('p q', 'density on R^n'), x: 'tensor[n]' }, sizes: [{ n: 1 }, { n: 2 }] };
  it('stand for step functions in total variations', () => {
    expect(verdict({ ...dimension, claim: 'TV(p, q) == 1 - integral(min(p(x), q(x)), x)' })).toBe('undecided');
    expect(decide({ ...dimension, claim: 'TV(p, q) == 2 - integral(min(p(x), q(x)), x)' })).toMatchObject({
      verdict: 'refuted',
      laws: ['the integral of a step function is a sum over its cells'],
      witness: {
        check: 'rational',
        values: [
          { name: 'p', value: '1 on [0, 1), 0 elsewhere' },
          { name: 'q', value: '1 on [1, 2), 0 elsewhere' },
        ],
        left: '1',
        right: '2',
      },
    });
    expect(verdict({ ...dimension, claim: 'integral(max(p(x), q(x)), x) == 1 + TV(p, q)' })).toBe('undecided');
    expect(verdict({ ...dimension, claim: 'integral(max(p(x), q(x)), x) == 1 - TV(p, q)' })).toBe('refuted');
    expect(verdict({ ...dimension, claim: 'integral(sqrt(p(x)*q(x)), x) == integral(min(p(x), q(x)), x)' })).toBe(
      'refuted',
    );
  });

  it('and decision functions that jump where the densities do', () => {
    const hinge = { given: { ...all('p q', 'density on R'), D: 'function R -> R', X: '~ p', Y: '~ q' } };
    const loss = 'E(max(0, 1 - D(X))) + E(max(0, 1 + D(Y)))';
    expect(verdict({ ...hinge, claim: `${loss} >= 2 * integral(min(p(x), q(x)), x)` })).toBe('undecided');
    expect(decide({ ...hinge, claim: `${loss} == 2 * integral(min(p(x), q(x)), x)` })).toMatchObject({
      verdict: 'refuted',
      witness: { check: 'rational' },
    });
  });

  it('are positive: that step functions vanish somewhere refutes nothing', () => {
    expect(verdict({ given: { p: 'density on R', x: 'real' }, claim: 'p(x) > 0' })).toBe('undecided');
    expect(verdict({ given: pair, claim: 'integral(min(p(x), q(x)), x) > 0' })).toBe('undecided');
    expect(verdict({ given: pair, claim: 'integral(min(p(x), q(x)), x) != 0' })).toBe('undecided');
    expect(verdict({ given: { ...pair, x: 'real' }, claim: 'p(x)/q(x)*q(x) == p(x)' })).toBe('undecided');
    expect(verdict({ given: { ...pair, x: 'real' }, claim: '(p(x) > 0 ? 1 : 0) == 1' })).toBe('undecided');
    expect(verdict({ given: pair, claim: 'integral((p(x) > 0 ? q(x) : 0), x) == 1' })).toBe('undecided');
    expect(verdict({ given: pair, claim: 'integral((p(x) > 0) * q(x), x) == 1' })).toBe('undecided');
    expect(verdict({ given: { ...pair, x: 'real' }, claim: '(p(x) > 0) + 0 == 1' })).toBe('undecided');
    expect(verdict({ given: pair, claim: 'integral(log(p(x))*p(x), x) + H(p) == 0' })).toBe('undecided');
    expect(verdict({ given: { p: 'density on R', x: 'real' }, claim: 'p(x) < 1/3' })).toBe('refuted');
    const disjoint = { given: pair, claim: 'TV(p, q) == 0', assume: ['integral(min(p(x), q(x)), x) == 0'] };
    expect(verdict(disjoint)).not.toBe('refuted');
  });
});

describe('integrals that are no finite sums', () => {
  it('confirm nothing', () => {
    const evidence = decide({ given: { X: '~ normal(0, 1)' }, claim: 'E(exp(X)) == 1' });
    expect(evidence).toMatchObject({ verdict: 'undecided', witness: null });
    expect(evidence?.summary).toContain('unconfirmed');
  });

  it('raise no suspicion where the quadrature agrees', () => {
    const evidence = decide({ given: { X: '~ normal(0, 1)' }, claim: 'E(exp(X)) == exp(1/2)' });
    expect(evidence?.verdict).toBe('undecided');
    expect(evidence?.summary).not.toContain('unconfirmed');
  });

  it('raise no suspicion by the error of the quadrature either', () => {
    const maximum = 'E(max(X, 1/3)) == (1 + erf(sqrt(2)/6))/6 + exp(-1/18)/sqrt(2*pi)';
    const evidence = decide({ given: { X: '~ normal(0, 1)' }, claim: maximum });
    expect(evidence?.verdict).toBe('undecided');
    expect(evidence?.summary).not.toContain('unconfirmed');
  });

  it('leave the other statements of a claim to be refuted', () => {
    expect(decide({ given: { X: '~ normal(0, 1)' }, claim: ['E(exp(X)) == exp(1/2)', 'E(X^2) == 2'] })).toMatchObject({
      verdict: 'refuted',
      witness: { left: '1' },
    });
  });
});
