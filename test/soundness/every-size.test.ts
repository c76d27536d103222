import { describe, expect, it } from 'vitest';
import { check, claimText, type Statement } from './verdict-of';

/** What is said of a statement for every size: `proved`, or why it is not. */
async function everySize(statement: Omit<Statement, 'sizes'> & { readonly sizes: object }): Promise<string> {
  const checked = await check(claimText(statement as Statement));
  if (checked.kind === 'rejected') return `invalid: ${checked.diagnostics.map(({ reason }) => reason).join()}`;
  const { verdict, evidence } = checked.result;
  const general = evidence.find(({ engine }) => engine === 'every size');
  return verdict === 'proved' && general?.verdict === 'proved' ? 'proved' : (general?.summary ?? verdict);
}

const x = { x: 'tensor[n]' };
const xy = { x: 'tensor[n]', y: 'tensor[n]' };
const positive = { x: 'tensor[n] > 0', y: 'tensor[n] > 0' };
const e3 = 'sum(x)^3 - 3 * sum(x) * sum(x^2) + 2 * sum(x^3)';
const e4 = 'sum(x)^4 - 6 * sum(x)^2 * sum(x^2) + 3 * sum(x^2)^2 + 8 * sum(x) * sum(x^3) - 6 * sum(x^4)';
const any = { n: 'any' };
/** An image of one column, with a kernel of three rows. */
const column = (H: string | number) => ({ C: 1, W: 1, k: 3, j: 1, H });
const blur = { 'blur(u)': "conv2d(u, ones(C, C', k, j))" };

