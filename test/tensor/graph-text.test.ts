import { expect, it } from 'vitest';
import { graphText } from '../../src/tensor/graph-text';
import { compiledClaim } from '../claim-problem';

const textOf = (claim: string, given: Readonly<Record<string, string>>, n = 2): string => {
  const { statements } = compiledClaim({ sizes: { n }, given, claim });
  return graphText(statements.flatMap(({ left, right }) => [left, right]));
};

const given = { x: 'tensor[n]', f: 'function R -> R', p: 'density on R', X: '~ normal(0, 1)' };

it('is equal for equal graphs', () => {
  for (const claim of ['sum(f(x)^2) == 1', 'E(f(X)) == E(X > 1)', 'H(p) >= 0', 'x[1] == softmax(x, n)[1]'])
    expect(textOf(claim, given)).toBe(textOf(claim, given));
});

it('tells graphs apart that differ in anything', () => {
  const texts = [
    textOf('sum(f(x)^2) == 1', given),
    textOf('sum(f(x)^2) == 1', given, 3),
    textOf('sum(f(x)^3) == 1', given),
    textOf('prod(f(x)^2) == 1', given),
    textOf('sum(f(x)^2) == 1/2', given),
    textOf('sum(f(x)^2) == pi', given),
    textOf('sum(f(x)^2) == e', given),
    textOf('sum(f(x)^2) == 1', { ...given, f: 'bijection on R' }),
    textOf('sum(f(x)^2) == 1', { ...given, x: 'tensor[n] > 0' }),
    textOf('sum(f(x)^2) == 1', { ...given, x: 'tensor[n] > 1' }),
    textOf('x[1] == x[2]', given),
    textOf('x[2] == x[1]', given),
    textOf('E(f(X)) == 0', given),
    textOf('E(f(X)) == 0', { ...given, X: '~ laplace(0, 1)' }),
    textOf('E(f(X)) == 0', { ...given, X: '~ p' }),
    textOf('integral(p(t), t) == 1', given),
  ];
  expect(new Set(texts).size).toBe(texts.length);
});

it('keeps two variables of one name apart', () => {
  const given2 = { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' };
  expect(textOf('E(X * Y) == 0', given2)).not.toBe(textOf('E(X * X) == 0', given2));
});
