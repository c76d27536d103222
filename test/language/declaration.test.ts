import { describe, expect, it } from 'vitest';
import { type Fraction, showFraction } from '../../src/number/fraction';
import type { Domain } from '../../src/tensor/domain';
import { compiledClaim } from '../claim-problem';
import { axesOf, meaning, nodeOf, refusal } from './meaning';

const sizes = { n: 3, m: 2, K: 2, ν: 5 };

/** A domain in the notation of intervals. */
function show(domain: Domain): string {
  const end = (bound: Fraction | null, otherwise: string) => (bound === null ? otherwise : showFraction(bound));
  switch (domain.kind) {
    case 'interval': {
      const { low, lowOpen, high, highOpen, excluded } = domain;
      const holes = excluded.map((hole) => ` \\ ${showFraction(hole)}`).join('');
      return `${lowOpen ? '(' : '['}${end(low, '-inf')}, ${end(high, 'inf')}${highOpen ? ')' : ']'}${holes}`;
    }
    case 'finite':
      return `{${domain.values.map(showFraction).join(', ')}}`;
    case 'simplex':
      return 'simplex';
  }
}

describe('a declared variable', () => {
  it.each([
    ['real', '', '(-inf, inf)'],
    ['  real  ', '', '(-inf, inf)'],
    ['real > 0', '', '(0, inf)'],
    ['real >= 0', '', '[0, inf)'],
    ['real < 1/2', '', '(-inf, 1/2)'],
    ['real <= -1', '', '(-inf, -1]'],
    ['real ≥ 0, ≤ 1', '', '[0, 1]'],
    ['real >= 0, < 1', '', '[0, 1)'],
    ['real > 0 and < n', '', '(0, 3)'],
    ['real != 0', '', '(-inf, inf) \\ 0'],
    ['real != 0, ≠ 1', '', '(-inf, inf) \\ 0 \\ 1'],
    ['real : > 0', '', '(0, inf)'],
    ['real in (0, 1)', '', '(0, 1)'],
    ['real in [0, inf)', '', '[0, inf)'],
    ['real in (-inf, 2^K]', '', '(-inf, 4]'],
    ['real in [-1/2, 0.25), != 0', '', '[-1/2, 1/4) \\ 0'],
    ['positive real', '', '(0, inf)'],
    ['nonnegative real', '', '[0, inf)'],
    ['positive real < 1', '', '(0, 1)'],
    // Conditions add up: none takes another back.
    ['positive real in (-1, 1)', '', '(0, 1)'],
    ['real > 0, > -1', '', '(0, inf)'],
    ['real > 1, >= 1, < 5, <= 7', '', '(1, 5)'],
    ['real in [0, 2], in (1, 3)', '', '(1, 2]'],
    ['integer in 0..5', '', '{0, 1, 2, 3, 4, 5}'],
    ['integer in -1..m', '', '{-1, 0, 1, 2}'],
    ['integer in m..2*m', '', '{2, 3, 4}'],
    ['1..n', '', '{1, 2, 3}'],
    [' 1 .. n ', '', '{1, 2, 3}'],
    ['-1..m - 1', '', '{-1, 0, 1}'],
    ['n..2*n', '', '{3, 4, 5, 6}'],
    ['(n - 1)..4', '', '{2, 3, 4}'],
    ['{0, 1}', '', '{0, 1}'],
    ['{-1/2, 0.5, n, 1/2}', '', '{-1/2, 1/2, 3}'],
    ['real in {1, 2}', '', '{1, 2}'],
    ['tensor[n]', 'n: 3', '(-inf, inf)'],
    ['tensor[n, m] > 0', 'n: 3, m: 2', '(0, inf)'],
    ['tensor[n] in {0, 1}', 'n: 3', '{0, 1}'],
    ['tensor[n] in (0, 1)', 'n: 3', '(0, 1)'],
    ['positive tensor[n]', 'n: 3', '(0, inf)'],
    ['tensor[n, n]', "n: 3, n': 3", '(-inf, inf)'],
    ['tensor[n, n, n]', "n: 3, n': 3, n'': 3", '(-inf, inf)'],
    ["tensor[n', n]", "n': 3, n: 3", '(-inf, inf)'],
    ['tensor[3, 3]', "3: 3, 3': 3", '(-inf, inf)'],
    ['tensor[twice: 2*n, m]', 'twice: 6, m: 2', '(-inf, inf)'],
    ['tensor[a: 2^K, b: m + 1]', 'a: 4, b: 3', '(-inf, inf)'],
    ['tensor[ν]', 'ν: 5', '(-inf, inf)'],
    ['simplex[n]', 'n: 3', 'simplex'],
    [' simplex [ n , m ] ', 'n: 3, m: 2', 'simplex'],
  ])('%s', (text, axes, domain) => {
    const node = nodeOf('x', { sizes, given: { x: text } });
    expect(node.kind).toBe('input');
    expect(axesOf(node)).toBe(axes);
    expect(node.kind === 'input' && show(node.symbol.domain)).toBe(domain);
  });
});

