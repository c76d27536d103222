import { describe, expect, it } from 'vitest';
import { builtins } from '../../src/language/library/table';
import { boundVariables } from '../../src/tensor/lower-expectations';
import { compiledClaim } from '../claim-problem';
import { axesOf, elements, nodeOf, refusal, type Texts } from './meaning';

const texts: Texts = {
  sizes: { n: 2, k: 3, B: 2 },
  given: {
    x: 'tensor[n]',
    p: 'simplex[k]',
    q: 'simplex[k]',
    rates: 'tensor[n] in (0, 1)',
    P: 'tensor[B, k] > 0',
    r: 'real',
    X: '~ bernoulli(1/4)',
    bits: 'tensor[n] ~ bernoulli(1/4)',
    each: '~ bernoulli(rates)',
    Y: '~ categorical(p)',
    Z: '~ normal(0, 1)',
    W: '~ normal(X, 2)',
    V: '~ bernoulli((1 + X) / 4)',
    U: '~ uniform(0, 2)',
    d: 'density on R',
    D: '~ d',
    mix: '~ mixture([1/4, 3/4], bernoulli(1/2), bernoulli(1/4))',
    blend: '~ mixture([1/4, 3/4], normal(0, 1), normal(10, 2))',
  },
  let: { 'pmf(u)': 'where(u == 1, 1/4, 3/4)', 'half(u)': 'where(u > 0, where(u < 2, u / 2, 0), 0)' },
};
const values = { p: [0.5, 0.25, 0.25], q: [0.25, 0.25, 0.5], rates: [0.5, 0.25], P: [0.5, 0.25, 0.25, 0.1, 0.2, 0.7] };
const value = (text: string): number[] => elements(text, texts, values);

describe('expectations of finite variables are sums over their values', () => {
  it.each([
    ['E(X)', [1 / 4]],
    ['E(X^7)', [1 / 4]],
    ['E(5^X)', [2]],
    ['E(bits)', [1 / 4, 1 / 4]],
    ['E(prod(bits))', [1 / 16]],
    ['E(max(bits, n))', [7 / 16]],
    ['E(sum(bits)^2)', [1 / 2 + 2 / 16]],
    ['E(each)', [0.5, 0.25]],
    ['E(prod(each + 1))', [1.5 * 1.25]],
    ['E(sum(each * x))', [1]],
    ['E(Y)', [0.5 + 0.5 + 0.75]],
    ['E(1 / Y)', [0.5 + 0.125 + 0.25 / 3]],
    ['E(Y == 2)', [0.25]],
    ['E(X * Y)', [1.75 / 4]],
    ['E(X + r)', [1.25]],
    ['E(where(X == 1, 10, x))', [(10 + 3) / 4, (10 + 6) / 4]],
    // V depends on X: it is 1 with probability 1/4 or 1/2.
    ['E(V)', [3 / 16 + 1 / 8]],
    ['E(X * V)', [1 / 8]],
    ['E(V, V)', null],
    ['E(E(V, V) * X)', [1 / 8]],
    ['E(mix)', [1 / 8 + 3 / 16]],
    ['Var(bits)', [3 / 16, 3 / 16]],
    ['Var(sum(bits))', [3 / 8]],
    ['Var(Y)', [0.5 + 1 + 2.25 - 1.75 ** 2]],
    ['Var(3 * X + 2)', [27 / 16]],
    ['Var(X - X)', [0]],
  ])('%s', (text, wanted) => {
    if (wanted === null) {
      expect(refusal({ ...texts, claim: `${text} == 0` })?.code).toBe('free-random-variable');
      return;
    }
    const found = value(text);
    expect(found.length).toBe(wanted.length);
    for (const [i, each] of found.entries()) expect(each).toBeCloseTo(wanted[i] ?? Number.NaN, 12);
  });

  it('keep what the variable does not occur in', () => {
    expect(nodeOf('E(x)', texts).kind).toBe('input');
    expect(boundVariables([nodeOf('E(X * Y)', texts)])).toEqual([]);
    expect(boundVariables([nodeOf('E(Z^2 * X)', texts)]).length).toBe(1);
  });
});

