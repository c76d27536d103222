import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadClaim } from '../../../src/claim/load';
import { checkSamples } from '../../../src/grade/key-check/check-samples';
import { realSolver } from '../../engine/smt/solver';
import { type JudgedAnswer, type JudgedLists, judgedLists, share } from './judged-lists';

const folder = new URL('./', import.meta.url);
let lists: JudgedLists;
beforeAll(async () => {
  lists = await judgedLists(folder, await realSolver());
});

const shown = ({ question, answer, judgement }: JudgedAnswer): string =>
  `${question}: ${JSON.stringify(answer)} is ${judgement.verdict}. ${judgement.message}`;
const shownIf = (answers: readonly JudgedAnswer[], isShown: (each: JudgedAnswer) => boolean): readonly string[] =>
  answers.filter(isShown).map(shown);

it('asks questions whose samples are judged as they say', async () => {
  const sheet = loadClaim(readFileSync(new URL('sheet.yaml', folder), 'utf8'), 'sheet.yaml');
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.diagnostics));
  expect(sheet.loaded.claim.ask.length).toBeGreaterThanOrEqual(60);
  expect(await checkSamples(sheet.loaded, { seed: 'honest', isOver: () => false })).toMatchObject({
    ok: true,
    result: { faults: [] },
  });
});

it('has enough answers, none of them twice or in both lists', () => {
  const { honest, wrong } = lists;
  expect(honest.length).toBeGreaterThanOrEqual(600);
  expect(wrong.length).toBeGreaterThanOrEqual(300);
  const texts = [...honest, ...wrong].map(({ question, answer }) => `${question}: ${answer}`);
  expect(texts.filter((each, i) => texts.indexOf(each) !== i)).toEqual([]);
});

it('accepts what is right, in the notation of students', () => {
  expect(share(lists.honest, 'correct')).toBeGreaterThanOrEqual(0.92);
});

it('judges hardly anything wrong that is right', () => {
  expect(share(lists.honest, 'wrong')).toBeLessThanOrEqual(0.005);
});

it('gives no points for what is wrong or hedged', () => {
  expect(shownIf(lists.wrong, ({ judgement }) => judgement.score > 0)).toEqual([]);
});

it('lists what may be meant in two ways, of which one is right', () => {
  const isOtherwise = ({ kind, judgement }: JudgedAnswer): boolean =>
    (kind === 'right') !== (judgement.verdict === 'correct');
  expect(shownIf(lists.readings, isOtherwise)).toEqual([]);
});

it('judges nothing wrong that may be meant in two ways, but for sizes', () => {
  const isSize = ({ answer }: JudgedAnswer): boolean => /^7 ?(?:x|×|\\times) ?7$/.test(answer);
  const isWrong = (each: JudgedAnswer): boolean => each.judgement.verdict === 'wrong' && !isSize(each);
  expect(shownIf(lists.ambiguous, isWrong)).toEqual([]);
});