describe('a declared function', () => {
  const declared = (text: string) => {
    const value = meaning('f', { sizes, given: { f: text } });
    if (value.kind !== 'function' || value.declared === undefined) throw new Error(`${text} declares no function`);
    const { symbol, inputs, inverse } = value.declared;
    return {
      kind: symbol.kind,
      differentiable: symbol.differentiable,
      inputs: inputs?.map((axes) => axesOf({ axes })) ?? null,
      arity: value.arity,
      range: show(symbol.range),
      invertible: inverse !== undefined,
    };
  };
  const plain = { kind: 'arbitrary', differentiable: false, range: '(-inf, inf)', invertible: false };

  it.each([
    ['function', { ...plain, inputs: null, arity: null }],
    ['arbitrary function', { ...plain, inputs: null, arity: null }],
    ['differentiable function', { ...plain, differentiable: true, inputs: null, arity: null }],
    ['function R -> R', { ...plain, inputs: [''], arity: 1 }],
    ['function real -> real', { ...plain, inputs: [''], arity: 1 }],
    ['function R^n -> R^m', { ...plain, inputs: ['n: 3'], arity: 1 }],
    ["function R^n' -> R^3", { ...plain, inputs: ["n': 3"], arity: 1 }],
    ['function (R^n, R) -> R^m in (0, 1)', { ...plain, inputs: ['n: 3', ''], arity: 2, range: '(0, 1)' }],
    ['function R^n -> R^m > 0', { ...plain, inputs: ['n: 3'], arity: 1, range: '(0, inf)' }],
    [
      'function tensor[n, m] -> tensor[m, n] >= 0, < 1',
      { ...plain, inputs: ['n: 3, m: 2'], arity: 1, range: '[0, 1)' },
    ],
    ['function (tensor[n, m], R^n) -> R', { ...plain, inputs: ['n: 3, m: 2', 'n: 3'], arity: 2 }],
    ['differentiable function R^ν -> R', { ...plain, differentiable: true, inputs: ['ν: 5'], arity: 1 }],
    ['elementwise function', { ...plain, kind: 'elementwise', inputs: [''], arity: 1 }],
    [
      'differentiable elementwise function',
      { ...plain, kind: 'elementwise', differentiable: true, inputs: [''], arity: 1 },
    ],
    ['density on R', { ...plain, kind: 'density', inputs: [''], arity: 1, range: '(0, inf)' }],
    ['density on R^n', { ...plain, kind: 'density', inputs: ['n: 3'], arity: 1, range: '(0, inf)' }],
    ['bijection on R', { ...plain, kind: 'bijection', inputs: [''], arity: 1, invertible: true }],
    [
      'differentiable bijection on R^n',
      { ...plain, kind: 'bijection', differentiable: true, inputs: ['n: 3'], arity: 1, invertible: true },
    ],
  ])('%s', (text, wanted) => expect(declared(text)).toEqual(wanted));

  it.each([
    ['function R^n -> R^m', 'f(x)', 'm: 2'],
    ['function R^n -> R', 'f(x)', ''],
    ['function R^n -> R^m', 'f(b)', 'B: 4, m: 2'],
    ['function (R^n, R) -> R^m', 'f(x, s)', 'm: 2'],
    ['function R^n -> tensor[m, K]', 'f(x)', 'm: 2, K: 2'],
    ['elementwise function', 'f(b)', 'B: 4, n: 3'],
    ['elementwise function', 'f(s)', ''],
    ['density on R^n', 'f(b)', 'B: 4'],
    ['bijection on R^n', 'inverse(f, b)', 'B: 4, n: 3'],
    ['function', 'f(s, x)', 'n: 3'],
    ['function', 'f(x, s)', ''],
  ])('%s: %s has the axes [%s]', (f, text, axes) => {
    const given = { f, x: 'tensor[n]', b: 'tensor[B, n]', s: 'real' };
    expect(axesOf(nodeOf(text, { sizes: { ...sizes, B: 4 }, given }))).toBe(axes);
  });

  it.each([
    ['function R^n -> R', 'f(y)', 'unknown-axis', 'f(y)'],
    ['function R^n -> R', 'f(z)', 'axis-mismatch', 'f(z)'],
    ['function R^n -> R^m', '1 + f(c)', 'repeated-axis', 'f(c)'],
    ['function (R^n, R) -> R', 'f(x)', 'wrong-arity', 'f(x)'],
    ['elementwise function', 'f(x, x)', 'wrong-arity', 'f(x, x)'],
    ['elementwise function', 'f()', 'wrong-arity', 'f()'],
    ['function', '2 * f()', 'wrong-arity', 'f()'],
    ['density on R^n', 'f', null, ''],
  ])('%s: %s is refused (%s)', (f, text, code, part) => {
    const given = { f, x: 'tensor[n]', y: 'tensor[m]', z: 'tensor[n: 4]', c: 'tensor[n, m]' };
    const found = refusal({ sizes, given }, text);
    expect(found === null ? null : found.code).toBe(code);
    if (found !== null) expect(found).toMatchObject({ path: 'claim.0', part });
  });
});

