import { describe, expect, it } from 'vitest';
import { check, claimText, judged, type Statement } from './verdict-of';

const bits = { X: '~ bernoulli(1/2)', Z: '~ bernoulli((1 + X)/3)' };
const normals = { X: '~ normal(0, 1)', Z: '~ normal(X, 1)' };
const chain = { ...bits, Z: '~ bernoulli((1 + W)/3)', W: '~ bernoulli((1 + X)/3)' };
const lines = { X: '~ normal(0, 1)', W: '~ normal(X, 1)', Z: '~ normal(W, 1)' };

describe('E(…, X) where another variable depends on X is bad input', () => {
  it.each<Statement>([
    { claim: 'E(E(X, X) * Z) == E(X) * E(Z)', given: bits },
    { claim: 'E(E(Z, X) * Z) == 1', given: normals },
    { claim: 'E(E(Z * X, X)) == 1', given: normals },
    { claim: 'E(E(X, X) * Z) == 0', given: normals },
    { claim: 'E(E(X * Z, X)) == 1/3', given: chain },
    { claim: 'E(E(X * Z, X, Z)) == 1/3', given: chain },
    { claim: 'E(Var(X) * E(Z, W)) == 0', given: lines },
    {
      claim: 'E(E(X, X) * Z) == 0',
      given: { X: '~ uniform(0, 1)', Z: '~ mixture([1/2, 1/2], normal(X, 1), normal(0, 1))' },
    },
    {
      claim: 'E(E(X, X) * Z) == 0',
      given: { w: '~ uniform(0, 1)', X: '~ bernoulli(w)', Z: '~ mixture([X, 1 - X], normal(0, 1), normal(0, 2))' },
    },
    { claim: 'E(E(X, X + Z)) == 0', given: { X: '~ normal(0, 1)', Z: '~ normal(0, 1)' } },
  ])('$claim', async (statement) => expect(await judged(statement)).toBe('invalid'));

  it('with its place and a next step', async () => {
    const checked = await check(claimText({ claim: 'E(E(X, X) * Z) == 0', given: bits }));
    expect(checked.kind === 'rejected' && checked.diagnostics[0]).toMatchObject({
      code: 'dependent-variable',
      place: { excerpt: expect.stringContaining('E(E(X, X) * Z)'), length: 'E(X, X)'.length },
      next: expect.stringContaining('E(…, X, Z)'),
    });
  });
});

describe('E(…, X) given what X depends on, and given what is independent of it', () => {
  it.each<[string, Statement]>([
    ['proved', { claim: 'E(E(Z, Z) * X) == E(X * Z)', given: bits }],
    ['refuted', { claim: 'E(E(Z, Z) * X) == E(X) * E(Z)', given: bits }],
    ['proved', { claim: 'E(E(Z, Z)^2) == 1', given: normals }],
    ['refuted', { claim: 'E(E(Z, Z)^2) == 2', given: normals }],
    ['proved', { claim: 'E(E(X * Z, X, Z)) == E(X * Z)', given: bits }],
    ['proved', { claim: 'E(E(X * Y, Y)^2) == E(X^2) * E(Y)^2', given: { X: '~ normal(0, 1)', Y: '~ normal(1, 1)' } }],
    ['proved', { claim: 'E(KL(normal(X, 1), normal(0, 1)), X) == 1/2', given: { X: '~ normal(0, 1)' } }],
  ])('%s: $claim', async (verdict, statement) => expect(await judged(statement)).toBe(verdict));
});

describe('variables that depend on one another by way of a third keep their joint distribution', () => {
  it.each<[string, Statement]>([
    ['refuted', { claim: 'E(X * Z) == E(X) * E(Z)', given: chain }],
    ['proved', { claim: 'E(X * Z) == (1/2) * ((1/3) * (1/3) + (2/3) * (2/3))', given: chain }],
    ['refuted', { claim: 'Var(X + Z) == Var(X) + Var(Z)', given: chain }],
    ['proved', { claim: 'E(X * Z) == 1', given: lines }],
    [
      'proved',
      {
        claim: 'E(X * Z) == 1/9',
        given: { ...lines, W: '~ normal(X, 1)', Z: '~ bernoulli(1/2)', X: '~ bernoulli(2/9)' },
      },
    ],
  ])('%s: $claim', async (verdict, statement) => expect(await judged(statement)).toBe(verdict));
});
