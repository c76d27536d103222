import { describe, expect, it } from 'vitest';
import { search } from '../../../src/engine/search';
import { all, type ClaimParts, claimProblem, context } from '../../claim-problem';

const decide = (texts: ClaimParts) => search.decide(claimProblem(texts), context);
const shownValue = (texts: ClaimParts, name: string): string | undefined =>
  decide(texts)?.witness?.values.find((value) => value.name === name)?.value;

describe('a function about which nothing is declared', () => {
  it.each([
    [
      'elementwise, is shown as a formula',
      {
        claim: 'sum(act(x), n) == act(sum(x, n))',
        given: { x: 'tensor[n]', act: 'elementwise function' },
        sizes: [{ n: 2 }],
      },
      'act',
      'relu(x)',
    ],
    [
      'of a vector, is shown with its elements',
      {
        claim: 'f(x + y) == f(x) + f(y)',
        given: { ...all('x y', 'tensor[n]'), f: 'function R^n -> R^m' },
        sizes: [{ n: 2, m: 2 }],
      },
      'f',
      'x ↦ [x[1] - x[2] + 1, -x[1] + 2·x[2] + 2]',
    ],
    [
      'of two arguments',
      { claim: 'g(x, y) == g(y, x)', given: { ...all('x y', 'real'), g: 'function (R, R) -> R' } },
      'g',
      '(x, y) ↦ x - y + 1',
    ],
  ] as const)('%s', (_, texts, name, shown) => {
    expect(decide(texts)?.verdict).toBe('refuted');
    expect(shownValue(texts, name)).toBe(shown);
  });

  it('depends on every argument, also on whole numbers', () => {
    expect(decide({ claim: 's(1, x) == s(2, x)', given: { x: 'real', s: 'function' } })?.verdict).toBe('refuted');
    expect(decide({ claim: 's(x, y) == s(x, z)', given: { ...all('x y z', 'real'), s: 'function' } })?.verdict).toBe(
      'refuted',
    );
  });

  it('differs from every other one', () => {
    expect(
      decide({ claim: 'f(x) == g(x)', given: { x: 'real', f: 'function R -> R', g: 'function R -> R' } })?.verdict,
    ).toBe('refuted');
    expect(
      decide({
        claim: 'f(x) == g(x)',
        given: { x: 'tensor[n]', f: 'elementwise function', g: 'elementwise function' },
        sizes: [{ n: 1 }],
      })?.verdict,
    ).toBe('refuted');
  });

  it('has other values for other elements', () => {
    expect(
      decide({ claim: 'f(x)[1] == f(x)[2]', given: { x: 'real', f: 'function R -> R^m' }, sizes: [{ m: 2 }] })?.verdict,
    ).toBe('refuted');
  });

  it('keeps to its declared range', () => {
    expect(decide({ claim: 's(x) > 0', given: { x: 'real', s: 'function R -> R > 0' } })?.verdict).toBe('undecided');
    expect(
      decide({ claim: ['s(x) > 0', 's(x) < 1'], given: { x: 'real', s: 'function R -> R in (0, 1)' } })?.verdict,
    ).toBe('undecided');
    expect(decide({ claim: 's(x) != 0', given: { x: 'real', s: 'function R -> R != 0' } })?.verdict).toBe('undecided');
    expect(decide({ claim: 's(x) < 1', given: { x: 'real', s: 'function R -> R in [0, 1]' } })?.verdict).toBe(
      'refuted',
    );
    expect(decide({ claim: 's(x) == 1/2', given: { x: 'real', s: 'function R -> R in (0, 1)' } })?.verdict).toBe(
      'refuted',
    );
  });

  it('has derivatives', () => {
    expect(
      decide({ claim: 'derivative(f, x) == f(x)', given: { x: 'real', f: 'differentiable function R -> R' } })?.verdict,
    ).toBe('refuted');
    expect(
      decide({
        claim: 'jacobian(f, x) == jacobian(f, 2*x)',
        given: { x: 'tensor[n]', f: 'differentiable function R^n -> R^n' },
        sizes: [{ n: 2 }],
      })?.verdict,
    ).toBe('refuted');
    expect(
      decide({
        claim: 'derivative(k, x) == derivative(f, g(x)) * derivative(g, x)',
        given: { x: 'real', f: 'differentiable function R -> R', g: 'differentiable function R -> R' },
        let: { 'k(x)': 'f(g(x))' },
      })?.verdict,
    ).toBe('undecided');
  });
});

