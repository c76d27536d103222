import { describe, expect, it } from 'vitest';
import { isRelationText } from '../../src/language/compile-relation';
import { ExpressionError } from '../../src/language/expression-error';
import { compiledClaim } from '../claim-problem';
import type { Texts } from './meaning';

const refusal = (claim: string, texts: Texts = {}): string => {
  try {
    compiledClaim({ ...texts, claim });
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.code} ${error.start}-${error.end}`;
    throw error;
  }
  return 'accepted';
};

const given = { x: 'real', y: 'real', v: 'tensor[n]', w: 'tensor[m]', X: '~ normal(0, 1)' };
const sizes = { n: 2, m: 3 };

describe('a statement', () => {
  it.each(['==', '!=', '<', '<=', '>', '>='])('compares by %s', (relation) => {
    const [statement] = compiledClaim({ given, sizes, claim: `x ${relation} 2 * y` }).statements;
    expect(statement).toMatchObject({ relation, text: `x ${relation} 2 * y` });
    expect(statement?.left.kind).toBe('input');
  });

  it('keeps its sides apart: the relation binds last', () => {
    const [statement] = compiledClaim({ given, sizes, claim: 'x + 1 <= (y > 2) * 3' }).statements;
    expect(statement?.relation).toBe('<=');
    expect([statement?.left, statement?.right].map((side) => side?.kind)).toEqual(['map', 'map']);
  });

  it('may compare a tensor with one number, at every element', () => {
    expect(refusal('v > 0', { given, sizes })).toBe('accepted');
    expect(refusal('v == 2 * v', { given, sizes })).toBe('accepted');
  });

  it.each([
    ['x + y', 'no-relation 0-5'],
    ['v == w', 'axis-mismatch 0-6'],
    ['v == expand(v, m)', 'axis-mismatch 0-17'],
    ['X == 0', 'free-random-variable 0-1'],
    ['x == E(X) + X', 'free-random-variable 5-13'],
    ['normal(0, 1) == x', 'not-a-tensor 0-12'],
    ['x == missing', 'unknown-name 5-12'],
  ])('%s is none', (claim, expected) => {
    expect(refusal(claim, { given, sizes })).toBe(expected);
  });

  it('of a size and a length that differ is refused', () => {
    expect(refusal('v == u', { given: { ...given, u: 'tensor[n: 3]' }, sizes })).toBe('axis-mismatch 0-6');
  });
});

describe('assumptions', () => {
  it('are relations, and no implications', () => {
    const [first, second] = compiledClaim({ given, sizes, assume: ['x > 0', 'x != y'], claim: 'x == x' }).assumptions;
    expect([first?.relation, second?.relation]).toEqual(['>', '!=']);
    expect(() => compiledClaim({ given, sizes, assume: ['x'], claim: 'x == x' })).toThrow(ExpressionError);
  });
});

describe('the parameters of distributions', () => {
  const conditions = (distribution: string, more: Record<string, string> = {}): string[] =>
    [
      ...(compiledClaim({ given: { ...more, Z: `~ ${distribution}` }, claim: 'E(Z) == 0' }).parameters?.values() ?? []),
    ].map(({ text }) => text.replace(/ \(.*\)$/, ''));

  it.each([
    ['normal(0, 2)', {}, []],
    ['normal(0, s)', { s: 'real' }, ['s > 0']],
    ['laplace(m, s + 1)', { m: 'real', s: 'real' }, ['s + 1 > 0']],
    ['uniform(a, b)', { a: 'real', b: 'real' }, ['b - a > 0']],
    ['exponential(r)', { r: 'real' }, ['r > 0']],
    ['bernoulli(p)', { p: 'real' }, ['p >= 0', 'p <= 1']],
    ['bernoulli(1/3)', {}, []],
    ['categorical([1/3, 2/3])', {}, []],
  ])('of %s', (distribution, more, expected) => {
    expect(conditions(distribution, more)).toEqual(expected);
  });

  it.each(['normal(0, -1)', 'normal(0, 0)', 'uniform(1, 1)', 'bernoulli(3/2)', 'categorical([1/3, 1/3])'])(
    '%s is refused at once',
    (distribution) => {
      expect(() => conditions(distribution)).toThrow(ExpressionError);
    },
  );
});

it.each([
  ['x == y', true],
  ['(x <= y) and (y < 1)', true],
  ['x + y', false],
  ['(x < y) + 1', false],
  ['x and y', false],
])('%s is a relation: %s', (text, expected) => {
  expect(isRelationText({ text, path: [] })).toBe(expected);
});
