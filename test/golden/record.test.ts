import { expect, it } from 'vitest';
import type { Fact } from './fact';
import { asRecorded, recorded, recordTexts } from './record';

const facts = (...told: readonly (readonly [string, string])[]): Fact[] =>
  told.map(([key, value]) => ({ claim: 'a/b', key, value }));
const one = facts(['verdict', 'proved'], ['twin', 'refuted']);
const two = facts(['verdict', 'proved'], ['assuming', 'x != 0'], ['twin', 'undecided']);
const found = new Map([
  ['1', one],
  ['2', two],
  ['3', one],
] as const);

it('writes a line once where the seeds agree, and says for which it holds where they do not', () => {
  expect(recordTexts(found).get('a')).toBe(
    '# a/b\nverdict => proved\n[2] assuming => x != 0\n[1 3] twin => refuted\n[2] twin => undecided\n\n',
  );
});

it('is read back for each seed', () => {
  const texts = [...recordTexts(found).values()];
  expect(recorded(texts, '1')).toEqual(asRecorded(one));
  expect(recorded(texts, '2')).toEqual(asRecorded(two));
});
