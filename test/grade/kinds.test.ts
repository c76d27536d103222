import { describe, expect, it } from 'vitest';
import { judging, judgingAll, question } from './table';

const judgeOf = (fields: string) => {
  const judge = judging(question(fields));
  return (answer: string) => judge('q', answer);
};

describe('sets', () => {
  const roots = judgeOf('kind: set\nanswer: ["1", "-2", "sqrt(2)"]');
  it.each([
    ['{1, -2, sqrt(2)}', 'correct'],
    ['-2, √2, 1', 'correct'],
    ['x = 1, x = -2 or x = √2', 'correct'],
    ['x_1 = 1; x_2 = -2; x_3 = 2/sqrt(2)', 'correct'],
    ['1\n-2\nsqrt(2)', 'correct'],
    ['{1, 1, -2, sqrt(2)}', 'correct'],
    ['S = {1, -2, sqrt(2)}', 'correct'],
    [String.raw`\{1, -2, \sqrt{2}\}`, 'correct'],
    ['{1, -2}', 'wrong'],
    ['{1, -2, sqrt(2), 3}', 'wrong'],
    ['{1, -2, 1.414}', 'wrong'],
    ['1', 'wrong'],
    ['{}', 'wrong'],
    ['', 'invalid'],
    ['{1, -2, ', 'invalid'],
    ['{1, -2, foo}', 'invalid'],
  ])('%s is %s', (answer, verdict) => expect(roots(answer).verdict).toBe(verdict));

  it('reads ± as two values', () => {
    const both = judgeOf('kind: set\nanswer: ["1 + sqrt(3)", "1 - sqrt(3)"]');
    for (const answer of ['1 ± √3', String.raw`x = 1 \pm \sqrt{3}`, '{1 - √3, 1 + √3}'])
      expect(both(answer).verdict).toBe('correct');
    expect(both('±√3').verdict).toBe('wrong');
  });

  it('has formulas as elements, or numbers within a tolerance', () => {
    const formulas = judgeOf('kind: set\nanswer: ["a + b", "a - b"]\nvariables: { a: real, b: real }');
    expect(formulas('{a - b, b + a}').verdict).toBe('correct');
    expect(formulas('{a - b, b - a}').verdict).toBe('wrong');
    expect(formulas('{a + |b|, a - |b|}').verdict).toBe('undecided');
    expect(formulas('{a - b}').verdict).toBe('wrong');
    const near = judgeOf('kind: set\nanswer: ["sqrt(2)", "-sqrt(2)"]\ntolerance: { abs: 0.01, rel: 0 }');
    expect(near('1.41, -1.41').verdict).toBe('correct');
    expect(near('1.41, 1.41').verdict).toBe('wrong');
  });

  it('has as many elements as differ, however often the question writes one', () => {
    const two = judgeOf('kind: set\nanswer: ["2", "4/2"]');
    expect([two('2').verdict, two('2, 2').verdict, two('2, 3').verdict]).toEqual(['correct', 'correct', 'wrong']);
    const one = judgeOf('kind: set\nanswer: ["max(a, b)", "max(b, a)"]\nvariables: { a: real, b: real }');
    expect([one('max(a, b)').verdict, one('a').verdict]).toEqual(['correct', 'wrong']);
    const three = judgeOf('kind: set\nanswer: ["abs(a)", "a", "-a"]\nvariables: { a: real }');
    expect([three('a, -a').verdict, three('a').verdict]).toEqual(['undecided', 'wrong']);
  });

  it('counts what is near two elements for one of them', () => {
    const near = judgeOf('kind: set\nanswer: ["1", "1.05"]\ntolerance: { abs: 0.1, rel: 0 }');
    expect(near('1, 1.05').verdict).toBe('correct');
    expect(near('1.05, 1').verdict).toBe('correct');
    expect(near('1.02').verdict).toBe('undecided');
    expect(near('0.93').verdict).toBe('wrong');
  });

  it('says what its verdict rests on', () => {
    const proved = judgeOf('kind: set\nanswer: ["(a + b)^2", "a"]\nvariables: { a: real, b: real }')(
      'a, a^2 + 2*a*b + b^2',
    );
    expect(proved).toMatchObject({ verdict: 'correct', engine: 'identity' });
    expect(proved.errorBound).toBeGreaterThan(0);
  });

  it('gives part of the points, where the question says so', () => {
    const partly = judgeOf('kind: set\nanswer: ["1", "2", "3", "4"]\npartial: elements');
    expect(partly('1, 2, 3')).toMatchObject({ verdict: 'partly', score: 0.75 });
    expect(partly('1, 2, 3, 5')).toMatchObject({ verdict: 'partly', score: 0.5 });
    expect(partly('1, 5')).toMatchObject({ verdict: 'wrong', score: 0 });
    expect(partly('1, 2, 3, 4, 5, 6, 7, 8')).toMatchObject({ verdict: 'wrong', score: 0 });
  });
});

describe('several values', () => {
  const pair = judgeOf('kind: values\nanswer: { mean: "2", var: "1/2" }');
  it.each([
    ['mean = 2, var = 0.5', 'correct'],
    ['var = 0.5, mean = 2', 'correct'],
    ['(2, 1/2)', 'correct'],
    ['2\n1/2', 'correct'],
    ['2 and 1/2', 'correct'],
    ['1/2, 2', 'wrong'],
    ['mean = 1/2, var = 2', 'wrong'],
    ['2', 'invalid'],
    ['2, 1/2, 3', 'invalid'],
    ['mean = 2, mean = 2', 'invalid'],
    ['mean = 2, 1/2', 'invalid'],
    ['mean = 2 or 3, var = 1/2', 'invalid'],
  ])('%s is %s', (answer, verdict) => expect(pair(answer).verdict).toBe(verdict));

  it('gives part of the points, where the question says so', () => {
    const partly = judgeOf('kind: values\nanswer: { mean: "2", var: "1/2" }\npartial: elements');
    expect(partly('2, 3')).toMatchObject({ verdict: 'partly', score: 0.5 });
    expect(pair('2, 3')).toMatchObject({ verdict: 'wrong', score: 0 });
  });
});

