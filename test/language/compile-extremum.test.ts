import { describe, expect, it } from 'vitest';
import { search } from '../../src/engine/search';
import { ExpressionError } from '../../src/language/expression-error';
import { showNode } from '../../src/tensor/show-node';
import { claimProblem, compiledClaim } from '../claim-problem';

const given = {
  y: 'real',
  a: 'real >= 0',
  u: 'real in [0, 1]',
  k: 'integer in 1..3',
  v: 'tensor[n]',
  w: 'simplex[n]',
  D: 'function R -> R in [-1, 1]',
  f: 'function R -> R',
  s: 'differentiable function R -> R',
  p: 'density on R',
  q: 'density on R',
  X: '~ q',
};
const definitions = { 'h(t)': 'a * abs(t - 1)', 'two(t)': 't * 2', 'half(t)': 'where(t > 0, 1/2, -1/2)' };

const compiled = (claim: string) => compiledClaim({ sizes: { n: 2 }, given, let: definitions, claim });

const shown = (text: string): string[] =>
  compiled(text).statements.map(({ left, relation, right }) => `${showNode(left)} ${relation} ${showNode(right)}`);

describe('a minimiser', () => {
  it.each([
    ['y^2 is minimised over y at 0', ['y^2 >= 0^2']],
    ['y^2 is minimized over y at 0', ['y^2 >= 0^2']],
    ['y^2 is maximised over y at a', ['y^2 <= a^2']],
    ['h(y) is minimised over y at 1 or -1', ['(a * abs((y - 1))) >= min((a * 0), (a * 2))']],
    ['y is minimised over y exactly at 2', ['y > select((y == 2), (y - 1), 2)']],
    ['y is uniquely minimised over y at 2', ['y > select((y == 2), (y - 1), 2)']],
    ['y is maximised over y exactly at 2', ['y < select((y == 2), (y + 1), 2)']],
    ['u^2 is minimised over u at 0', ['0 >= 0', '0 <= 1', 'u^2 >= 0^2']],
    ['k is minimised over k at 1', ['0 == 0', 'k >= 1']],
  ])('%s', (text, statements) => expect(shown(text)).toEqual(statements));

  it('is put in everywhere, also inside definitions and for functions under an integral', () => {
    expect(shown('integral(p(x) * f(x), x) is minimised over f at two')).toEqual([
      'integral((p(∫x1) * f(∫x1))) >= integral((p(∫x1) * (∫x1 * 2)))',
    ]);
    expect(shown('E(log(q(X))) is maximised over q at p')).toEqual(['E(log(q(X))) <= E(log(p(X)))']);
  });

  it('must lie in the declared domain, for functions at every argument', () => {
    const outside = { given: { ...given, x: 'real' }, let: definitions, sizes: { n: 2 } };
    const verdict = (claim: string) =>
      search.decide(claimProblem({ ...outside, claim: [claim] }), { seed: 's', isOver: () => false })?.verdict;
    expect(verdict('u^2 is minimised over u at -1')).toBe('refuted');
    expect(verdict('k is minimised over k at 0')).toBe('refuted');
    expect(verdict('f(1) * D(x) is minimised over D at two')).toBe('refuted');
    expect(shown('D(1) is minimised over D at half').slice(0, 2)).toEqual([
      'select((0 < D argument 1), 1/2, -1/2) >= -1',
      'select((0 < D argument 1), 1/2, -1/2) <= 1',
    ]);
  });
});

it('a minimiser satisfies what is assumed of the variable', () => {
  const verdict = (assume: string) => {
    const parts = { claim: ['y^2 is minimised over y at 0'], given: { y: 'real' }, assume: [assume] };
    return search.decide(claimProblem(parts), { seed: 's', isOver: () => false })?.verdict;
  };
  expect(verdict('y >= 1')).toBe('refuted');
  expect(verdict('y >= -1')).toBe('undecided');
});

describe('claims about minimisers are told apart', () => {
  const verdict = (claim: string, more: Readonly<Record<string, string>> = {}) =>
    search.decide(claimProblem({ claim: [claim], given: { y: 'real', ...more } }), { seed: 's', isOver: () => false })
      ?.verdict;

  it.each([
    ['relu(y) is minimised over y exactly at 0', 'refuted'],
    ['relu(y) is minimised over y exactly on [-1, 0]', 'refuted'],
    ['relu(abs(y) - 1) is minimised over y exactly on [-1, 1]', 'undecided'],
    ['relu(abs(y) - 1) is minimised over y exactly on [-2, 1]', 'refuted'],
    ['relu(abs(y) - 1) is minimised over y exactly on [1, -1]', 'refuted'],
    ['(y^2 - 1)^2 is minimised over y exactly at -1, 1', 'undecided'],
    ['(y^2 - 1)^2 is uniquely minimised over y at 1', 'refuted'],
    ['(y^2 - 1)^2 is minimised over y at 1', 'undecided'],
    ['(y^2 - 1)^2 is maximised over y at 0', 'refuted'],
    ['y^2 is minimised over y at 1 or 0', 'undecided'],
    ['y^2 is minimised over y at 1 or 2', 'refuted'],
  ])('%s: %s', (claim, expected) => expect(verdict(claim)).toBe(expected));
});

describe('what is wrong with a claim about a minimiser', () => {
  const fault = (text: string) => {
    try {
      compiled(text);
    } catch (error) {
      if (error instanceof ExpressionError) return { code: error.code, at: text.slice(error.start, error.end) };
      throw error;
    }
    return null;
  };

  it.each([
    ['y^2 is minimised over z at 0', 'not-a-variable', 'z'],
    ['y^2 is minimised over s at f', 'not-a-variable', 's'],
    ['y^2 is minimised over y at y', 'extremum', 'y'],
    ['y^2 is minimised over y at f', 'extremum', 'f'],
    ['y^2 is minimised over y on [0, 1]', 'extremum', '[0, 1]'],
    ['y^2 is minimised over y exactly on 0, 1', 'extremum', '0, 1'],
    ['v is minimised over v at 0', 'extremum', 'v'],
    ['f(1) is minimised over f exactly at two', 'extremum', 'two'],
    ['f(1) is minimised over f at 3', 'extremum', '3'],
    ['q(1) is maximised over q at two', 'extremum', 'two'],
    ['y^2 is minimised over y at missing', 'unknown-name', 'missing'],
    ['mising^2 is minimised over y at 0', 'unknown-name', 'mising'],
    ['sum(v) is minimised over v at [1, 2]', 'extremum', '[1, 2]'],
  ])('%s', (text, code, at) => expect(fault(text)).toEqual({ code, at }));
});
