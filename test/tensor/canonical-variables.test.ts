import { describe, expect, it } from 'vitest';
import { linearCombination } from '../../src/integral/linear-combination';
import { opaqueIntegrals } from '../../src/integral/opaque-integrals';
import { canonicalVariables } from '../../src/tensor/canonical-variables';
import type { Node } from '../../src/tensor/node';
import { compiledClaim } from '../claim-problem';
import { type Functions, numericValue } from '../derive/rules/numeric';

const given = { p: 'density on R', q: 'density on R', g: 'function R -> R', X: '~ p', Y: '~ q', Z: '~ normal(0, 1)' };

const gaussian = (mean: number, sd: number) => (x: number) =>
  Math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI));
const functions: Functions = { p: gaussian(1, 0.8), q: gaussian(-0.5, 1.7), g: (x) => Math.sin(x) + x / 2 };

function sides(text: string) {
  const { graph, statements } = compiledClaim({ given, claim: text });
  const [{ left, right }] = statements as [(typeof statements)[number]];
  return { graph, left, right };
}

const expressions = [
  'E(g(X))',
  'E(g(X) * Y)',
  'E(g(X) * E(Y * g(X), Y))',
  'integral(p(x) * integral(q(y) * (x - 2 * y)^2, y), x)',
  'integral(p(x) * integral(q(x) * g(x), x), x)',
  'E(Z^2) * E(g(Z)) + integral(min(p(x), q(x)), x)',
  'KL(p, q) - H(p) / 2',
];

describe.each(expressions)('%s', (text) => {
  const { graph, left } = sides(`${text} == 0`);
  const value = numericValue(graph, left, functions);

  it('keeps its value when its variables get their common names', () => {
    const [canonical] = canonicalVariables(graph, [left]) as [Node];
    expect(numericValue(graph, canonical, functions)).toBeCloseTo(value, 9);
  });

  it('keeps its value as a sum of integrals', () => {
    const [canonical] = canonicalVariables(graph, [left]) as [Node];
    const { integrals, rest } = linearCombination(graph, canonical);
    const terms = integrals.map(({ variable, body }) => graph.expect(variable, body));
    const total = [...terms, ...(rest === null ? [] : [rest])].reduce((sum, term) => graph.add(sum, term));
    expect(numericValue(graph, total, functions)).toBeCloseTo(value, 9);
  });
});

/** One node after renaming, or not. */
const areOne = (text: string): boolean => {
  const { graph, left, right } = sides(text);
  const [a, b] = canonicalVariables(graph, [left, right]);
  return a === b;
};

describe('become one', () => {
  it.each([
    'integral(g(x) * p(x), x) == integral(g(y) * p(y), y)',
    'E(g(X)) == integral(p(t) * g(t), t)',
    'integral(integral(p(x) * q(y) * (x - y), y), x) == integral(integral(p(u) * q(v) * (u - v), v), u)',
  ])('%s', (text) => expect(areOne(text)).toBe(true));
});

describe('stay two', () => {
  it.each([
    'integral(g(x) * p(x), x) == integral(g(x) * q(x), x)',
    'integral(integral(p(x) * q(y) * (x - y), y), x) == integral(integral(p(x) * q(y) * (y - x), y), x)',
    'integral(integral(p(x) * q(y) * x, y), x) == integral(integral(p(x) * q(y) * y, y), x)',
    'E(g(X)) == E(g(Z))',
  ])('%s', (text) => expect(areOne(text)).toBe(false));
});

describe('as unknown numbers', () => {
  it('equal integrals are one number, and a mass is 1', () => {
    const { graph, left, right } = sides('integral(p(x) * g(x), x) + integral(q(x), x) == E(g(X)) + 1');
    const [a, b] = opaqueIntegrals(graph, [left, right]);
    expect(a).toBe(b);
  });

  it('different integrals are different numbers, also inside others', () => {
    const { graph, left, right } = sides('E(g(X)) * E(g(Y)) == E(g(X) * E(g(X) * Y, Y))');
    const [a, b] = opaqueIntegrals(graph, [left, right]) as [Node, Node];
    expect(a.args).toHaveLength(2);
    expect(a.args[0]).not.toBe(a.args[1]);
    expect(b.kind).toBe('input');
  });
});
