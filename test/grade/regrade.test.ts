import { expect, it } from 'vitest';
import { keyMaker } from '../../src/grade/graded';
import { isByRulesOf, rulesDigest } from '../../src/grade/rules-digest';
import { sheetFrom, textAnswer } from './table';

const text = `
title: t
given: { x: real }
let: { f: x^2, g: 2 * f + 1 }
claim: g == 2 * x^2 + 1
ask:
  - id: f
    kind: formula
    prompt: p
    variables: [x]
    answer: f
    credit:
      - { when: answer == -reference, factor: 1/2, message: sign }
      - { when: answer == 2 * reference, factor: 1/2, message: twice }
    samples: { right: ["x^2"], wrong: [x] }
  - { id: g, kind: formula, prompt: p, variables: [x], answer: g, carry: { f: f }, samples: { right: ["2x^2 + 1"], wrong: [x] } }
  - { id: h, kind: formula, prompt: p, variables: [x], answer: x, samples: { right: [x], wrong: ["2"] } }
`;
const keyOf = (sheet: string, question: string, answer: string): string =>
  keyMaker(sheetFrom(sheet), 'c')({ student: 's', question, answer: textAnswer(answer), earlier: {} });
const changed = (from: string, to: string, answer = 'x'): string[] => {
  expect(text).toContain(from);
  return ['f', 'g', 'h'].filter(
    (question) => keyOf(text.replace(from, to), question, answer) !== keyOf(text, question, answer),
  );
};

it('finds results again where only words, samples, rules and twins change', () => {
  expect(changed('prompt: p', 'prompt: Give f.')).toEqual([]);
  expect(changed('title: t', 'title: Squares')).toEqual([]);
  expect(changed('wrong: [x]', 'wrong: [x, "3"]')).toEqual([]);
  expect(changed('message: sign', 'message: minus')).toEqual([]);
  expect(changed('ask:', 'twins: [{ title: u, let: { f: x } }]\nask:')).toEqual([]);
});

it('judges an answer again with another text of the question where a name may stand before it', () => {
  for (const answer of ['f = x', 'loss: x', 'the loss is x', 'f ≈ x', 'f → x', String.raw`f \approx x`])
    expect(changed('prompt: p', 'prompt: Give the loss.', answer), answer).toEqual(['f', 'g']);
});

it('judges again what is asked in another way, and what is carried from it', () => {
  expect(changed('    answer: f\n', '    answer: f + 1\n')).toEqual(['f', 'g']);
  expect(changed('variables: [x], answer: x,', 'variables: [x], answer: x, points: 2,')).toEqual(['h']);
  expect(changed('let: { f: x^2', 'let: { f: x^3')).toEqual(['f', 'g', 'h']);
  expect(changed('given: { x: real }', 'given: { x: real > 0 }')).toEqual(['f', 'g', 'h']);
});

it('knows by which rules a result was found', () => {
  const questionIn = (sheet: string) => {
    const found = sheetFrom(sheet).questions[0]?.question;
    if (found === undefined) throw new Error('no question');
    return found;
  };
  const own = questionIn(text);
  const stays = (judgement: Parameters<typeof rulesDigest>[1], from: string, to: string): boolean => {
    expect(text).toContain(from);
    return isByRulesOf(questionIn(text.replace(from, to)), rulesDigest(own, judgement));
  };
  const right = { verdict: 'correct', rule: null } as const;
  const wrong = { verdict: 'wrong', rule: null } as const;
  const first = { verdict: 'partly', rule: 'answer == -reference' } as const;
  const second = { verdict: 'partly', rule: 'answer == 2 * reference' } as const;
  const more = [
    'message: twice }',
    'message: twice }\n      - { when: answer == 0, factor: 1/2, message: n }',
  ] as const;
  const before = ['    credit:\n', '    credit:\n      - { when: answer == 0, factor: 1/2, message: n }\n'] as const;
  const other = ['factor: 1/2, message: twice', 'factor: 1/3, message: twice'] as const;
  expect([right, wrong, first, second].map((each) => stays(each, ...more))).toEqual([true, false, true, true]);
  expect([right, wrong, first, second].map((each) => stays(each, ...before))).toEqual([true, false, false, false]);
  expect([right, wrong, first, second].map((each) => stays(each, ...other))).toEqual([true, false, true, false]);
  expect(stays({ verdict: 'partly', rule: null }, ...more)).toBe(false);
  expect(stays({ verdict: 'undecided', rule: null }, ...more)).toBe(false);
  expect(isByRulesOf(own, rulesDigest(own, wrong))).toBe(true);
});
