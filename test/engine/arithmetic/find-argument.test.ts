import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../claim-problem';
import { certificateOf, claimed, isArgued } from '../../kernel/arithmetic/argued';

const given = {
  x: 'real',
  y: 'real',
  z: 'real',
  a: 'real > 0',
  b: 'real > 0',
  c: 'real >= 0',
  d: 'real >= 0',
  e: 'real in [0, 1]',
  t: '{0, 1}',
  w: '{-1, 0, 2}',
  u: 'tensor[n]',
  v: 'tensor[n]',
  s: 'simplex[n]',
  f: 'function R -> R',
  g: 'differentiable function R -> R > 0',
  k: 'function R, R -> R',
  m: 'function R^2 -> R^2',
  p: 'density on R',
  q: 'density on R',
  r: 'density on R^n',
  X: '~ normal(0, 1)',
  Z: '~ normal(0, 1)',
  L: '~ laplace(0, 1)',
  U: '~ uniform(0, 1)',
};
const sizes = { n: 2 };
type Claim = Pick<ClaimParts, 'claim' | 'assume'>;
const assuming = (claim: string, ...assume: string[]): Claim => ({ claim, assume });
const only = (claim: string): Claim => ({ claim });

describe('an argument is found and checked, and none for its twin', () => {
  it.each<[string, Claim, Claim]>([
    ['a cycle', assuming('x < z', 'x < y', 'y <= z'), assuming('x < z', 'x <= y', 'y <= z')],
    ['fine fractions', assuming('x < 1/7', 'x < 1/8'), assuming('x < 1/8', 'x < 1/7')],
    ['the triangle inequality', only('abs(x + y) <= abs(x) + abs(y)'), only('abs(x + y) < abs(x) + abs(y) + x^2')],
    ['a minimum', only('min(x, y) <= y'), only('min(x, y) >= y')],
    ['a maximum', only('max(x, y) >= y'), only('max(x, y) > y')],
    ['a product of signs', only('a * b > 0'), only('a * c > 0')],
    ['a square', only('x^2 >= 0'), only('x^2 > 0')],
    ['2xy', only('2*x*y <= x^2 + y^2'), only('2*x*y < x^2 + y^2')],
    ['a quotient', only('-(1/a)/a <= 0'), only('-(1/x)/a <= 0')],
    ['a negative denominator', assuming('1/x < 0', 'x < 0'), assuming('1/x > -1', 'x < 0')],
    ['what cancels', assuming('x/y * y == x', 'y != 0'), assuming('x/y * x == x', 'y != 0')],
    ['sums of quotients', only('x/a + y/a == (x + y)/a'), only('x/a + y/b == (x + y)/(a + b)')],
    ['different denominators', only('1/a + 1/b == (a + b)/(a*b)'), only('1/a + 1/b == 2/(a + b)')],
    ['an implication', only('x == y => x^2 == y^2'), only('x^2 == y^2 => x == y')],
    ['a case distinction', only('where(x > 0, x, -x) >= 0'), only('where(x > 0, x, -x) > 0')],
    [
      'cases in cases',
      only('where(x > 0, where(x > 1, x, 1), 1) >= 1'),
      only('where(x > 0, where(x > 1, x, 1), 1) > 1'),
    ],
    ['a disequality', assuming('x > 0', 'x != 0', 'x >= 0'), assuming('x > 0', 'x != 0')],
    ['a claimed disequality', assuming('x != y', 'x < y'), assuming('x != y', 'x <= y')],
    ['a half-open interval', only('e <= 1'), only('e < 1')],
    ['finitely many values', only('t^2 == t'), only('w^2 == w')],
    ['an excluded value', only('(w - 1)^2 >= 0'), only('w * (w - 2) == 0')],
    ['a simplex', only('sum(s) == 1'), only('sum(s) < 1')],
    ['tensors', assuming('u + v >= 0', 'u >= 0', 'v >= 0'), assuming('u + v >= 0', 'u >= 0', 'v[1] >= 0')],
    ['equal arguments', assuming('f(x) == f(y)', 'x == y'), assuming('x == y', 'f(x) == f(y)')],
    ['equal pairs', assuming('k(x, z) == k(y, z)', 'x == y'), assuming('k(x, z) == k(y, x)', 'x == y')],
    ['derivatives', assuming('derivative(g, x) == derivative(g, y)', 'x == y'), only('derivative(g, x) == g(x)')],
    ['outputs', only('m([x, y + 0*z])[1] == m([x, y])[1]'), only('m([x, y])[1] == m([x, y])[2]')],
    ['a range', only('g(x) > 0'), only('derivative(g, x) > 0')],
    ['an exponential', only('exp(x) >= 1 + x'), only('exp(x) > 1 + x')],
    ['a tangent', only('exp(x) >= exp(y) * (1 + x - y)'), only('exp(x) >= exp(y) * (1 - x + y)')],
    ['a logarithm', only('log(a) <= a - 1'), only('log(a) >= a - 1')],
    ['increasing', assuming('exp(x) < exp(y)', 'x < y'), assuming('exp(x) < exp(y)', 'x <= y')],
    ['a root', only('sqrt(c * d) <= (c + d)/2'), only('sqrt(c * d) <= (c + d)/4')],
    ['π', only('pi < 22/7'), only('pi < 3.14159')],
    ['sine', only('sin(x) <= 1'), only('sin(x) < 1')],
    ['elimination', assuming('det([[x, y], [z, 1]]) == x', 'y == 0'), assuming('det([[x, y], [z, 1]]) == 0', 'y == 0')],
  ])('%s', (_, right, wrong) => {
    expect(isArgued({ ...right, given, sizes })).toBe(true);
    expect(certificateOf(claimed({ ...wrong, given, sizes }))).toBeNull();
  });

  it.each<[string, Claim, Claim]>([
    ['divergence', only('KL(p, q) >= 0'), only('KL(p, q) >= 1')],
    ['twice total variation', only('TV(p, q) <= 1'), only('TV(p, q) <= 1/2')],
    ['a constant mean', only('E(X^2 + 1) >= 1'), only('E(X^2) >= 1')],
    ['a linear bound', only('E(X^2 + 1) >= E(2*X)'), only('E(X^2) >= E(2*X)')],
    ['one law for two draws', only('E(abs(X)) >= E(Z)'), only('E(abs(X)) >= E(L)')],
    ['two spaces', only('E(X^2) + E(L^2) >= 0'), only('E(X^2) + E(L) >= 0')],
    ['a mean and an integral', only('E(X^2) + integral(p(x), x) >= 1'), only('E(X) + integral(p(x), x) >= 1')],
    [
      'an equation of integrals',
      only('integral(max(p(x), q(x)) + min(p(x), q(x)), x) == 2'),
      only('integral(max(p(x), q(x)), x) == 1'),
    ],
    ['a support', only('E(U) <= 1'), only('E(U) <= 1/2')],
    ['a strict relation', only('E(where(X > 0, 1, 2)) > 0'), only('E(where(X > 0, 1, 0)) > 0')],
    ['a strict relation downwards', only('E(where(X > 0, 1, 2)) < 3'), only('E(where(X > 0, 1, 2)) < 2')],
    ['a mass', only('integral(p(x), x) == 1'), only('integral(p(2 * x), x) == 1')],
    ['a derivative', only('integral(p(x) + derivative(p, x)^2, x) >= 1'), only('integral(derivative(p, x), x) >= 1')],
    ['a density along an axis', only('integral(sum(p(u)), u) >= 0'), only('integral(sum(p(u)), u) >= 1')],
    ['integrals as numbers', only('min(E(X), E(L)) <= E(L)'), only('min(E(X), E(L)) >= E(L)')],
    ['an assumption on an integral', assuming('E(f(X)) > 0', 'E(f(X)) >= 1'), assuming('E(f(X)) > 1', 'E(f(X)) >= 1')],
    [
      'densities in the plane',
      only('integral(r(u)^2 + 1/4 * r(u), u) >= integral(r(u)^2, u) + 1/4'),
      only('integral(r(u)^2, u) >= 1/4'),
    ],
  ])('of integrals: %s', (_, right, wrong) => {
    expect(isArgued({ ...right, given, sizes })).toBe(true);
    expect(certificateOf(claimed({ ...wrong, given, sizes }))).toBeNull();
  });
});

it('leaves alone what is large', () => {
  const many = { given: { u: 'tensor[n]' }, sizes: { n: 60 } } as const;
  expect(certificateOf(claimed({ claim: 'u^2 >= 0', ...many }))).toBeNull();
  expect(certificateOf(claimed({ claim: 'sum(exp(u)) > 0', ...many }))).toBeNull();
  expect(certificateOf(claimed({ claim: '(1 + x + y + z)^12 >= (1 + x + y + z)^12', given, sizes }))).toBeNull();
});
