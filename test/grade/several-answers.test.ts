import { describe, expect, it } from 'vitest';
import { judging, question } from './table';

const third = judging(question('kind: formula\nvariables: {}\nanswer: "1/3"'));
const minusTwo = judging(question('kind: number\nanswer: "-2"\ntolerance: { abs: 0, rel: 0 }'));
const product = judging(question('kind: formula\nvariables: { x: real, y: real }\nanswer: x*y'));
const difference = judging(question('kind: formula\nvariables: { x: real, y: real }\nanswer: x - y'));
const metres = judging(question('kind: number\nanswer: "3"\ntolerance: { abs: 0, rel: 0 }\nunits: [m]'));
const set = judging(question('kind: set\nanswer: ["1", "-2"]'));
const ordered = judging(question('kind: values\nanswer: { p: "1", q: "-2" }'));

describe('a box, a span of mathematics, a paragraph, a line or a wide gap ends an answer', () => {
  it.each([
    '\\boxed{1/2}\\boxed{2/3}',
    '\\fbox{1/2} \\fbox{2/3}',
    '\\boxed{1/2} 2/3',
    '$\\frac12$ $\\frac23$',
    '$\\frac12$$\\frac23$',
    '$\\frac12$ \\frac23',
    '$$\\frac12$$ $$\\frac23$$',
    '\\[\\frac12\\] \\[\\frac23\\]',
    '\\(\\frac12\\)\\(\\frac23\\)',
    '\\frac12 \\quad \\frac23',
    '\\frac12\\qquad\\frac23',
    '\\frac12\\hfill\\frac23',
    '\\frac12\\par\\frac23',
    '\\frac12\n\n\\frac23',
    '\\frac12\n\\frac23',
    '(\\frac12 \\quad \\frac23)',
    '[1/2][2/3]',
    '½⅔',
    '½ ⅔',
    '⅔½',
    '½(2/3)\n1',
  ])('asks back for %j, which is no 1/3', (answer) => {
    expect(third('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 });
  });

  it.each([
    '$4$ $-6$',
    '$4$ -6',
    '\\boxed{4} -6',
    '\\boxed{4} \\boxed{-6}',
    '4 \\quad -6',
    '4\n-6',
    '\\[4\\] \\[-6\\]',
    '4 \\hfill -6',
    '$4$\n\n$-6$',
  ])('asks back for %j, which is no -2', (answer) => {
    expect(minusTwo('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 });
  });

  it.each([
    ['$x$ $y$', product],
    ['\\boxed{x}\\boxed{y}', product],
    ['x \\quad (y)', product],
    ['|x| \\quad |y|', product],
    ['$x$ $-y$', difference],
    ['x \\quad -y', difference],
    ['x\n-y', difference],
  ])('asks back for %j, which may be two formulas', (answer, judge) => {
    expect(judge('q', answer)).toMatchObject({ verdict: 'invalid', score: 0 });
  });
});

describe('what goes on with an answer behind such an end', () => {
  it.each([
    ['$x$ = $1/3$', third],
    ['x \\quad = \\quad 1/3', third],
    ['The answer is $\\frac13$.', third],
    ['$$\\boxed{\\frac13}$$', third],
    ['\\[ x = \\frac{1}{3} \\]', third],
    ['\\frac12 \\cdot \\frac23', third],
    ['\\frac{1}{2} \\frac{2}{3}', third],
    ['⅓', third],
    ['½·⅔', third],
    ['\\quad \\frac13 \\quad', third],
    ['-2\n', minusTwo],
    ['\n\n-2', minusTwo],
    ['$x$ = $4 - 6$', minusTwo],
    ['4 \\quad - \\quad 6', minusTwo],
    ['$4$ - $6$', minusTwo],
    ['-1½ - ½', minusTwo],
    ['$3$ m', metres],
    ['$3$ \\text{m}', metres],
    ['3 \\quad m', metres],
    ['\\boxed{3}\\, m', metres],
    ['$x y$', product],
    ['[x][y]', product],
    ['x\n* y', product],
    ['x\n  - y', difference],
    ['x\n- y', difference],
    ['(x\n-y)', difference],
    ['$x$ - $y$', difference],
  ])('reads %j', (answer, judge) => {
    expect(judge('q', answer)).toMatchObject({ verdict: 'correct' });
  });
});

describe('several answers to a question for several values', () => {
  it.each([
    '\\boxed{1}\\boxed{-2}',
    '\\boxed{1} \\boxed{-2}',
    '\\boxed{1} -2',
    '$1$ $-2$',
    '$$1$$ $$-2$$',
    '1 \\quad -2',
    '1 \\qquad \\text{and} \\qquad -2',
    '1\n-2',
    '\\boxed{1, -2}',
    '$x = 1$ $x = -2$',
    '$1$ and $-2$',
  ])('takes %j for its elements', (answer) => {
    expect(set('q', answer)).toMatchObject({ verdict: 'correct' });
  });

  it.each(['\\boxed{1}\\boxed{2}', '\\boxed{-1}\\boxed{2}', '$1$ $-3$', '1 \\quad 2', '\\boxed{-2}', '1 - 3'])(
    'does not take %j for {1, -2}',
    (answer) => {
      expect(set('q', answer)).toMatchObject({ verdict: 'wrong', score: 0 });
    },
  );

  it('takes them in their order where they have one', () => {
    expect(ordered('q', '\\boxed{1}\\boxed{-2}')).toMatchObject({ verdict: 'correct' });
    expect(ordered('q', '$1$ $-2$')).toMatchObject({ verdict: 'correct' });
    expect(ordered('q', '\\boxed{-2}\\boxed{1}')).toMatchObject({ verdict: 'wrong' });
  });
});
