import { describe, expect, it } from 'vitest';
import { answerIn, type OpenQuestion, openQuestion } from '../../src/grade/question/open-question';
import { plainQuestion } from '../../src/grade/question/plain-question';
import { parseExpression } from '../../src/language/parse-expression';
import type { Node } from '../../src/tensor/node';
import { sheetFrom } from './table';

const sheet = sheetFrom(`
title: t
given: { x: real, s: real > 0, X: "~ normal(0, 1)" }
let: { half: x / 2, twice(a): 2 * a }
claim: x == x
ask:
  - { id: q, kind: derivation, prompt: p, from: x, answer: x, lines: 1, samples: { right: ["x"], wrong: ["s"] } }
`);

function opened() {
  const [asked] = sheet.questions;
  if (asked === undefined) throw new Error('a sheet without questions');
  return plainQuestion(() => openQuestion(asked.part.claim, 0, asked.question));
}

const read = (open: OpenQuestion, text: string): Node => answerIn(open, parseExpression(text));

describe('a question that stays open', () => {
  it('is the same one after answers of numbers', () => {
    const plain = opened();
    const open = plain.open();
    for (const text of ['x + 1', 'log(s)^2/(2*s)', 'max(x, abs(s))', 'x > 0 ? 1 : 2', 'exp(pi)'])
      expect(plain.isLeftPlain([read(open, text)]), text).toBe(true);
    expect(plain.open()).toBe(open);
  });

  it.each(['half + 1', 'twice(x)', 'E(X) + half'])('is opened anew after %s', (text) => {
    const plain = opened();
    const open = plain.open();
    expect(plain.isLeftPlain([read(open, text)])).toBe(false);
    expect(plain.open()).not.toBe(open);
    expect(plain.open().graph.size).toBeLessThan(open.graph.size);
  });

  it('is not left plain by tensors and means, though they leave no trace', () => {
    const plain = opened();
    const open = plain.open();
    for (const text of ['[x, 1]', 'E(X)', 'X', 'x + E(X^2)'])
      expect(plain.isLeftPlain([read(open, text)]), text).toBe(false);
    expect(plain.open()).toBe(open);
  });

  it('is opened anew when its graph is large', () => {
    const plain = opened();
    const open = plain.open();
    for (let i = 0; i < 3000; i++) open.graph.add(read(open, 'x'), open.graph.constant(i + 1000));
    expect(plain.isLeftPlain([read(open, 'x + 1')])).toBe(false);
    expect(plain.open()).not.toBe(open);
  });
});
