import { describe, expect, it } from 'vitest';
import { judged, type Statement } from './verdict-of';

const given = {
  n: 'integer in 0..6',
  k: 'integer in -2..3',
  x: 'real',
  y: 'real',
  b: 'tensor[m] in {0, 1}',
  p: 'real in [0, 1]',
  X: '~ bernoulli(p)',
};

describe('a whole power has a value at every base', () => {
  it.each<[string, Statement['claim']]>([
    ['proved', '(-1)^n == 1 - 2 * (n == 1 or n == 3 or n == 5)'],
    ['refuted', '(-1)^n == 1'],
    ['proved', '0^n == (n == 0)'],
    ['refuted', '0^n == 0'],
    ['proved', 'x^n * x == x^(n + 1)'],
    ['refuted', 'x^n * x == x^(n + 2)'],
    ['proved', '(x * y)^n == x^n * y^n'],
    ['refuted', '(x + y)^n == x^n + y^n'],
    ['proved', '(x^2)^n == x^(2 * n)'],
    ['proved', '(-x)^(2 * n) == x^(2 * n)'],
    ['refuted', '(-x)^n == x^n'],
    ['undefined', 'x^k * x^(-k) == 1'],
    ['undefined', 'x^k == x^k'],
    ['proved', '(x^2 + 1)^k * (x^2 + 1)^(-k) == 1'],
    ['proved', 'sum(x^iota(m)) == x + x^2 + x^3'],
    ['refuted', 'sum(x^iota(m)) == 1 + x + x^2'],
    ['proved', 'prod(p^b * (1 - p)^(1 - b)) == p^sum(b) * (1 - p)^(3 - sum(b))'],
    ['refuted', 'prod(p^b * (1 - p)^(1 - b)) == p^sum(b)'],
    ['proved', 'E(x^X) == p * x + 1 - p'],
    ['refuted', 'E(x^X) == x^p'],
    ['proved', 'x^(n - n) == 1'],
    ['undefined', 'x^where(1 / y > 0, 2, 2) == x^2'],
    ['proved', 'abs(x)^(n / 2) * abs(x)^(n / 2) == abs(x)^n'],
    ['undefined', 'x^(n / 2) * x^(n / 2) == x^n'],
    ['proved', '2^(n + k) == 2^n * 2^k'],
    ['proved', 'derivative(x^(n + 1), x) == (n + 1) * x^n'],
    ['refuted', 'derivative(x^(n + 1), x) == n * x^n'],
  ])('%s: %s', async (verdict, claim) => expect(await judged({ given, sizes: { m: 3 }, claim })).toBe(verdict));

  it('which needs few exponents', async () => {
    expect(await judged({ given: { x: 'real', n: 'integer in 0..300' }, claim: 'x^n == x^n' })).toBe('invalid');
    expect(await judged({ given: { x: 'real > 0', n: 'integer in 0..300' }, claim: 'x^n == exp(n * log(x))' })).toBe(
      'proved',
    );
  });
});

describe('any other power needs a positive base', () => {
  it.each<[string, Statement['claim']]>([
    ['undefined', 'x^y == x^y'],
    ['undefined', 'x^(1/3) == x^(1/3)'],
    ['undefined', 'x^(n / 3) * x^(2 * n / 3) == x^n'],
  ])('%s: %s', async (verdict, claim) => expect(await judged({ given, sizes: { m: 3 }, claim })).toBe(verdict));
});