describe('expectations of normal and uniform variables', () => {
  it.each([
    ['E(Z)', 0],
    ['E(Z^2)', 1],
    ['E(Z^4)', 3],
    ['E(W)', 1 / 4],
    ['E(W^2)', 1 / 4 + 4],
    ['Var(W)', 4 + 3 / 16],
    ['E(X * W)', 1 / 4],
    ['E(E(W, W)^2)', 1 / 4],
    ['E(U)', 1],
    ['Var(U)', 1 / 3],
    ['E(blend)', 7.5],
    ['E(blend^2)', 0.25 + 0.75 * 104],
    ['E((Z + r)^2)', 2],
  ])('%s', (text, wanted) => expect(value(text)[0]).toBeCloseTo(wanted, 8));
});

describe('divergences', () => {
  const P = values.p;
  const Q = values.q;
  const sum = (term: (p: number, q: number) => number): number =>
    P.reduce((total, a, i) => total + term(a, Q[i] ?? 0), 0);
  const mixed = (a: number, b: number): number => (a + b) / 2;
  it.each<[string, number]>([
    ['KL(categorical(p), categorical(q))', sum((a, b) => a * Math.log(a / b))],
    ['KL(categorical(q), categorical(p))', sum((a, b) => b * Math.log(b / a))],
    ['H(categorical(p))', -sum((a) => a * Math.log(a))],
    ['crossEntropy(categorical(p), categorical(q))', -sum((a, b) => a * Math.log(b))],
    ['TV(categorical(p), categorical(q))', sum((a, b) => Math.abs(a - b)) / 2],
    ['TV(categorical(p), categorical(p))', 0],
    [
      'JS(categorical(p), categorical(q))',
      sum((a, b) => a * Math.log(a / mixed(a, b)) + b * Math.log(b / mixed(a, b))) / 2,
    ],
    // Independent bits: divergences add up.
    ['KL(bernoulli(rates), bernoulli(1/2))', 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5)],
    ['H(bernoulli(rates))', Math.log(2) - 0.25 * Math.log(0.25) - 0.75 * Math.log(0.75)],
    ['TV(bernoulli(rates), bernoulli(1/2))', 0.25],
    [
      'H(mixture([1/4, 3/4], bernoulli(1/2), bernoulli(1/4)))',
      -(5 / 16) * Math.log(5 / 16) - (11 / 16) * Math.log(11 / 16),
    ],
    ['TV(mixture([1/4, 3/4], bernoulli(1/2), bernoulli(1/4)), bernoulli(1/4))', 1 / 16],
    ['KL(bernoulli(1/2), pmf)', 0.5 * Math.log(2) + 0.5 * Math.log(2 / 3)],
    ['TV(bernoulli(1/2), pmf)', 1 / 4],
    // Closed forms.
    ['KL(normal(0, 1), normal(1, 2))', Math.log(2) + 2 / 8 - 1 / 2],
    ['KL(normal(r, 3), normal(r, 3))', 0],
    ['H(normal(0, 3))', 0.5 * Math.log(2 * Math.PI * Math.E * 9)],
    ['crossEntropy(normal(0, 1), normal(1, 1))', 0.5 * Math.log(2 * Math.PI) + 1],
    ['H(uniform(0, 2))', Math.log(2)],
  ])('%s', (text, wanted) => expect(value(text)[0]).toBeCloseTo(wanted, 8));

  it('are one number, whatever the shape of their densities', () => {
    for (const name of ['KL', 'TV', 'JS', 'crossEntropy'])
      expect(axesOf(nodeOf(`${name}(bernoulli(rates), bernoulli(1/2))`, texts))).toBe('');
  });

  it('have no value where the second has no mass', () => {
    expect(value('KL(categorical(p), categorical([1/2, 1/2, 0]))')[0]).toBeNaN();
  });

  it('note the mass of a formula that is used as a density', () => {
    const masses = (text: string) => [
      ...(compiledClaim({ ...texts, claim: `${text} == 0` }).names?.masses.keys() ?? []),
    ];
    expect(masses('KL(d, half)')).toEqual(['half']);
    expect(masses('TV(half, d)')).toEqual(['half']);
    expect(masses('KL(d, d)')).toEqual([]);
    expect(masses('KL(bernoulli(1/2), pmf)')).toEqual([]);
  });
});

