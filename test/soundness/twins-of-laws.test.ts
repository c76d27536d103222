import { describe, expect, it } from 'vitest';
import { identity } from '../../src/engine/identity';
import { type ClaimParts, claimProblem } from '../claim-problem';

type Given = NonNullable<ClaimParts['given']>;

const isProved = (parts: ClaimParts): boolean =>
  identity.decide(claimProblem(parts), { seed: 'near', isOver: () => false })?.verdict === 'proved';

const reals: Given = { x: 'real', y: 'real', z: 'real', n: 'real != 0' };
const positive: Given = { x: 'real > 0', y: 'real > 0', z: 'real > 0' };
const functions: Given = {
  ...reals,
  f: 'function R -> R',
  g: 'function R -> R',
  h: 'differentiable function R -> R',
  b: 'bijection on R',
  v: 'function R^2 -> R^2',
};

/** A size for those that have no variable of its name. */
const sizesBeside = (given: Given): Record<string, number> => ('n' in given ? {} : { n: 2 });

/** A true identity and twins of it that differ in one place and are false. */
const rows: readonly (readonly [right: string, wrong: readonly string[], given?: Given])[] = [
  ['sin(-x) == -sin(x)', ['sin(-x) == sin(x)', 'sin(x/2) == sin(x)', 'sin(x/2) == sin(x/3)', 'sin(y) == sin(x)']],
  ['cos(-x) == cos(x)', ['cos(-x) == -cos(x)', 'cos(x/2) == cos(x)', 'cos(2*x) == cos(x)', 'cos(x) == sin(x)']],
  ['sin(x + y) == sin(x)*cos(y) + cos(x)*sin(y)', ['sin(x + y) == sin(x)*cos(y) - cos(x)*sin(y)']],
  ['cos(x + y) == cos(x)*cos(y) - sin(x)*sin(y)', ['cos(x + y) == cos(x)*cos(y) + sin(x)*sin(y)']],
  ['sin(3*x) == 3*sin(x) - 4*sin(x)^3', ['sin(3*x) == 3*sin(x)', 'sin(3*x) == sin(x)', 'sin(3*x) == sin(2*x)']],
  ['sin(x)^2 == 1 - cos(x)^2', ['sin(x/2)^2 == 1 - cos(x)^2', 'sin(x)^2 == 1 + cos(x)^2']],
  ['erf(-x) == -erf(x)', ['erf(-x) == erf(x)', 'erf(x/2) == erf(x)', 'erf(-x^2) == erf(x^2)']],
  ['erf(x - y) == -erf(y - x)', ['erf(x - y) == erf(y - x)']],
  ['exp(x/2)^2 == exp(x)', ['exp(x/2) == exp(x)', 'exp(x/2)^3 == exp(x)', 'exp(x) == exp(y)', 'exp(2*x) == exp(x)']],
  ['exp(x) * exp(y) == exp(x + y)', ['exp(x) * exp(y) == exp(x * y)', 'exp(x) * exp(y) == exp(x - y)']],
  ['log(x * y) == log(x) + log(y)', ['log(x * y) == log(x) - log(y)', 'log(x * y) == log(x)'], positive],
  ['log(x / y) == log(x) - log(y)', ['log(x / y) == log(x) + log(y)', 'log(x^2) == log(x)'], positive],
  ['log(x^3) == 3 * log(x)', ['log(x^3) == 2 * log(x)', 'log(x^3) == log(x)'], positive],
  [
    'log(8 * x) == 3 * log(2) + log(x)',
    ['log(8 * x) == log(2) + log(x)', 'log(3) == log(2)', 'log(4) == log(2)'],
    positive,
  ],
  ['log(x * exp(y)) == log(x) + y', ['log(x * exp(y)) == log(x)', 'log(exp(x) * exp(y)) == x'], positive],
  ['exp(2 * log(x)) == x^2', ['exp(2 * log(x)) == x', 'exp(3 * log(x)) == x^2'], positive],
  ['exp(log(x) + y) == x * exp(y)', ['exp(log(x) + y) == exp(y)', 'exp(log(x) + y) == x'], positive],
  ['exp(log(x)/2) == sqrt(x)', ['exp(log(x)/2) == x', 'exp(-log(x)) == x'], positive],
  ['exp(log(abs(n))) == abs(n)', ['exp(log(abs(n))) == n', 'exp(log(n^2)/2) == n', 'exp(3*log(abs(n))) == n^3']],
  ['exp(log(abs(n))/2)^2 == abs(n)', ['exp(log(abs(n))/2)^2 == n', 'exp(log(abs(n))/2)^2 == -n']],
  ['sqrt(sqrt(x)) == exp(log(x)/4)', ['sqrt(sqrt(x)) == exp(log(x)/4)^2', 'sqrt(sqrt(x)) == exp(log(x)/2)'], positive],
  [
    'abs(x * y) == abs(x) * abs(y)',
    ['abs(x * y) == x * y', 'abs(x) == abs(y)', 'abs(x) == -x', 'abs(-3 * x) == -3 * abs(x)'],
  ],
  ['abs(x^2) == x^2', ['abs(x^3) == x^3', 'abs(x^3) == x^2', 'sqrt(x^6) == x^3']],
  ['abs(x - y) == abs(y - x)', ['abs(x - y) == x - y', 'abs(x - y) == abs(x + y)']],
  ['abs(-exp(x)) == exp(x)', ['abs(-exp(x)) == -exp(x)', 'abs(exp(x) - 1) == exp(x) - 1']],
  ['abs(-x) == x', ['abs(-x) == -x', 'abs(x - y) == x - y', 'abs(x - y) == x + y'], positive],
  ['sqrt(x)^2 == x', ['sqrt(x)^2 == -x', 'sqrt(x) == x', 'sqrt(x) == sqrt(y)', 'sqrt(4 * x) == 4 * sqrt(x)'], positive],
  ['sqrt(8) == 2 * sqrt(2)', ['sqrt(8) == 2', 'sqrt(2) == 1', 'sqrt(2) == sqrt(3)', 'sqrt(8) == 4 * sqrt(2)']],
  ['sqrt(exp(x)) == exp(x/2)', ['sqrt(exp(x)) == exp(x)', 'sqrt(exp(x)) == exp(2*x)']],
  ['sqrt(sqrt(x^4)) == x', ['sqrt(sqrt(x)) == sqrt(x)', 'sqrt(sqrt(x^3)) == x'], positive],
  ['sqrt(sqrt(x^8)) == x^2', ['sqrt(sqrt(x))^2 == x', 'sqrt(sqrt(x)) == x', 'sqrt(sqrt(x)) == sqrt(x)'], positive],
  ['1/(1 + sqrt(2)) == sqrt(2) - 1', ['1/(1 + sqrt(2)) == 1 - sqrt(2)', '1/(1 + sqrt(2)) == sqrt(2) + 1']],
  ['sqrt(2) * sqrt(3) == sqrt(6)', ['sqrt(2) * sqrt(2) == sqrt(2)', 'sqrt(2) + sqrt(3) == sqrt(5)']],
  ['max(x, y) == max(y, x)', ['max(x, y) == min(x, y)', 'max(x, y) == x', 'max(x, y) == x + y', 'max(x, -x) == x']],
  ['max(x, y) - min(x, y) == abs(x - y)', ['max(x, y) - min(x, y) == x - y', 'max(x, y) - min(x, y) == y - x']],
  ['max(2*x, 2*y) == 2 * max(x, y)', ['max(-x, -y) == -max(x, y)', 'relu(-x) == relu(x)', 'relu(x) == x']],
  [
    '(x < y) == (y > x)',
    ['(x < y) == (x > y)', '(x < y) == (x <= y)', '(x < y) == 1', '(x < y) == (x < z)', '(x < y) == 0'],
  ],
  [
    '(x <= x) == 1',
    ['(x < x) == 1', '(x <= y) == 1', '(x == x) == 0', '(x == y) == 1', '(x^2 > 0) == 1', '(x^2 > 0) == (x > 0)'],
  ],
  [
    '(2*x > 0) == (x > 0)',
    ['(-x > 0) == (x > 0)', '(x * y > 0) == (x > 0)', '(x^3 > 0) == (x^2 > 0)', '(-2*x > 0) == (x > 0)'],
  ],
  [
    'where(x > y, x, y) == max(x, y)',
    ['where(x > y, x, y) == x', 'where(x > y, x, y) == min(x, y)', 'where(x > y, y, x) == y'],
  ],
  ['(x + y)^3 == x^3 + 3*x^2*y + 3*x*y^2 + y^3', ['(x + y)^3 == x^3 + y^3', '(x + y)^3 == x^3 + 3*x^2*y + 3*x*y^2']],
  [
    'f(x + y) == f(y + x)',
    ['f(x) == f(y)', 'f(x) == g(x)', 'f(-x) == f(x)', 'f(x)*f(y) == f(x)^2', 'abs(f(x)) == f(x)'],
    functions,
  ],
  [
    'v([x, y])[1] == v([x + 0, y])[1]',
    ['v([x, y])[1] == v([x, y])[2]', 'v([x, y]) == v([y, x])', 'v([x, y]) == v([x, z])'],
    functions,
  ],
  [
    'inverse(b, b(x)) == x',
    ['b(b(x)) == x', 'inverse(b, b(x)) == b(x)', 'inverse(b, x) == b(x)', 'b(x) == x'],
    functions,
  ],
  ['b(inverse(b, x)) == x', ['b(inverse(b, x)) == b(x)', 'inverse(b, inverse(b, x)) == x'], functions],
  [
    'derivative(h(2*x), x) == 2 * derivative(h, 2*x)',
    [
      'derivative(h(x), x) == h(x)',
      'derivative(h(x), x) == 0',
      'derivative(derivative(h(x), x), x) == derivative(h(x), x)',
      'derivative(h(x), x) == abs(derivative(h(x), x))',
      'derivative(h(2*x), x) == derivative(h(x), x)',
    ],
    functions,
  ],
];

