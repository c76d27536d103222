import { describe, expect, it } from 'vitest';
import { enumeration } from '../../src/engine/enumeration';
import { identity } from '../../src/engine/identity';
import { claimProblem } from '../claim-problem';

const context = { seed: 'near', isOver: () => false };
const given = {
  x: 'real',
  y: 'real',
  z: 'real',
  a: 'real > 0',
  b: 'real > 0',
  c: 'real < 0',
  d: 'real >= 0',
  A: 'tensor[n, n]',
  B: 'tensor[n, n]',
  u: 'tensor[n]',
  f: 'function R -> R',
  h: 'function',
  l: 'function',
  g: 'differentiable function R -> R',
  k: 'differentiable function R^n -> R^n',
  m: 'differentiable bijection on R',
  p: 'density on R',
  q: 'density on R',
  X: '~ normal(0, 1)',
  U: '~ uniform(0, 1)',
  L: '~ laplace(0, 1)',
};

const proof = (claim: string) => identity.decide(claimProblem({ claim: [claim], given, sizes: { n: 2 } }), context);

/** A law, and neighbours of it that are false somewhere. */
describe.each<[string, readonly string[]]>([
  [
    'sin(2*x) == 2*sin(x)*cos(x)',
    ['sin(x/2) == sin(x)', 'sin(x/3) == sin(x/2)', 'sin(x) == sin(y)', 'sin(-x) == sin(x)', 'sin(2*x) == sin(x)'],
  ],
  [
    'cos(x + y) == cos(x)*cos(y) - sin(x)*sin(y)',
    ['cos(x + y) == cos(x)*cos(y) + sin(x)*sin(y)', 'cos(x/2) == cos(x)', 'cos(-x) == -cos(x)', 'cos(2*x) == cos(x)'],
  ],
  [
    'sin(x - y) == sin(x)*cos(y) - cos(x)*sin(y)',
    ['sin(x - y) == sin(y - x)', 'sin(x - y) == sin(x + y)', 'sin(-x) + sin(x) == 2*sin(x)'],
  ],
  ['erf(-x) == -erf(x)', ['erf(-x) == erf(x)', 'erf(x) == erf(y)', 'erf(2*x) == erf(x)']],
  [
    'log(a^2*b) == 2*log(a) + log(b)',
    [
      'log(a^2*b) == log(a) + log(b)',
      'log(2*a) == log(a)',
      'log(a/b) == log(a) + log(b)',
      'log(6) == log(2) + log(2)',
      'log(a) == log(b)',
    ],
  ],
  ['log(c^2) == 2*log(-c)', ['log(c^2) == log(-c)', 'log(-c) == log(c^2)']],
  ['exp(2*log(a)) == a^2', ['exp(2*log(a)) == a', 'exp(log(3)*2) == 3', 'exp(log(a)/2) == a']],
  [
    'exp(2*x) == exp(x)^2',
    ['exp(2*x) == exp(x)', 'exp(x/2) == exp(x)', 'exp(x*y) == exp(x)*exp(y)', 'exp(x + y) == exp(x)'],
  ],
  [
    'sqrt(a^2*b) == a*sqrt(b)',
    [
      'sqrt(a) == a',
      'sqrt(a) == sqrt(b)',
      'sqrt(2*a) == sqrt(a)',
      'sqrt(8) == 2',
      'sqrt(a*b) == a*b',
      'sqrt(a^3) == a',
    ],
  ],
  ['sqrt(exp(x)) == exp(x/2)', ['sqrt(exp(x)) == exp(x)', 'sqrt(x^2) == x', 'sqrt(c^2) == c']],
  ['sqrt(c^2) == -c', ['abs(c) == c', 'abs(x) == x', 'abs(-2*x) == -2*abs(x)', 'abs(x^3) == x^3', 'abs(x*y) == x*y']],
  ['abs(x)^2 == x^2', ['abs(x)^3 == x^3', 'abs(x) == abs(y)', 'abs(x + y) == abs(x) + abs(y)']],
  [
    'max(x, y) == (x + y + abs(x - y))/2',
    ['max(x, y) == min(x, y)', 'max(x, y) == x', 'min(x, y) == (x + y + abs(x - y))/2'],
  ],
  [
    '(x > 0) + (x <= 0) == 1',
    [
      '(x > 0) + (x < 0) == 1',
      '(x >= 0) == (x > 0)',
      '(x > 0) == (y > 0)',
      '(x > 0) == (-x > 0)',
      '(-2*x > 0) == (x > 0)',
    ],
  ],
  ['(x == y)*z == z*(x == y)', ['(x == y) == (x >= y)', '(x == y) == 0', '(x == x) == 0', '(x < x) == 1']],
  ['(x > 0) == (3*x > 0)', ['(x > 0) == (x^2 > 0)', '(x > 1) == (x > 0)']],
  ['where(x > 0, x, 0) == relu(x)', ['where(x > 0, x, 0) == x', 'where(x > 0, x, -x) == x', 'where(x > 0, y, x) == y']],
  ['abs(x)^3 == x^2*abs(x)', ['abs(x*y)*x == x^2*y', 'abs(-x*y) == -x*y']],
  ['abs(c*a) == -c*a', ['abs(c*a) == c*a', 'abs(c*c*c) == c^3', 'abs(-c) == c']],
  ['h(x, y) - h(x, y) == 0', ['h(x, y) == h(y, x)', 'l(u)[1] == l(u)[2]']],
  ['f(x + y) == f(y + x)', ['f(x) == f(y)', 'f(2*x) == f(x)', 'f(x) == g(x)']],
  [
    'derivative(g, 2*x) == derivative(g, x + x)',
    [
      'derivative(g, x) == g(x)',
      'derivative(g, x) == derivative(g, y)',
      'jacobian(k, u)[1, 2] == jacobian(k, u)[2, 1]',
      'jacobian(k, u)[1, 1] == jacobian(k, u)[1, 2]',
    ],
  ],
  ['inverse(m, m(x)) == x', ['m(m(x)) == x', 'inverse(m, x) == m(x)', 'derivative(m, x) == 1']],
  [
    'det(matmul(A, B)) == det(A)*det(B)',
    ['det(A + B) == det(A) + det(B)', 'det(2*A) == 2*det(A)', 'matmul(A, B) == matmul(B, A)'],
  ],
  ['E(X^4) == 3', ['E(X^4) == 1', 'E(X^2) == 2', 'E(X^3) == 1', 'E(X) == E(U)', 'E(abs(X)) == 1']],
  ['E(U^2) == 1/3', ['E(U^2) == 1/2', 'E(U) == 1/3', 'E(L) == 1', 'E(L^2) == 1', 'E(L^3) == 6']],
  [
    'E(f(X)) + E(X) == E(f(X) + X)',
    ['E(f(X)) == f(E(X))', 'E(f(X)*X) == E(f(X))*E(X)', 'E(f(X)) == E(f(U))', 'E(f(X)*U) == E(f(X)*X)'],
  ],
  [
    'integral(p(x)*2, x) == 2',
    ['integral(p(x)*f(x), x) == integral(q(x)*f(x), x)', 'integral(p(x)^2, x) == 1', 'integral(p(x)*q(x), x) == 1'],
  ],
  [
    'integral(p(x)*integral(q(y)*f(y), y), x) == integral(q(y)*f(y), y)',
    [
      'integral(p(x)*integral(q(y)*f(x*y), y), x) == integral(q(y)*f(y), y)',
      'integral(integral(p(x)*q(y)*f(x), y), x) == integral(integral(p(x)*q(y)*f(y), y), x)',
    ],
  ],
])('%s', (law, neighbours) => {
  it('is proved', () => expect(proof(law)?.verdict).toBe('proved'));
  it.each(neighbours)('%s is not', (claim) => {
    const evidence = proof(claim);
    expect(evidence?.verdict).not.toBe('proved');
    expect(evidence?.partial).toBeUndefined();
  });
});

