import { describe, expect, it } from 'vitest';
import { formulaSheet, judging, question } from './table';

const set = judging(question('kind: set\nanswer: ["1", "-2"]'));
const interval = judging(question('kind: interval\nanswer: "R \\\\ {0}"'));
const half = judging(question('kind: interval\nanswer: "(0, 2]"'));
const root = judging(question('kind: formula\nvariables: {}\nanswer: sqrt(2)'));
const quotient = judging(question('kind: formula\nvariables: { x: real, y: real }\nanswer: x/(2*y)'));
const matrices = judging(formulaSheet('matmul(A, v)', { A: 'tensor[2,2]', v: 'tensor[2]' }));

describe('the elements of one set', () => {
  it.each(['{1, {-2}}', '{{1}, {-2}}', 'x = 1, y = -2', 'x = 1 or y = -2', '{x = 1, y = -2}', '\\{1, \\{-2\\}\\}'])(
    'are not %s',
    (answer) => expect(set('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 }),
  );
  it.each([
    '{1, -2}',
    '\\{1, -2\\}',
    '\\{{1}, {-2}\\}',
    'x = 1, x = -2',
    'x_1 = 1, x_2 = -2',
    'x1 = 1; x2 = -2',
    '{{x -> 1}, {x -> -2}}',
    '\\boxed{1}, \\boxed{-2}',
  ])('are %s', (answer) => expect(set('q', answer)).toMatchObject({ verdict: 'correct' }));
  it('are wrong where they are others', () => {
    for (const answer of ['{1, 2}', 'x = 1, x = 2', '{1}'])
      expect(set('q', answer), answer).toMatchObject({ verdict: 'wrong' });
  });
});

describe('two inequalities with a comma between them', () => {
  it.each(['x < 0, x > 0', 'x > 0, x < 0', 'x < -1/2, x > 1/3', 'x <= 0, x > 0'])('asks back for %s', (answer) =>
    expect(interval('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 }),
  );
  it('reads them where one number may be both, and where a word says how', () => {
    expect(half('q', 'x > 0, x <= 2')).toMatchObject({ verdict: 'correct' });
    expect(half('q', 'x <= 2, x > 0')).toMatchObject({ verdict: 'correct' });
    expect(interval('q', 'x < 0 or x > 0')).toMatchObject({ verdict: 'correct' });
    expect(interval('q', 'x < 0 and x > 0')).toMatchObject({ verdict: 'wrong' });
    expect(half('q', 'x >= 0, x <= 0')).toMatchObject({ verdict: 'wrong' });
  });
});

describe('formulas', () => {
  it.each([
    ['2^1/2', root],
    ['2^1/3', root],
    ['x/(2) y', quotient],
    ['x/(2)(y)', quotient],
    ['x/(3) y', quotient],
    ['x/(y) 2', quotient],
    ['(A + 1) v - v', matrices],
    ['(A - 1) v + v', matrices],
    ['(1 + A) v', matrices],
  ])('asks back for %s', (answer, judge) => {
    expect(judge('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 });
  });
  it.each([
    ['2^(1/2)', root],
    ['√2', root],
    ['2^{1/2}', root],
    ['8^1 / 2 - 4 + √2', root],
    ['x/(2y)', quotient],
    ['x/(2*y)', quotient],
    ['1/2 x/y', quotient],
    ['(1/(2)) x/y', quotient],
    ['A v', matrices],
    ['(A + A) v / 2', matrices],
    ['(1 + 1) A v / 2', matrices],
  ])('reads %s', (answer, judge) => {
    expect(judge('q', answer)).toMatchObject({ verdict: 'correct' });
  });
  it('are wrong where both readings are', () => {
    for (const answer of ['x/(2*y) + 1', '(x/2)*y'])
      expect(quotient('q', answer), answer).toMatchObject({ verdict: 'wrong' });
  });
});
