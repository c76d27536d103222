import { describe, expect, it } from 'vitest';
import { searchCases } from '../../../src/engine/search/search-cases';
import { float64 } from '../../../src/number/float64';
import type { NumberSystem } from '../../../src/number/number-system';
import { all, type ClaimParts, claimProblem, context } from '../../claim-problem';

/** Number systems that reckon wrongly, each in its own way. */
const wrong: Readonly<Record<string, NumberSystem<number>>> = {
  'adds one too much': { ...float64, add: (a, b) => a + b + 1, dot: undefined as never },
  'multiplies with the wrong sign': { ...float64, mul: (a, b) => -a * b },
  'has no values': { ...float64, add: () => Number.NaN, mul: () => Number.NaN },
  'takes the wrong exponential': { ...float64, exp: (a) => 1 + a },
  'knows no negative numbers': { ...float64, neg: (a) => Math.abs(a), sub: (a, b) => Math.abs(a - b) },
};

const holding: readonly ClaimParts[] = [
  { claim: '(a + b)^2 == a^2 + 2*a*b + b^2', given: all('a b', 'real') },
  { claim: 'exp(a + b) == exp(a) * exp(b)', given: all('a b', 'real') },
  { claim: 'max(x, 0) + log(1 + exp(-abs(x))) == log(1 + exp(x))', given: { x: 'real' } },
  { claim: 'sum(softmax(x, n), n) == 1', given: { x: 'tensor[n]' }, sizes: [{ n: 3 }] },
  { claim: 'exp(x) >= 1 + x', given: { x: 'real' } },
  { claim: 'E(X^2) == mu^2 + 4', given: { X: '~ normal(mu, 2)', mu: 'real' } },
  { claim: 'f(x) + f(y) == f(y) + f(x)', given: { ...all('x y', 'real'), f: 'function R -> R' } },
];

const options = { goal: 'any', effort: 'thorough', witness: 'small' } as const;

describe.each(Object.entries(wrong))('a system that %s', (_, float) => {
  it.each(holding)('refutes nothing: $claim', (texts) => {
    for (const goal of ['any', 'undefined'] as const) {
      const evidence = searchCases(claimProblem(texts), context, { ...options, float, goal });
      expect(['undecided', undefined]).toContain(evidence?.verdict);
      expect(evidence?.witness ?? null).toBeNull();
    }
  });

  it('does not alter what is shown', () => {
    const evidence = searchCases(claimProblem({ claim: 'a*b == a + b', given: all('a b', 'real') }), context, {
      ...options,
      float,
    });
    const { values, left, right } = evidence?.witness ?? { values: [], left: '0', right: '0' };
    if (evidence?.verdict !== 'refuted') return;
    const [a, b] = values.map(({ value }) => Number(value)) as [number, number];
    expect([Number(left), Number(right)]).toEqual([a * b, a + b]);
  });
});

it('finds the difference without the help of doubles', () => {
  const blind: NumberSystem<number> = { ...float64, add: () => 0, sub: () => 0, mul: () => 0, neg: () => 0 };
  expect(
    searchCases(claimProblem({ claim: '2*x == x + 1', given: { x: 'real' } }), context, { ...options, float: blind })
      ?.verdict,
  ).toBe('refuted');
});