/** Where a condition is granted by no domain, nothing is proved, and the condition is told. */
it.each([
  ['det(inv(A))*det(A) == 1', /det\(A\) != 0/],
  ['inv(inv(A)) == A', /det\(A\) != 0/],
  ['matmul(A, inv(A)) == eye(n)', /det\(A\) != 0/],
  ['x/x == 1', /x != 0/],
  ['x*x^(-1) == 1', /x != 0/],
  ['(x^2 - y^2)/(x - y) == x + y', /x - y != 0|y - x != 0/],
  ['exp(log(x)) == x', /x > 0/],
  ['log(x^2) == 2*log(abs(x))', /x/],
  ['sqrt(x)^2 == x', /x >= 0/],
  ['exp(log(d)) == d', /d > 0/],
  ['log(x*a) == log(x) + log(a)', /x/],
  ['sqrt(x*y)^2 == x*y', /x|y/],
  ['a/d*d == a', /d != 0/],
  ['b/(a + c)*(a + c) == b', /a \+ c != 0/],
  ['b/max(x, y)*max(x, y) == b', /!= 0/],
] as const)('%s owes a condition', (claim, condition) => {
  const evidence = proof(claim);
  expect(evidence?.verdict).not.toBe('proved');
  if (evidence?.partial !== undefined) expect(evidence.partial.conditions.join('; ')).toMatch(condition);
});

it.each([
  'a/b*b == a',
  'exp(log(a*b)) == a*b',
  'sqrt(d)^2 == d',
  'a/(1 + x^2)*(1 + x^2) == a',
  'log(exp(x)) == x',
  'a/(a + d)*(a + d) == a',
])('%s owes nothing', (claim) => expect(proof(claim)?.verdict).toBe('proved'));

const bits = { s: '{0, 1}', t: 'integer in -2..2' };
const enumerated = (claim: string, assume: readonly string[] = []) =>
  enumeration.decide(claimProblem({ claim: [claim], given: bits, assume }), context)?.verdict ?? 'declined';

it('enumerates every combination, under the assumptions that hold', () => {
  expect(enumerated('s^2 == s')).toBe('proved');
  for (const claim of ['s == 1', 's == 0', 't^2 == 4', 't < 2', 't > -2', 's*t <= 1', 's + t != -2', '1/t == 1/t'])
    expect(enumerated(claim)).not.toBe('proved');
  expect(enumerated('t^2 == 4', ['t*t > 1'])).toBe('proved');
  expect(enumerated('t^2 == 1', ['t*t > 1'])).not.toBe('proved');
  expect(enumerated('s == 7', ['t > 5'])).not.toBe('proved');
  expect(enumerated('1/t == 1/t', ['t > 0'])).toBe('proved');
});