const laws: Given = {
  p: 'density on R',
  q: 'density on R',
  r: 'density on R^2',
  f: 'function R -> R',
  X: '~ p',
  Y: '~ q',
  Z: '~ normal(0, 1)',
  W: '~ normal(0, 1)',
  U: '~ uniform(0, 1)',
  T: '~ exponential(1)',
  L: '~ laplace(0, 1)',
  c: 'real',
  k: 'integer in 0..2',
  w: 'simplex[2]',
};
const integrals: typeof rows = [
  [
    'E(X + Y) == E(X) + E(Y)',
    ['E(X * Y) == E(X) + E(Y)', 'E(X) == E(Y)', 'E(X) == 0', 'E(X) == E(Z)', 'E(Z) == E(T)'],
    laws,
  ],
  [
    'E(X * Y) == E(X) * E(Y)',
    ['E(X^2) == E(X)^2', 'E(X^2 * Y) == E(X)^2 * E(Y)', 'E(f(X) * X) == E(f(X)) * E(X)'],
    laws,
  ],
  ['Var(X) == E(X^2) - E(X)^2', ['Var(X) == E(X^2)', 'Var(X) == E(X)^2 - E(X^2)', 'Var(2 * X) == 2 * Var(X)'], laws],
  [
    'integral(p(x), x) == 1',
    ['integral(p(x), x) == 2', 'integral(p(x)^2, x) == 1', 'integral(p(x), x) == integral(f(x), x)'],
    laws,
  ],
  [
    'integral(p(x) - q(x), x) == 0',
    ['integral(abs(p(x) - q(x)), x) == 0', 'KL(p, q) == 0', 'KL(p, q) == KL(q, p)'],
    laws,
  ],
  [
    'integral(2 * f(x), x) == 2 * integral(f(x), x)',
    ['integral(f(x)^2, x) == integral(f(x), x)^2', 'integral(f(x), x) == E(f(X))'],
    laws,
  ],
  [
    'E(Z^4) == 3',
    ['E(Z^4) == 1', 'E(Z^3) == 1', 'E(Z^4) == E(L^4)', 'E(abs(Z)) == E(Z)', 'E(Z^2 * W^2) == E(Z^4)', 'E(exp(Z)) == 1'],
    laws,
  ],
  ['E(U^2) == 1/3', ['E(U^2) == 1/4', 'E(U^2) == E(U)^2', 'E(U) == 1/3'], laws],
  ['E(T^3) == 6', ['E(T^3) == 3', 'E(T^2) == 1', 'E(T) == E(U)'], laws],
  ['E(L^2) == 2', ['E(L^2) == 1', 'E(L^3) == 6', 'E(L) == 1'], laws],
  [
    'E(f(X) + c) == E(f(X)) + c',
    ['E(f(X) + c) == E(f(X + c))', 'E(f(X)) == f(E(X))', 'E(f(X)) == E(f(Y))', 'E(f(c)) == E(f(X))'],
    laws,
  ],
  [
    'E(E(f(X + Y), Y), X) == E(f(X + Y))',
    ['E(f(X + Y)) == E(f(X)) + E(f(Y))', 'E(f(X - Y)) == E(f(X + Y))', 'E(f(X * Z)) == E(f(X * T))'],
    laws,
  ],
  ['sum(w) == 1', ['sum(w) == 2', 'sum(w^2) == 1', 'w[1] == w[2]', 'w[1] == 1/2'], laws],
  ['k * (k - 1) * (k - 2) == 0', ['k * (k - 1) == 0', 'k == 0', 'k^2 == k', 'k * (k - 2) == 0'], laws],
  ['k^3 == 3*k^2 - 2*k', ['k^3 == k', 'E(k * X) == E(X)', 'E(k * X) == 0'], laws],
];