describe('intervals', () => {
  it.each([
    ['[0, 1)', '[0, 1)', 'correct'],
    ['[0, 1)', '0 <= x < 1', 'correct'],
    ['[0, 1)', '1 > x ≥ 0', 'correct'],
    ['[0, 1)', '[0, 1[', 'correct'],
    ['[0, 1)', '[0; 1)', 'correct'],
    ['[0, 1)', 'x in [0, 1)', 'correct'],
    ['[0, 1)', String.raw`\left[0, 1\right)`, 'correct'],
    ['[0, 1)', '[0, 1]', 'wrong'],
    ['[0, 1)', '(0, 1)', 'wrong'],
    ['[0, 1)', '[0, 2)', 'wrong'],
    ['[0, 1)', '[1, 0)', 'invalid'],
    ['[0, 1)', '0, 1', 'invalid'],
    ['(2, inf)', 'x > 2', 'correct'],
    ['(2, inf)', '(2, ∞)', 'correct'],
    ['(2, inf)', String.raw`(2, \infty)`, 'correct'],
    ['(2, inf)', 'x >= 2', 'wrong'],
    ['(2, inf)', '2 < x', 'correct'],
    ['x != 0', '(-∞, 0) ∪ (0, ∞)', 'correct'],
    ['x != 0', 'x > 0 or x < 0', 'correct'],
    ['x != 0', 'R', 'wrong'],
    ['[0, 2]', '[0, 1] ∪ [1, 2]', 'correct'],
    ['[0, 2]', '[0, 1) ∪ [1, 2]', 'correct'],
    ['[0, 2]', '[0, 1) ∪ (1, 2]', 'wrong'],
    ['(-2, 2)', '|x| < 2', 'correct'],
    ['[-sqrt(2), sqrt(2)]', '[-√2, 2/√2]', 'correct'],
    ['[-sqrt(2), sqrt(2)]', '[-√2, √2]', 'correct'],
    ['none', '(1, 1)', 'correct'],
    ['none', '[1, 1]', 'wrong'],
    ['none', '∅', 'correct'],
    ['[0, 1]', '[0, 1/0]', 'undefined'],
    ['[0, 1]', '[0, 0.5] or 7', 'invalid'],
  ])('%s by %s is %s', (reference, answer, verdict) =>
    expect(judgeOf(`kind: interval\nanswer: "${reference}"`)(answer).verdict).toBe(verdict),
  );
});

describe('equations and inequalities', () => {
  const variables = 'variables: { x: real, y: real }';
  it.each([
    ['2*x + y == 3', 'y = 3 - 2x', 'correct'],
    ['2*x + y == 3', '4x + 2y - 6 = 0', 'correct'],
    ['2*x + y == 3', '3 = y + 2x', 'correct'],
    ['2*x + y == 3', 'y = 3 + 2x', 'wrong'],
    ['2*x + y == 3', 'y >= 3 - 2x', 'wrong'],
    ['2*x + y == 3', '0 = 0', 'wrong'],
    ['2*x + y == 3', '0(2x + y) = 0', 'wrong'],
    ['2*x + y == 3', '3 - 2x', 'invalid'],
    ['2*x + y == 3', 'y = 3 - 2x = 4', 'invalid'],
    ['2*x + y == 3', 'y = 3 - 2x or y = 4', 'invalid'],
    ['x > y', 'y < x', 'correct'],
    ['x > y', '-2x < -2y', 'correct'],
    ['x > y', '2x > y', 'wrong'],
    ['x > y', 'x >= y', 'wrong'],
    ['x > y', '-x > -y', 'wrong'],
  ])('%s by %s is %s', async (reference, answer, verdict) => {
    const judge = judgingAll(question(`kind: equation\nanswer: "${reference}"\n${variables}`));
    expect((await judge('q', answer)).verdict).toBe(verdict);
  });
});

describe('sets of formulas that differ', () => {
  const judge = judging(question('kind: set\nanswer: ["a + b", "a - b"]\nvariables: { a: real, b: real }'));
  it.each([
    ['a + b, a', 'At a = 2, b = 3 this is {5, 2}, the right set is {5, -1}.'],
    ['a + b, b - a', 'this is {5, 1}'],
    ['a + b, a - b, a', 'a does not belong to it.'],
    ['ln(a), a - b', 'ln(a) does not belong to it.'],
  ])('%s is told where', (answer, told) => {
    const { verdict, message, counterexample } = judge('q', answer);
    expect({ verdict, isTold: message.includes(told) }).toEqual({ verdict: 'wrong', isTold: true });
    expect(counterexample?.values.map(({ name }) => name)).toEqual(['a', 'b']);
  });
  it.each(['a + |b|, a - |b|', 'max(a + b, a - b), min(a + b, a - b)', 'a + b, a - b, a + |b|'])(
    '%s, the same set by other formulas, is left open',
    (answer) => expect(judge('q', answer).verdict).toBe('undecided'),
  );
  it.each(['a - b, a + b', 'a ± b'])('%s is right', (answer) => expect(judge('q', answer).verdict).toBe('correct'));
});
