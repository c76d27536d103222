import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { occurrences } from '../../../bench/soundness/program/mutant';
import { planted } from '../../../bench/soundness/program/table';

const root = new URL('../../../', import.meta.url);
const texts = new Map<string, string>();
const textOf = (file: string): string => {
  const text = texts.get(file) ?? readFileSync(fileURLToPath(new URL(file, root)), 'utf8');
  texts.set(file, text);
  return text;
};

it('finds the place of every planted bug exactly once', () => {
  const lost = planted.filter(({ file, find }) => occurrences(textOf(file), find) !== 1);
  expect(lost.map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
});

it('changes something, under a name of its own', () => {
  expect(planted.filter(({ find, replace }) => find === replace)).toEqual([]);
  expect(new Set(planted.map(({ name }) => name)).size).toBe(planted.length);
});