const spaces: Given = {
  F: 'differentiable function R^n -> R^n',
  s: 'differentiable function R -> R > 0',
  h: 'differentiable function',
  f: 'function R -> R',
  g: 'function R -> R',
  u: 'tensor[n]',
  m: 'tensor[n]',
  V: '~ normal(m, 1)',
  x: 'real',
  y: 'real',
};
const elements: typeof rows = [
  [
    'sum(jacobian(F, u) * u, n) == sum(u * jacobian(F, u), n)',
    [
      'jacobian(F, u)[1, 1] == jacobian(F, u)[1, 2]',
      'jacobian(F, u)[1, 2] == jacobian(F, u)[2, 1]',
      'jacobian(F, u)[1, 1] == jacobian(F, u)[2, 2]',
      'jacobian(F, u)[1, 1] == jacobian(F, u)[2, 1]',
      'jacobian(F, u)[1, 1] == F(u)[1]',
    ],
    spaces,
  ],
  [
    'derivative(derivative(h(x, y), x), y) == derivative(derivative(h(x, y), y), x)',
    [
      'h(x, y) == h(x, x)',
      'h(x, y) == h(y, y)',
      'derivative(h(x, y), x) == derivative(h(x, y), y)',
      'derivative(derivative(h(x, y), x), x) == derivative(derivative(h(x, y), x), y)',
      'derivative(derivative(h(x, y), x), x) == derivative(derivative(h(x, y), y), y)',
    ],
    spaces,
  ],
  ['abs(s(x)) == s(x)', ['abs(derivative(s, x)) == derivative(s, x)', 'abs(f(x)) == f(x)'], spaces],
  ['E(sum((V - m)^2, n)) == 2', ['E(sum((V - m)^2, n)) == 1', 'E(prod((V - m)^2, n)) == 2'], spaces],
  [
    'integral(f(x) * g(x), x)^2 == integral(g(x) * f(x), x)^2',
    [
      'integral(f(x) * g(x), x)^2 == integral(f(x)^2, x) * integral(g(x)^2, x)',
      'integral(y * 0 + 1, x) == 1',
      'integral(y, x) == 2 * y',
      'integral(y, x) == 3 * y',
    ],
    spaces,
  ],
];

