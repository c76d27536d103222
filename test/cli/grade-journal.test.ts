import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openJournal } from '../../src/cli/grade-journal';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'results.jsonl');

it('keeps whole lines, drops one that was cut short, and goes on behind them', () => {
  writeFileSync(file, '{"key":"a","n":1}\n{"key":"ü","n":2}\nnoise\n{"key":"a","n":3}\n{"key":"c","n');
  const journal = openJournal(file);
  expect([...journal.known]).toEqual([
    ['a', '{"key":"a","n":3}\n'],
    ['ü', '{"key":"ü","n":2}\n'],
  ]);
  journal.append('{"key":"d"}\n');
  journal.close();
  expect(readFileSync(file, 'utf8')).toBe(
    '{"key":"a","n":1}\n{"key":"ü","n":2}\nnoise\n{"key":"a","n":3}\n{"key":"d"}\n',
  );
});

it('puts its lines in order all at once', () => {
  const journal = openJournal(file);
  journal.rewrite(['1\n', '2\n']);
  journal.close();
  expect(readFileSync(file, 'utf8')).toBe('1\n2\n');
});