describe('a random variable', () => {
  const axes = (text: string) => {
    const node = nodeOf('X', { sizes, given: { p: 'density on R^n', s: 'tensor[m] > 0', X: text } });
    return axesOf(node);
  };
  it.each([
    ['~ normal(0, 1)', ''],
    ['tensor[n] ~ normal(0, 1)', 'n: 3'],
    ['[n] ~ normal(0, 1)', 'n: 3'],
    ['tensor[n, n] ~ uniform(0, 1)', "n: 3, n': 3"],
    ['tensor[pair: m*2] ~ bernoulli(1/2)', 'pair: 4'],
    ['~ normal(s, 1)', 'm: 2'],
    ['~ p', 'n: 3'],
    ['~ categorical([1/2, 1/2])', ''],
  ])('%s', (text, wanted) => expect(axes(text)).toBe(wanted));
});

describe('a declaration that is none is refused where it is wrong', () => {
  const refused: readonly (readonly [text: string, code: string, part: string])[] = [
    ['', 'declaration', ''],
    ['reel', 'declaration', 'reel'],
    ['realistic', 'declaration', 'realistic'],
    ['real number', 'declaration', 'number'],
    ['real > 0 or < 1', 'syntax', ''],
    ['real >', 'declaration', '>'],
    ['real > foo', 'unknown-name', 'foo'],
    ['positive real < foo', 'unknown-name', 'foo'],
    ['real > 0, < real', 'unknown-name', 'real'],
    ['real in (0, 1', 'declaration', 'in (0, 1'],
    ['real in (0, 1, 2)', 'declaration', 'in (0, 1, 2)'],
    ['real in (1, 0)', 'empty-domain', 'in (1, 0)'],
    ['real in (inf, 0)', 'unknown-name', 'inf'],
    ['real > 1, < 1', 'empty-domain', '> 1, < 1'],
    ['real >= 1, < 1', 'empty-domain', '>= 1, < 1'],
    ['real in [1, 1], != 1', 'empty-domain', 'in [1, 1], != 1'],
    ['real in {0, foo}', 'unknown-name', 'foo'],
    ['{0, foo}', 'unknown-name', 'foo'],
    ['{}', 'empty-expression', ''],
    ['{0, }', 'empty-expression', ''],
    ['real > 1/0', 'not-a-constant', '1/0'],
    ['real > sqrt(2)', 'not-a-constant', 'sqrt(2)'],
    ['integer', 'declaration', 'integer'],
    ['integer > 0', 'declaration', 'integer > 0'],
    ['integer in 5..0', 'empty-domain', 'in 5..0'],
    ['integer in 0..1/2', 'empty-domain', 'in 0..1/2'],
    ['integer in 0..foo', 'unknown-name', 'foo'],
    ['integer in 1..2000', 'budget', 'in 1..2000'],
    ['integer in 0..1e300', 'budget', 'in 0..1e300'],
    [
      `{${Array.from({ length: 1001 }, (_, i) => i).join(',')}}`,
      'budget',
      `{${Array.from({ length: 1001 }, (_, i) => i).join(',')}}`,
    ],
    ['positive integer in 1..2', 'declaration', 'in 1..2'],
    ['tensor', 'declaration', 'tensor'],
    ['tensor[]', 'declaration', ''],
    ['tensor[n', 'declaration', 'tensor[n'],
    ['tensor[n,]', 'declaration', ''],
    ['tensor[n, -m]', 'declaration', '-m'],
    ['tensor[n, a.b]', 'declaration', 'a.b'],
    ['tensor[n, m:]', 'declaration', 'm:'],
    ['tensor[n, q]', 'unknown-name', 'q'],
    ["tensor[n, q']", 'unknown-name', 'q'],
    ['tensor[n, m: m*q]', 'unknown-name', 'q'],
    ['tensor[n, k: 1/2]', 'bad-size', '1/2'],
    ['tensor[n, k: m - 2]', 'bad-size', 'm - 2'],
    ['tensor[n, k: 0 - m]', 'bad-size', '0 - m'],
    ['tensor[0]', 'bad-size', '0'],
    ['tensor[1000000000]', 'bad-size', '1000000000'],
    ['tensor[999999999]', 'budget', 'tensor[999999999]'],
    ['tensor[a: 10000, b: 10000]', 'budget', 'tensor[a: 10000, b: 10000]'],
    ['simplex', 'declaration', 'simplex'],
    ['simplex[n] > 0', 'declaration', 'simplex[n] > 0'],
    ['simplex[n, 2*n]', 'declaration', '2*n'],
    ['function R^n', 'declaration', ' R^n'],
    ['function R^n ->', 'declaration', ''],
    ['function R^n -> ?', 'declaration', '?'],
    ['function R^2*n -> R', 'declaration', 'R^2*n'],
    ['function (R^n, Q) -> R', 'declaration', 'Q'],
    ['function R^(n -> R', 'declaration', 'R^(n'],
    ['function R^q -> R', 'unknown-name', 'q'],
    ['function R^n -> R^q', 'unknown-name', 'q'],
    ['function R -> R positive', 'declaration', 'positive'],
    ['function R -> R > foo', 'unknown-name', 'foo'],
    ['function of x', 'declaration', 'of x'],
    ['elementwise function R -> R', 'declaration', ' R -> R'],
    ['function tensor[n, 1/2] -> R', 'declaration', '1/2'],
    ['density', 'declaration', 'density'],
    ['density on Q', 'declaration', 'density on Q'],
    ['density on R^n > 0', 'declaration', 'R^n > 0'],
    ['density on R^q', 'unknown-name', 'q'],
    ['bijection on R^n -> R^m', 'declaration', 'R^n -> R^m'],
    ['~', 'empty-expression', ''],
    ['~ normal(0, 1', 'syntax', ''],
    ['~ normal(0, foo)', 'unknown-name', 'foo'],
    ['~ normal(0, -1)', 'bad-parameter', '-1'],
    ['~ 3 + 4', 'not-a-distribution', '3 + 4'],
    ['~ f', 'not-a-distribution', 'f'],
    ['tensor[k: 3/2] ~ normal(0, 1)', 'bad-size', '3/2'],
    ['tensor[k: 0] ~ normal(0, 1)', 'bad-size', '0'],
    ['tensor[k: 0 - 2] ~ normal(0, 1)', 'bad-size', '0 - 2'],
    ['tensor[n, 2*n] ~ normal(0, 1)', 'declaration', '2*n'],
    ['tensor[999999999] ~ normal(0, 1)', 'budget', 'tensor[999999999] ~ normal(0, 1)'],
    ['tensor[m] ~ categorical([1/2, 1/2])', 'no-shape', 'tensor[m] ~'],
    ['x', 'declaration', 'x'],
    ['> 0', 'declaration', '> 0'],
  ];
  it.each(refused)('%s', (text, code, part) => {
    const found = refusal({ sizes, given: { f: 'function R -> R', p: 'density on R^n', x: text } });
    expect(found).toMatchObject({ code, path: 'given.x' });
    // A mistake of the grammar is where the grammar stopped.
    if (!['syntax', 'empty-expression'].includes(code)) expect(found?.part).toBe(part);
    expect(found?.reason).not.toBe('');
    expect(found?.next).not.toBe('');
  });

  it('a text that is too long is refused before it is read', () => {
    for (const filler of [',', ' ', '(', 'R', '> 0, ']) {
      const found = refusal({ given: { x: `real ${filler.repeat(20_000)}` } });
      expect(found?.code).toBe('budget');
    }
  });

  it('declarations are read even where nothing uses them', () => {
    expect(refusal({ given: { x: 'real', unused: 'nonsense' }, claim: 'x == x' })?.path).toBe('given.unused');
    expect(() => compiledClaim({ given: { x: 'real' }, claim: 'x == x' })).not.toThrow();
  });

  it('one may depend on others, but not on itself', () => {
    const given = { X: '~ normal(a, 1)', a: 'real', Y: '~ normal(X, 1)' };
    expect(axesOf(nodeOf('E(Y)', { given }))).toBe('');
    expect(refusal({ given: { X: '~ normal(Y, 1)', Y: '~ normal(X, 1)' } })?.code).toBe('cyclic-definition');
    expect(refusal({ given: { X: '~ normal(X, 1)' } })).toMatchObject({
      code: 'cyclic-definition',
      path: 'given.X',
      part: '~ normal(X, 1)',
    });
  });
});