const all = [...rows, ...integrals, ...elements];

describe('of identities and false twins', () => {
  const right = all.map(([claim, , given = reals]) => ({ claim, given }));
  it.each(right)('$claim is proved', ({ claim, given }) => {
    expect(isProved({ claim: [claim], given, sizes: sizesBeside(given) })).toBe(true);
  });

  const wrong = all.flatMap(([, claims, given = reals]) => claims.map((claim) => ({ claim, given })));
  it.each(wrong)('$claim is not', ({ claim, given }) => {
    expect(isProved({ claim: [claim], given, sizes: sizesBeside(given) })).toBe(false);
  });

  it('knows the sign of a product under a root by the assumptions', () => {
    const proves = (claim: string): boolean =>
      isProved({ claim: [claim], given: { x: 'real', y: 'real' }, assume: ['-x * y >= 0'] });
    expect(proves('sqrt(-x * y)^2 == -x * y')).toBe(true);
    expect(proves('sqrt(-x * y)^2 == x * y')).toBe(false);
  });

  it('takes no sign from a branch that is not taken, nor from a case of a sign', () => {
    const proves = (claim: string): boolean => isProved({ claim: [claim], given: { y: 'real' } });
    const branch = 'where(y >= 0, (sqrt(y)^2 == 0), 0)';
    expect(proves(`abs(y) + ${branch} == y + ${branch}`)).toBe(false);
    expect(proves('abs(y + abs(y)) == y + abs(y)')).toBe(true);
    expect(proves('abs(y + abs(y)) + sqrt(y*abs(y))^2 == y + abs(y) + y*abs(y)')).toBe(false);
  });

  it('does not use what is assumed of some values of finite variables for all', () => {
    const given = { k: 'integer in 0..2', x: 'real' };
    const claim = ['x / (k - 1) * (k - 1) == x'];
    expect(isProved({ claim, given, assume: ['k == 2'] })).toBe(true);
    for (const assume of [['k == 1'], ['k >= 1'], ['x == 2'], []])
      expect(isProved({ claim, given, assume })).toBe(false);
  });

  it('tells the elements of finite variables apart', () => {
    const given = { s: 'tensor[2] in {0, 1}' };
    expect(isProved({ claim: ['s[1] == s[2]'], given })).toBe(false);
    expect(isProved({ claim: ['s[1]^2 == s[1]'], given })).toBe(true);
  });
});
