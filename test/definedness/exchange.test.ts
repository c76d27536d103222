import { describe, expect, it } from 'vitest';
import { exchange } from '../../src/definedness/growth/integrals';
import { compiledClaim } from '../claim-problem';

/** What is known of the derivatives that are taken under expectations, worst first. */
function standing(formula: string, given: Readonly<Record<string, string>>): string {
  const { graph, exchanges } = compiledClaim({ claim: `derivative(E(${formula}), t) == 0`, given });
  const all = [...(exchanges?.values() ?? [])].flat().map((each) => exchange(graph, each, false));
  return (['open', 'assumed', 'shown'] as const).find((each) => all.includes(each)) ?? 'none';
}

const X = '~ normal(0, 1)';
const t = 'real';

describe('a derivative under an expectation', () => {
  it.each([
    ['t * X^3', { X, t }],
    ['cos(t * X)', { X, t }],
    ['t * log(abs(X))', { X, t }],
    ['where(t > 0, t * X, X)', { X, t }],
    ['sqrt(1 + (X + t)^2)', { X, t }],
    ['abs(X + t)', { X, t }],
    ['log(t) * X^2', { X, t: 'real > 0' }],
    ['X^2 / t', { X, t: 'real != 0' }],
    ['exp(-t * X)', { X: '~ exponential(1)', t: 'real > -1' }],
    ['X * where(t > 0, 1 / (1 + t^2), t)', { X, t }],
  ])('of %s is shown to pass', (formula, given) => {
    expect(['shown', 'none']).toContain(standing(formula, given));
  });

  it.each([
    // The bound of the derivatives is 1/sqrt|X + t|, at a place that moves with t.
    ['sqrt(abs(X + t))', { X, t }],
    ['log(abs(X + t))', { X, t }],
    // The mean exists, that of the derivative does not.
    ['sin(t * exp(X^2))', { X, t }],
    ['cos(t / X)', { X, t }],
    // A branch that has no value, or no bound, where it is not taken.
    ['sin(X * where(t == 0, 0, 1/t))', { X, t }],
    ['cos(X * where(t > 0, log(t), 0))', { X, t }],
    ['cos(X * where(t > 0, sqrt(t), 0))', { X, t }],
    ['exp(-t * X)', { X: '~ exponential(1)', t: 'real >= -1' }],
  ])('of %s is not', (formula, given) => {
    expect(standing(formula, given)).toBe('open');
  });

  it('of unknown functions is for them to allow, but not what stands beside them', () => {
    const f = 'differentiable function R -> R';
    expect(standing('f(t * X)', { X, t, f })).toBe('assumed');
    expect(standing('f(t * X) + sin(t * exp(X^2))', { X, t, f })).toBe('open');
    expect(standing('f(t) * X', { X, t, f })).toBe('none');
  });
});