describe('densities', () => {
  it.each([
    ['logpdf(bernoulli(1/4), 1)', Math.log(1 / 4)],
    ['logpdf(bernoulli(1/4), 0)', Math.log(3 / 4)],
    ['logpdf(bernoulli(1/4), 7)', Number.NaN],
    ['logpdf(bernoulli(1/4), r)', Math.log(1 / 4)],
    ['logpdf(bernoulli(1/4), r / 2)', Number.NaN],
    ['logpdf(categorical(p), 3)', Math.log(1 / 4)],
    ['logpdf(categorical(p), 4)', Number.NaN],
    ['logpdf(categorical(p), 3/2)', Number.NaN],
    ['exp(logpdf(uniform(0, 2), r))', 1 / 2],
    ['logpdf(uniform(0, 2), 3 * r)', Number.NaN],
    ['exp(logpdf(exponential(2), 1/2))', 2 / Math.E],
    ['logpdf(exponential(2), -r)', Number.NaN],
    ['exp(logpdf(laplace(0, 2), -2))', 1 / (4 * Math.E)],
    ['exp(logpdf(normal(x, 1), x + 1))', Math.exp(-1) / (2 * Math.PI)],
  ])('%s', (text, wanted) => {
    const [found] = elements(text, texts, { ...values, r: [1] });
    if (Number.isNaN(wanted)) expect(found).toBeNaN();
    else expect(found).toBeCloseTo(wanted, 12);
  });

  it('of finite distributions add up to 1 over their values', () => {
    const total = (name: string, from: number, to: number): number =>
      value(`sum(exp(logpdf(${name}, i)), i, ${from}:${to})`)[0] ?? Number.NaN;
    expect(total('bernoulli(1/4)', 0, 1)).toBeCloseTo(1, 12);
    expect(total('categorical(p)', 1, 3)).toBeCloseTo(1, 12);
    expect(total('mixture([1/4, 3/4], bernoulli(1/2), bernoulli(1/4))', 0, 1)).toBeCloseTo(1, 12);
  });
});

describe('random variables', () => {
  it.each([
    ['X == 0', 'free-random-variable', 'X'],
    ['1 + 2 * X == 0', 'free-random-variable', '1 + 2 * X'],
    ['E(X) + X == 0', 'free-random-variable', 'E(X) + X'],
    ['E(X * Z, Z) == 0', 'free-random-variable', 'E(X * Z, Z)'],
    ['E(D) == 0', null, ''],
    ['E(x, r) == 0', 'not-random', 'r'],
    ['E(tensor) == 0', 'unknown-name', 'tensor'],
  ])('%s', (claim, code, part) => {
    const found = refusal({ ...texts, claim });
    expect(found?.code ?? null).toBe(code);
    if (found !== null) expect(found).toMatchObject({ part, path: 'claim.0' });
  });

  it('with too many outcomes are refused', () => {
    const given = {
      many: 'tensor[n] ~ bernoulli(1/2)',
      some: 'tensor[n] ~ mixture([1/2, 1/2], normal(0, 1), normal(1, 1))',
    };
    const large = { sizes: { n: 13 }, given };
    expect(refusal(large, '1 + E(max(many, n))')).toMatchObject({ code: 'copies-together', part: 'E(max(many, n))' });
    expect(refusal(large, 'E(sum(many)) == n / 2')).toBeNull();
    expect(refusal(large, '1 + E(sum(some))')).toMatchObject({ code: 'budget', part: 'E(sum(some))' });
    expect(refusal({ ...large, sizes: { n: 12 } }, 'E(max(many, n)) == 0')).toBeNull();
  });
});

it('every distribution can be drawn from, and has a density', () => {
  const distributions: Readonly<Record<string, string>> = {
    normal: 'normal(0, 1)',
    bernoulli: 'bernoulli(1/2)',
    categorical: 'categorical(p)',
    uniform: 'uniform(0, 1)',
    exponential: 'exponential(2)',
    laplace: 'laplace(0, 1)',
    mvnormal: 'mvnormal(x, eye(n))',
    mixture: 'mixture([1/2, 1/2], normal(0, 1), laplace(0, 1))',
    pushforward: 'pushforward(h, normal(0, 1))',
    pullback: 'pullback(h, normal(0, 1))',
  };
  for (const [name, text] of Object.entries(distributions)) {
    expect(builtins.has(name)).toBe(true);
    const given = { ...texts.given, h: 'differentiable bijection on R', Q: `~ ${text}` };
    expect(() => nodeOf('E(sum(Q^2))', { ...texts, given })).not.toThrow();
    expect(() => nodeOf(`logpdf(${text}, ${name === 'mvnormal' ? 'x' : '1'})`, { ...texts, given })).not.toThrow();
  }
});