describe('a bijection', () => {
  it('is undone by its inverse', () => {
    expect(
      decide({ claim: ['inverse(f, f(x)) == x', 'f(inverse(f, x)) == x'], given: { x: 'real', f: 'bijection on R' } })
        ?.verdict,
    ).toBe('undecided');
    expect(
      decide({
        claim: ['inverse(f, f(x)) == x', 'f(inverse(f, x)) == x'],
        given: { x: 'tensor[n]', f: 'bijection on R^n' },
        sizes: [{ n: 1 }, { n: 3 }],
      })?.verdict,
    ).toBe('undecided');
  });

  it('need be neither increasing, nor elementwise, nor of unit volume', () => {
    expect(decide({ claim: 'f(x + 1) > f(x)', given: { x: 'real', f: 'bijection on R' } })?.verdict).toBe('refuted');
    expect(
      decide({
        claim: 'jacobian(f, x)[1, 2] == 0',
        given: { x: 'tensor[n]', f: 'differentiable bijection on R^n' },
        sizes: [{ n: 2 }],
      })?.verdict,
    ).toBe('refuted');
    expect(
      decide({
        claim: 'abs(det(jacobian(f, x))) == 1',
        given: { x: 'tensor[n]', f: 'differentiable bijection on R^n' },
        sizes: [{ n: 2 }],
      })?.verdict,
    ).toBe('refuted');
    expect(
      decide({ claim: 'f(x + y) == f(x) + f(y) - f(0)', given: { ...all('x y', 'real'), f: 'bijection on R' } })
        ?.verdict,
    ).toBe('refuted');
  });
});

describe('hierarchical flows', () => {
  const hint = {
    given: {
      x: 'tensor[n]',
      s: 'differentiable function',
      t: 'differentiable function',
      h0: 'differentiable bijection on R',
    },
    let: { 'f(x)': 'stack(h0(x[1]), exp(s(1, x[1])) * x[2] + t(1, x[1]), n)' },
    sizes: [{ n: 2 }],
  };
  it('have the logarithm of the derivative of h0 in their log-determinant', () => {
    const right = 'logabsdet(jacobian(f, x)) == s(1, x[1]) + log(abs(derivative(h0, x[1])))';
    expect(decide({ ...hint, claim: right })?.verdict).toBe('undecided');
    expect(decide({ ...hint, claim: 'logabsdet(jacobian(f, x)) == s(1, x[1])' })).toMatchObject({
      verdict: 'refuted',
      witness: { check: 'interval', left: '0.69314…', right: '0' },
    });
    expect(
      decide({ ...hint, claim: 'logabsdet(jacobian(f, x)) == -s(1, x[1]) + log(abs(derivative(h0, x[1])))' })?.verdict,
    ).toBe('refuted');
    expect(
      decide({ ...hint, claim: 'logabsdet(jacobian(f, x)) == s(1, x[2]) + log(abs(derivative(h0, x[1])))' })?.verdict,
    ).toBe('refuted');
  });

  it('are shown with the simplest functions at which a claim fails', () => {
    const texts = { ...hint, claim: 'logabsdet(jacobian(f, x)) == s(1, x[1])' };
    expect(shownValue(texts, 's')).toBe('(x, y) ↦ 0');
    expect(shownValue(texts, 't')).toBe('(x, y) ↦ 0');
    expect(shownValue(texts, 'h0')).toBe('2·x + 1');
  });
});

describe('batch statistics', () => {
  const given = all('x y', 'tensor[B, C]');
  const sizes = [
    { B: 1, C: 1 },
    { B: 2, C: 1 },
    { B: 2, C: 2 },
  ];
  it('of a batch reach every sample', () => {
    const evidence = decide({
      claim: 'norm(x)[1] == norm(y)[1]',
      given,
      sizes,
      assume: ['x[1] == y[1]'],
      let: { 'norm(x)': '(x - mean(x, B)) / sqrt(variance(x, B) + 1/100000)' },
    });
    expect(evidence).toMatchObject({ verdict: 'refuted', witness: { sizes: { B: 2, C: 1 }, check: 'interval' } });
  });

  it('of a layer do not', () => {
    const evidence = decide({
      claim: 'norm(x)[1] == norm(y)[1]',
      given,
      sizes,
      assume: ['x[1] == y[1]'],
      let: { 'norm(x)': '(x - mean(x, C)) / sqrt(variance(x, C) + 1/100000)' },
    });
    expect(evidence?.verdict).toBe('undecided');
  });
});
