import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JudgementKind } from '../../../src/grade/judgement';
import { judging, question } from '../table';

/** A question by its fields, with answers to it. */
interface Answered {
  readonly question: string;
  readonly honest: readonly string[];
  readonly wrong: readonly string[];
}

const lists: readonly Answered[] = parse(readFileSync(new URL('./other-answers.yaml', import.meta.url), 'utf8'));
const judged = lists.flatMap(({ question: fields, honest, wrong }) => {
  const judge = judging(question(fields));
  const each = (kind: 'honest' | 'wrong') => (answer: string) => ({ kind, answer, ...judge('q', answer) });
  return [...honest.map(each('honest')), ...wrong.map(each('wrong'))];
});
const answersOf = (kind: 'honest' | 'wrong', isMeant: (each: (typeof judged)[number]) => boolean): readonly string[] =>
  judged.filter((each) => each.kind === kind && isMeant(each)).map(({ answer }) => answer);
const are = (verdict: JudgementKind) => (each: (typeof judged)[number]) => each.verdict === verdict;

it('are accepted where they are right', () => {
  const honest = answersOf('honest', () => true);
  expect(honest.length).toBeGreaterThanOrEqual(150);
  expect(answersOf('honest', are('correct')).length / honest.length).toBeGreaterThanOrEqual(0.92);
});

it('are not judged wrong where they are right', () => expect(answersOf('honest', are('wrong'))).toEqual([]));

it('get no points where they are wrong or hedged', () => {
  expect(answersOf('wrong', () => true).length).toBeGreaterThanOrEqual(100);
  expect(answersOf('wrong', ({ score }) => score > 0)).toEqual([]);
});
