import { describe, expect, it } from 'vitest';
import { equal } from '../../src/run/equal';
import { formulaSheet, judging, numberSheet } from '../grade/table';
import { judged, type Statement } from './verdict-of';

const real = { x: 'real', y: 'real' };

describe('a condition that is no truth value is bad input', () => {
  it.each<Statement>([
    { claim: 'where(2, 1, 0) == 7' },
    { claim: '(x ? 1 : 0) == x', given: real },
    { claim: 'where(x^2 + 2, x, 0) is minimised over x at 3', given: real },
    { claim: 'E(where(X + Y, x, 0)) == x', given: { x: 'real', X: '~ bernoulli(1/2)', Y: '~ bernoulli(1/2)' } },
    { claim: '1 == 2', proof: ['1', '== where(2, 1, 0)', '== 2'] },
    { claim: '(x and y > 0) == 0', given: real },
    { claim: 'where(not x, 1, 1) == 1', given: real },
    { claim: 'where(1 - x, 1, 1) == 1', given: { x: 'real in [0, 1]' } },
    { claim: 'where(x - y, 1, 1) == 1', given: { x: '{0, 1}', y: '{0, 1}' } },
    { claim: 'where(sum(x), 1, 1) == 1', given: { x: 'tensor[2] in {0, 1}' } },
    { claim: 'where(x + 1 == 1, 1, 1) + where(c, 1, 1) == 2', given: { x: 'real' }, let: { c: 'x^2' } },
    { claim: 'g(x) == 1', given: real, let: { 'g(c)': 'where(c, 1, 1)' } },
    { claim: 'where(E(X), 1, 1) == 1', given: { X: '~ bernoulli(1/2)' } },
    { claim: 'where(derivative(f, x), 1, 1) == 1', given: { x: 'real', f: 'differentiable function R -> R' } },
    { claim: 'where(f(x), 1, 1) == 1', given: { x: 'real', f: 'function R -> R in [0, 1]' } },
  ])('$claim', async (statement) => expect(await judged(statement)).toBe('invalid'));
});

describe('what is 0 or 1 whatever the names stand for is a condition', () => {
  const bits = { a: '{0, 1}', b: '{0, 1}', x: 'real', y: 'real' };
  it.each<[string, Statement]>([
    ['proved', { claim: '(a ? 1 : 0) == a', given: bits }],
    ['refuted', { claim: '(a ? 1 : 0) == 1 - a', given: bits }],
    ['proved', { claim: 'where(a or b, 1, 0) == max(a, b)', given: bits }],
    ['refuted', { claim: 'where(a or b, 1, 0) == a + b', given: bits }],
    ['proved', { claim: 'where(not (x < y or a), 1, 0) == (x >= y) * (1 - a)', given: bits }],
    ['refuted', { claim: 'where(not (x < y or a), 1, 0) == (x >= y) * a', given: bits }],
    ['proved', { claim: 'g(x > y or false, a) == (x > y) * a', given: bits, let: { 'g(c, d)': 'where(c, d, 0)' } }],
    [
      'proved',
      { claim: 'sum(where(m, x, y)) == sum(m) * x + (2 - sum(m)) * y', given: { ...real, m: 'tensor[2] in {0, 1}' } },
    ],
    ['proved', { claim: 'E(where(X, 3, 1)) == 2', given: { X: '~ bernoulli(1/2)' } }],
    ['proved', { claim: 'where(x > 0, 1, 2) == 2 - (x > 0)', given: real }],
    ['proved', { claim: 'where([true, x > y], 1, 0)[2] == where(x > y, 1, 0)', given: real }],
  ])('%s: $claim', async (verdict, statement) => expect(await judged(statement)).toBe(verdict));
});

describe('verify equal compares truth values with truth values alone', () => {
  it.each([
    ['1 or 5', '1', 'invalid'],
    ['1 or 0', '1', 'invalid'],
    ['true', '1', 'invalid'],
    ['x > 0', '1', 'invalid'],
    ['1', 'x^2 >= 0', 'invalid'],
    ['[x > 0, 1]', '[1, 1]', 'invalid'],
    ['(x > 0)', '0 < x', 'equal'],
    ['x^2 >= 0', 'true', 'equal'],
    ['x^2 > 0', 'true', 'not equal'],
    ['0 + (1 or 0) + x', '1 + x', 'invalid'],
    ['max(x, 4 > 5)', 'max(x, 0)', 'invalid'],
    ['-(x > 0)', 'x', 'invalid'],
    ['(x > 0) == (0 < x)', 'true', 'equal'],
    ['where((x > 0) == (x > 1), 1, 0)', '1', 'not equal'],
    ['x * (x > 0)', 'max(x, 0)', 'equal'],
    ['x * (x > 0)', 'x', 'not equal'],
  ])('%s and %s: %s', async (a, b, verdict) => {
    const answer = await equal({ a, b, given: ['x: real'] }, { seed: '1', isOver: () => false });
    expect(answer.verdict).toBe(verdict);
    if (verdict === 'invalid')
      expect(answer.diagnostics[0]).toMatchObject({
        code: expect.stringMatching(/^(not-a-condition|truth-value|axis-mismatch)$/),
      });
  });
});

describe('a truth value is no answer', () => {
  const number = judging(numberSheet('1', '{ abs: 0, rel: 0 }'));
  const formula = judging(formulaSheet('x^2', { x: 'real' }));
  it.each([
    '1 or 5',
    '3 or 1',
    '1 or 0',
    '1 and 1',
    '1 and 2',
    'true',
    'not 0',
    '1 == 1',
    '2 > 1',
    '3 > 2 > 1',
    '0 + (1 or 0)',
    'max(1, 4 > 5)',
    '(2 > 1)^2',
    '1 - (1 == 2)',
  ])('%s for 1', (answer) => expect(number('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 }));
  it.each(['x^2 or 0', 'x^2 == x^2', 'x > 0', 'x^2 and x^2'])('%s for x^2', (answer) =>
    expect(formula('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 }),
  );
  it('nor is what follows a comment sign left unread', () =>
    expect(number('q', '1 # or 4')).toMatchObject({ verdict: 'invalid', score: 0 }));
  it('has a hint', () => {
    expect(number('q', '1 or 5').diagnostic).toMatchObject({ next: expect.stringContaining('one number') });
    expect(number('q', '2 > 1').diagnostic).toMatchObject({
      code: 'truth-value',
      next: expect.stringContaining('one number'),
    });
  });
  it('an indicator that is multiplied stays', () => {
    expect(formula('q', 'x^2 * (x > 0) + x^2 * (x <= 0)')).toMatchObject({ verdict: 'correct' });
    expect(formula('q', 'x^2 * (x > 0)')).toMatchObject({ verdict: 'wrong' });
    expect(number('q', '1 * (2 > 1)')).toMatchObject({ verdict: 'correct' });
  });
});
