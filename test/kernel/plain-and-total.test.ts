import { describe, expect, it } from 'vitest';
import { functionHypotheses } from '../../src/kernel/function-hypotheses';
import { isPlain, isTotal } from '../../src/kernel/residues/is-plain';
import type { Node } from '../../src/tensor/node';
import { compiledClaim } from '../claim-problem';

const given = {
  x: 'real',
  y: 'real',
  A: 'tensor[n, n]',
  f: 'function R -> R',
  d: 'differentiable function R -> R',
  p: 'density on R',
  X: '~ normal(0, 1)',
};
const sidesOf = (text: string): Node[] => {
  const { statements } = compiledClaim({ claim: [`${text} == 1234`], given, sizes: { n: 2 } });
  return statements.map(({ left }) => left);
};

describe('an expression', () => {
  it.each<[string, boolean, boolean]>([
    ['x * y + 3', true, true],
    ['x - y', true, true],
    ['-x', true, true],
    ['x^3', true, true],
    ['f(x) + sum(A)', true, true],
    ['prod(A)', true, true],
    ['x / y', true, false],
    ['x^(-2)', true, false],
    ['1 / x', true, false],
    ['sum(1 / A)', true, false],
    ['f(1 / x)', true, false],
    ['trace(inv(A))', true, false],
    ['det(A)', true, false],
    ['pi * x', false, true],
    ['exp(x)', false, false],
    ['log(x)', false, false],
    ['sqrt(x)', false, false],
    ['f(exp(x))', false, false],
    ['abs(x)', false, false],
    ['max(x, y)', false, false],
    ['x * (x > y)', false, false],
    ['max(A)', false, true],
  ])('%s is of a field: %s; it has a value at every point as a sum or product: %s', (text, plain, total) => {
    const sides = sidesOf(text);
    expect(isPlain(sides)).toBe(plain);
    // What is none of both is never said to have values by this.
    if (plain) expect(isTotal(sides)).toBe(total);
  });
});

describe('what is taken for granted', () => {
  it.each<[string, readonly string[]]>([
    ['x + f(x)', []],
    ['E(X)', ['every expectation and integral exists']],
    ['integral(f(x), x, 0, 1)', ['every expectation and integral exists']],
    ['p(x)', ['p is positive and has mass 1']],
    ['derivative(d, x)', []],
    ['derivative(p, x)', ['p is positive and has mass 1', 'p is differentiable']],
    ['derivative(derivative(d(x), x), x)', ['d is twice continuously differentiable']],
    ['derivative(derivative(derivative(d(x), x), x), x)', ['d is three times continuously differentiable']],
    ['derivative(derivative(d(x) * d(x), x), x)', ['d is twice continuously differentiable']],
    ['derivative(derivative(x^3, x), x)', []],
  ])('of %s is told', (text, hypotheses) => {
    expect([...functionHypotheses(sidesOf(text))].sort()).toEqual([...hypotheses].sort());
  });
});
