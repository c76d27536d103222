import { expect, it } from 'vitest';
import { formKey } from '../../src/tensor/form-key';
import { compiledClaim } from '../claim-problem';

const keys = (left: string, right: string): [string, string] => {
  const { statements } = compiledClaim({
    sizes: { n: 2 },
    given: {
      a: 'real',
      b: 'real',
      c: 'real > 0',
      v: 'tensor[n]',
      f: 'function R -> R',
      X: '~ normal(a, c)',
      Y: '~ normal(a, c)',
    },
    claim: `${left} == ${right}`,
  });
  const [statement] = statements;
  if (statement === undefined) throw new Error('no statement');
  return [formKey(statement.left), formKey(statement.right)];
};

it.each([
  ['a^2 + 2*a*b + b^2', 'b^2 + b*(2*a) + a^2'],
  ['a - b', '-b + a'],
  ['-(a - b)', 'b - a'],
  ['2 * (a * b)', 'b * 2 * a'],
  ['a / c', '(1 / c) * a'],
  ['max(a, f(b))', 'max(f(b), a)'],
  ['sum(v * a)', 'sum(a * v)'],
  ['E(X * a + X^2)', 'E(X^2 + a * X)'],
  ['E(f(X * Y))', 'E(f(Y * X))'],
  ['E(f(X)) + E(f(Y * X))', 'E(f(X * Y)) + E(f(Y))'],
  ['KL(normal(a, c), normal(0, c))', 'KL(normal(a, c), normal(0, c)) * 1'],
  ['E(f(X * E(f(Y))))', 'E(f(E(f(X)) * Y))'],
])('%s and %s are of one form', (left, right) => {
  const [a, b] = keys(left, right);
  expect(a).toBe(b);
});

it.each([
  ['(a + b)^2', 'a^2 + 2*a*b + b^2'],
  ['a + a', '2 * a'],
  ['a * (b + c)', 'a * b + a * c'],
  ['a - b', 'b - a'],
  ['a / c', 'c / a'],
  ['exp(a + b)', 'exp(a) * exp(b)'],
  ['f(a)', 'f(b)'],
  ['E(X)', 'a'],
  ['E(f(X * Y))', 'E(f(X * X))'],
  ['E(f(X * X + X * Y))', 'E(f(X * Y + X * Y))'],
  ['E(f(X * X + X * Y))', 'E(f(Y * Y + X * Y))'],
  ['E(f(X * X * Y))', 'E(f(X * Y * Y))'],
  ['E(f(X * Y))', 'E(f(X)) * E(f(Y))'],
])('%s and %s are not', (left, right) => {
  const [a, b] = keys(left, right);
  expect(a).not.toBe(b);
});