describe('what holds at every size', () => {
  it.each<[string, Parameters<typeof everySize>[0]]>([
    [
      'a factor out of a root',
      {
        sizes: { n: 'any >= 2' },
        given: { ...x, a: 'real > 0' },
        assume: ['variance(x) > 0', 'variance(a * x) > 0'],
        claim: '(a * x - mean(a * x)) / sqrt(variance(a * x)) == (x - mean(x)) / sqrt(variance(x))',
      },
    ],
    [
      'a root of a variance from squares',
      { sizes: any, given: { ...x, e: 'real > 0' }, claim: 'sqrt(mean(x^2) - mean(x)^2 + e)^2 == variance(x) + e' },
    ],
    ['variance', { sizes: any, given: x, claim: 'variance(x, n) == mean(x^2, n) - mean(x, n)^2' }],
    ['elements', { sizes: any, given: x, claim: 'max(min(x, 1), 0) <= 1' }],
    [
      'Lagrange',
      {
        sizes: any,
        given: xy,
        claim: "sum((x * rename(y, n, n') - rename(x, n, n') * y)^2) == 2 * (sum(x^2) * sum(y^2) - sum(x * y)^2)",
      },
    ],
    ['softmax and shifts', { sizes: any, given: { ...x, c: 'real' }, claim: 'softmax(x + c, n) == softmax(x, n)' }],
    [
      'log-sum-exp and shifts',
      {
        sizes: any,
        given: { ...x, c: 'real' },
        claim: 'logsumexp(x + c, n) == c + logsumexp(x, n)',
      },
    ],
    [
      'the Jacobian of softmax',
      {
        sizes: any,
        given: x,
        let: { 's(u)': 'softmax(u, n)' },
        claim: ["jacobian(s, x) == diag(s(x)) - s(x) * rename(s(x), n, n')", "sum(jacobian(s, x), n') == 0"],
      },
    ],
    [
      'functions of sums',
      { sizes: any, given: { ...xy, f: 'elementwise function' }, claim: 'f(sum(x + y)) == f(sum(y) + sum(x))' },
    ],
    ['functions of vectors', { sizes: any, given: { ...xy, f: 'function R^n -> R' }, claim: 'f(x + y) == f(y + x)' }],
    [
      'matrix products',
      {
        sizes: { n: 'any', m: 'any' },
        given: { A: 'tensor[n, m]', B: 'tensor[m, n]', v: 'tensor[n]' },
        claim: 'matmul(A, matmul(B, v)) == matmul(matmul(A, B), v)',
      },
    ],
    [
      'merged axes',
      {
        sizes: { n: 'any', m: 'any' },
        given: { A: 'tensor[n, m]' },
        claim: 'mean(merge(A, n, m, k), k) == mean(mean(A, n), m)',
      },
    ],
    [
      'joined axes',
      {
        sizes: { n: 'any', m: 'any' },
        given: { x: 'tensor[k: n]', y: 'tensor[k: m]' },
        claim: 'sum(concat(x, y, k), k) == sum(x, k) + sum(y, k)',
      },
    ],
    ['sums over an index', { sizes: any, given: xy, claim: 'sum(x[i] * y[i], i, n) == dot(x, y)' }],
    [
      'any index',
      { sizes: { n: 'any', b: 'any <= n' }, given: x, claim: 'at(x - mean(x), n, b) == at(x, n, b) - mean(x)' },
    ],
    [
      'n - 1 from 2 on',
      {
        sizes: { n: 'any >= 2' },
        given: x,
        claim: 'sum((x - mean(x))^2) / (n - 1) == (sum(x^2) - n * mean(x)^2) / (n - 1)',
      },
    ],
    [
      'probabilities',
      {
        sizes: { k: 'any' },
        given: { p: 'simplex[k]', q: 'simplex[k]' },
        claim: [
          'sum(abs(p - q)) / 2 == 1 - sum(min(p, q))',
          'TV(categorical(p), categorical(q)) == sum(abs(p - q)) / 2',
        ],
      },
    ],
    [
      'densities on a space of any dimension',
      {
        sizes: any,
        given: { p: 'density on R^n', q: 'density on R^n' },
        claim: 'crossEntropy(p, q) == H(p) + KL(p, q)',
      },
    ],
    [
      'noise of any dimension',
      {
        sizes: { d: 'any' },
        given: { m: 'tensor[d]', e: '~ normal(zeros(d), 1)' },
        claim: 'E(sum((m + e)^2)) == sum(m^2) + d',
      },
    ],
    [
      'sizes that occur together',
      {
        sizes: { C: 'any', P: 'any' },
        given: { X: 'tensor[C, P]', eps: 'real > 0' },
        let: { v: 'variance(X)', Y: '(X - mean(X)) / sqrt(v + eps)' },
        claim: 'variance(Y) == v / (v + eps)',
      },
    ],
    [
      'independent bits, each by itself',
      {
        sizes: { n: 'any' },
        given: { x: 'tensor[n]', p: 'real in (0, 1)', m: 'tensor[n] ~ bernoulli(p)' },
        claim: ['Var(m * x / p) == x^2 * (1 - p) / p', 'E(sum(m * x / p, n)) == sum(x, n)'],
      },
    ],
    [
      'draws of any number from a density on any space',
      {
        sizes: { N: 'any', n: 'any' },
        given: { p: 'density on R^n', q: 'density on R^n', X: 'tensor[N] ~ p' },
        claim: 'E(-mean(log(q(X)), N)) == crossEntropy(p, q)',
      },
    ],
    [
      'sums of terms that are compared one by one',
      {
        sizes: { n: 'any' },
        given: { x: 'tensor[n]' },
        claim: ['sum(x^2) >= 2 * sum(x) - n', 'sum(max(x, 0)) >= sum(x)'],
      },
    ],
    [
      'comparisons of integrals over a space',
      {
        sizes: { n: 'any' },
        given: { p: 'density on R^n', q: 'density on R^n', x: 'tensor[n]' },
        claim: 'integral(min(p(x), q(x)), x) <= integral(p(x), x)',
      },
    ],
    [
      'terms of one size, elements of another',
      {
        sizes: { B: 'any', n: 'any' },
        given: { x: 'tensor[B, n]' },
        claim: 'sum(abs(x), n) >= sum(x, n)',
      },
    ],
    [
      'images of any height',
      {
        sizes: { H: 'any', W: 'any', C: 'any' },
        given: { x: 'tensor[C, H, W]', K: 'tensor[D: 2, C, 3, 3]', L: 'tensor[D: 2, C, 3, 3]' },
        claim: 'conv2d(x, K + L) == conv2d(x, K) + conv2d(x, L)',
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).toBe('proved');
  });
});

describe('sizes that are listed beside any', () => {
  it.each<[string, Parameters<typeof check>[0]]>([
    [
      'others are not among them',
      JSON.stringify({
        title: 'lengths',
        sizes: [
          { n: 1, m: 2 },
          { n: 'any', m: 'n' },
        ],
        given: { x: 'tensor[n]', y: 'tensor[m]' },
        claim: 'length(x) == length(y)',
      }),
    ],
    [
      'the least is not among them',
      JSON.stringify({
        title: 'levels',
        sizes: [{ K: 0 }, { K: 'any >= 1' }],
        let: { 'f(k)': 'k == 0 ? 0 : k == 1 ? 5 : f(k - 1)' },
        claim: 'f(K) == 5',
      }),
    ],
    [
      'there is no value at the least',
      JSON.stringify({
        title: 'spread',
        sizes: [{ n: 1 }, { n: 'any >= 2' }],
        given: { x: 'tensor[n]' },
        claim: 'sum((x - mean(x, n))^2, n) / (n - 1) == variance(x, n) * n / (n - 1)',
      }),
    ],
  ])('are looked at by themselves: %s', async (_, text) => {
    const checked = await check(text);
    expect(checked.kind === 'rejected' ? 'rejected' : checked.result.verdict).not.toBe('proved');
  });

  it('may choose a shape, but not by a condition on them', async () => {
    const given = { x: 'tensor[a: 2]' };
    const at7 = { sizes: { n: 'any' }, given, let: { F: 'n == 7 ? sum(x) : x' }, claim: 'sum(0 * F + 1) == 2' };
    expect(await everySize(at7)).not.toBe('proved');
  });
});

describe('what holds at small sizes only', () => {
  it.each<[string, Parameters<typeof everySize>[0]]>([
    ['three of two', { sizes: { n: [2, 'any'] }, given: x, claim: `${e3} == 0` }],
    ['four of three', { sizes: { n: [3, 'any'] }, given: x, claim: `${e4} == 0` }],
    [
      'three of two, in a function',
      {
        sizes: { n: [2, 'any'] },
        given: { ...x, f: 'elementwise function' },
        claim: `f(${e3}) == f(0)`,
      },
    ],
    ['three of two, in an exponential', { sizes: { n: [2, 'any'] }, given: x, claim: `exp(${e3}) == 1` }],
    [
      'a factor of either sign out of a root',
      {
        sizes: { n: 'any' },
        given: { ...x, a: 'real' },
        claim: 'sqrt(variance(a * x) + a^2) == a * sqrt(variance(x) + 1)',
      },
    ],
    [
      'half of a factor out of a root',
      {
        sizes: { n: 'any' },
        given: { ...x, a: 'real > 0' },
        claim: 'sqrt(a * sum(x^2)) == a * sqrt(sum(x^2))',
      },
    ],
    [
      'the root of what may be negative',
      {
        sizes: { n: [1, 'any'] },
        given: { ...x, e: 'real > 0' },
        claim: 'sqrt(mean(x^2) - sum(x)^2 / n + e)^2 == mean(x^2) - sum(x)^2 / n + e',
      },
    ],
    ['one element', { sizes: { n: [1, 'any'] }, given: x, claim: 'x == mean(x)' }],
    [
      'one element, in a function',
      {
        sizes: { n: [1, 'any'] },
        given: { ...x, f: 'function R^n -> R' },
        claim: 'f(x) == f(0 * x + mean(x))',
      },
    ],
    ['one element, without spread', { sizes: { n: [1, 'any'] }, given: x, claim: 'variance(x) == 0' }],
    ['a root of one square', { sizes: { n: [1, 'any'] }, given: positive, claim: 'sqrt(sum(x^2)) == sum(x)' }],
    [
      'roots of products',
      { sizes: { n: [1, 'any'] }, given: positive, claim: 'sqrt(sum(x^2) * sum(y^2)) == sum(x * y)' },
    ],
    [
      'logarithms of products',
      { sizes: { n: [1, 'any'] }, given: positive, claim: 'log(sum(x)) + log(sum(y)) == log(sum(x * y))' },
    ],
    ['a logarithm of one term', { sizes: { n: [1, 'any'] }, given: x, claim: 'logsumexp(x) == sum(x)' }],
    ['numbers of elements', { sizes: { n: ['1..2', 'any'] }, given: x, claim: 'n^2 * sum(x) == (3 * n - 2) * sum(x)' }],
    ['numbers of elements alone', { sizes: { n: ['1..3', 'any'] }, claim: '(n - 1) * (n - 2) * (n - 3) == 0' }],
    [
      'numbers of elements in a function',
      {
        sizes: { n: [3, 'any'] },
        given: { y: 'real', f: 'elementwise function' },
        claim: 'f(n * y) == f(3 * y)',
      },
    ],
    [
      'matrices of one element',
      {
        sizes: { n: [1, 'any'] },
        given: { A: 'tensor[n, n]', B: 'tensor[n, n]' },
        claim: 'matmul(A, B) == matmul(B, A)',
      },
    ],
    [
      'Cayley and Hamilton',
      {
        sizes: { n: [2, 'any'] },
        given: { A: 'tensor[n, n]' },
        claim: 'matmul(A, A) - trace(A) * A + (trace(A)^2 - trace(matmul(A, A))) / 2 * eye(n) == 0',
      },
    ],
    [
      'an identity of one element',
      { sizes: { n: [1, 'any'] }, given: { A: 'tensor[n, n]' }, claim: 'eye(n) * A == A' },
    ],
    [
      'an identity of one element, summed',
      {
        sizes: { n: [1, 'any'] },
        given: { A: 'tensor[n, n]' },
        claim: "sum(eye(n) * A, n, n') == sum(A, n, n')",
      },
    ],
    ['its number of elements', { sizes: { n: [1, 'any'] }, claim: "sum(eye(n), n, n') == n^2" }],
    [
      'halves of one length',
      {
        sizes: [
          { n: 2, m: 2 },
          { n: 'any', m: 'any' },
        ],
        given: { x: 'tensor[k: n]', y: 'tensor[k: m]' },
        claim: 'mean(concat(x, y, k), k) == (mean(x, k) + mean(y, k)) / 2',
      },
    ],
    ['one outcome', { sizes: { k: [1, 'any'] }, given: { p: 'simplex[k]' }, claim: 'sum(p^2) == 1' }],
    [
      'two outcomes',
      { sizes: { k: [2, 'any'] }, given: { p: 'simplex[k]' }, claim: '1 - 3 * sum(p^2) + 2 * sum(p^3) == 0' },
    ],
    [
      'one draw',
      {
        sizes: { d: [1, 'any'] },
        given: { e: '~ normal(zeros(d), 1)' },
        claim: 'E(sum(e)^4) == 3 * E(sum(e^2))',
      },
    ],
    [
      'any index is none',
      {
        sizes: [
          { n: 1, b: 1 },
          { n: 'any', b: 'any <= n' },
        ],
        given: x,
        claim: 'at(x, n, b) == mean(x)',
      },
    ],
    [
      'an image of one row',
      {
        sizes: [
          { H: 1, W: 1 },
          { H: 'any', W: 'any' },
        ],
        given: { x: 'tensor[C: 1, H, W]', K: 'tensor[D: 1, C: 1, 3, 3]' },
        claim: "conv2d(x, K) == conv2d(x, 0 * K + at(at(K, 3, 2), 3', 2))",
      },
    ],
    [
      'borders',
      {
        sizes: [
          { H: 1, W: 1 },
          { H: 'any', W: 'any' },
        ],
        given: { x: 'tensor[C: 1, H, W]' },
        let: { 'blur(u)': "conv2d(u, ones(C, C', 3, 3'))" },
        claim: 'blur(blur(x)) == blur(x)',
      },
    ],
    [
      'patterns of indices in a function of vectors',
      {
        sizes: { n: [2, 'any'] },
        given: { f: 'function R^n -> R' },
        let: {
          I: "rename(eye(n), n', i)",
          J: "rename(eye(n), n', j)",
          same: "rename(rename(eye(n), n, i), n', j)",
        },
        claim: '(1 - same) * (f(I + J) - f(ones(n))) == 0',
      },
    ],
    [
      'one of two numbers',
      {
        sizes: [
          { C: 2, P: 1 },
          { C: 'any', P: 'any' },
        ],
        claim: 'C * P == C',
      },
    ],
    [
      'one of two sums',
      {
        sizes: [
          { C: 2, P: 1 },
          { C: 'any', P: 'any' },
        ],
        given: { X: 'tensor[C, P]' },
        claim: 'sum(X, C, P)^2 == sum(sum(X, C)^2, P)',
      },
    ],
    [
      'one of two orders',
      {
        sizes: [
          { C: 2, P: 1 },
          { C: 'any', P: 'any' },
        ],
        given: { X: 'tensor[C, P]' },
        claim: 'merge(X, C, P, k) == rename(merge(permute(X, P, C), P, C, k), k, k)',
      },
    ],
    [
      'a comparison with something beside the terms',
      { sizes: { n: [1, 'any'] }, given: x, claim: 'sum(x^2) >= 2 * sum(x) - 1' },
    ],
    ['a comparison of squares of sums', { sizes: { n: [1, 'any'] }, given: x, claim: 'sum(x^2) >= sum(x)^2' }],
    [
      'a comparison of terms with two indices',
      { sizes: { n: [1, 'any'] }, given: x, claim: "sum(x * rename(x, n, n'), n, n') <= sum(x^2)" },
    ],
    [
      'a comparison by coordinates of a space',
      {
        sizes: { n: [1, 'any'] },
        given: { f: 'function R^n -> R', x: 'tensor[n]' },
        claim: 'f(x) <= max(f(abs(x)), f(-abs(x)))',
      },
    ],
    [
      'what assumptions on vectors of one element say',
      {
        sizes: { n: [1, 'any'] },
        given: { f: 'function R^n -> R', x: 'tensor[n] > 0', y: 'tensor[n] > 0' },
        assume: ['f(x) < f(0 * x + mean(x))'],
        claim: 'sum(x) <= sum(y)',
      },
    ],
    [
      'orders of the last of three sizes',
      {
        sizes: [
          { C: 2, P: 1, Q: 1 },
          { C: 'any', P: 'any', Q: 'any' },
        ],
        given: { X: 'tensor[C, P, Q]', f: 'function' },
        claim: 'f(merge(X, C, P, Q, k)) == f(merge(permute(X, C, Q, P), C, Q, P, k))',
      },
    ],
    ['comparisons of sums', { sizes: { n: [1, 'any'] }, given: positive, claim: 'sum(x * y) >= sum(x) * sum(y)' }],
    [
      'negative powers of one divisor',
      { sizes: { n: [1, 'any'] }, given: x, claim: 'sum(x)^2 * n^(-2) == sum(x^2) * n^(-1)' },
    ],
    [
      'two indices that are the same',
      {
        sizes: [
          { n: 1, a: 1, b: 1 },
          { n: 'any', a: 'any <= n', b: 'any <= n' },
        ],
        given: x,
        claim: 'at(x, n, a) == at(x, n, b)',
      },
    ],
    [
      'numbers that are 0 or 1, in a function',
      {
        sizes: { n: [1, 'any'] },
        given: { x: 'tensor[n] in {0, 1}', f: 'elementwise function' },
        claim: '(f(sum(x)) - f(0)) * (f(sum(1 - x)) - f(0)) == 0',
      },
    ],
    [
      'vectors of numbers that are 0 or 1, in a function',
      {
        sizes: { n: ['1..2', 'any'] },
        given: { x: 'tensor[n] in {0, 1}', y: 'tensor[n] in {0, 1}', f: 'function R^n -> R' },
        let: { o: 'f(zeros(n))', i: 'f(ones(n))' },
        claim: '(f(x) - o) * (f(x) - i) * (f(y) - o) * (f(y) - i) * (f(x) - f(y)) * (f(x) - f(1 - y)) == 0',
      },
    ],
    [
      'zeros around an image of ones, of one row',
      {
        sizes: { n: [1, 'any'], k: 3 },
        given: x,
        claim: 'x * at(window(pad(ones(n), n, 1, 1), n, k), k, 1) == 0',
      },
    ],
    [
      'borders of a constant image',
      {
        sizes: [column(1), column('any')],
        given: { y: 'real' },
        let: { ...blur, z: 'blur(blur(blur(blur(y * ones(C, H, W)))))' },
        claim: `${[1, 16, 29, 41, 34, 55, 35, 60, 69].map((seen) => `(z - ${seen} * y)`).join(' * ')} == 0`,
      },
    ],
    [
      'as many terms as there are at least',
      { sizes: { n: 'any >= 5' }, given: { x: 'tensor[n] in [0, 5]' }, claim: 'sum(x) <= n' },
    ],
    [
      'assumptions at borders that are no borders',
      {
        sizes: [column(3), column('any >= 3')],
        given: { x: 'tensor[C, H, W]' },
        let: blur,
        assume: ['blur(x) == 0'],
        claim: 'x == 0',
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).not.toBe('proved');
  });
});

describe('what is listed and holds says nothing of what is not', () => {
  it.each<[string, Parameters<typeof everySize>[0]]>([
    ['sums', { sizes: { n: [1, 'any'] }, given: x, claim: 'sum(x^2) == sum(x)^2' }],
    ['comparisons', { sizes: { n: [1, 'any'] }, given: x, claim: 'sum(x^2) >= sum(x)^2' }],
    ['numbers', { sizes: { n: ['1..2', 'any'] }, claim: '(n - 1) * (n - 2) == 0' }],
    [
      'two sizes',
      {
        sizes: [
          { n: 1, m: 1 },
          { n: 'any', m: 'any' },
        ],
        claim: 'n == m',
      },
    ],
    [
      'any index',
      {
        sizes: [
          { n: 1, b: 1 },
          { n: 'any', b: 'any <= n' },
        ],
        given: x,
        claim: 'at(x, n, b) == mean(x)',
      },
    ],
  ])('%s', async (_, statement) => {
    const checked = await check(claimText(statement as Statement));
    expect(checked).toMatchObject({ kind: 'checked', result: { verdict: 'refuted' } });
  });
});
