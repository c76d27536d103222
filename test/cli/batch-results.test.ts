import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { linesOfBatch, resultsInFile } from '../../src/cli/results/batch-results';
import { KeyTable } from '../../src/cli/results/key-table';
import { readResults } from '../../src/cli/results/known-results';
import { LinePlaces } from '../../src/cli/results/line-places';
import { LineReader } from '../../src/cli/results/line-reader';
import { lineSink } from '../../src/cli/results/line-sink';
import { type Graded, gradedFromLine, gradedLine, nothingGraded } from '../../src/grade/graded';

const folder = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'results.jsonl');
beforeEach(() => rmSync(file, { force: true }));

const line = (key: string, more: Partial<Graded> = {}): string => gradedLine({ ...nothingGraded, key, ...more });
const open = () => resultsInFile(file, () => {});
const text = (): string => readFileSync(file, 'utf8');

describe('results in a file', () => {
  it('are whole lines: one that was cut short is dropped, and others go on behind', () => {
    writeFileSync(
      file,
      `${line('a')}${line('ü', { message: 'ü' })}${line('a', { points: 3 })}${line('c').slice(0, -9)}`,
    );
    const results = open();
    expect(results.known.find('a')?.line).toBe(line('a', { points: 3 }));
    expect(results.known.find('ü')?.line).toBe(line('ü', { message: 'ü' }));
    expect(results.known.find('c')).toBeNull();
    expect(results.known.damaged).toBe(0);
    results.put(0, line('d'));
    results.flush();
    results.close();
    expect(text()).toBe(`${line('a')}${line('ü', { message: 'ü' })}${line('a', { points: 3 })}${line('d')}`);
  });

  it('end in the order of the submissions, without what was there besides', () => {
    writeFileSync(file, `${line('old')}${line('b')}`);
    const results = open();
    results.put(2, line('c'));
    results.keep(1, results.known.find('b')?.offset ?? -1);
    results.put(0, line('a'));
    results.settle();
    expect(text()).toBe(`${line('a')}${line('b')}${line('c')}`);
    expect([...linesOfBatch(results)]).toEqual([line('a'), line('b'), line('c')]);
    results.close();
  });

  it('are not believed where any bit is another', () => {
    const whole = line('a', { student: 'ada', points: 1, message: 'Correct.' });
    const bytes = Buffer.from(whole);
    let found = 0;
    for (let at = 0; at < bytes.length - 1; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, Buffer.concat([flipped, Buffer.from(line('b'))]));
        const results = readResults(file, () => {});
        const isRefused = results.find('a') === null && results.damaged >= 1 && results.find('b') !== null;
        results.close();
        if (isRefused) found++;
      }
    expect(found).toBe(8 * (bytes.length - 1));
  });

  it('are not written over anything else, however it ends', () => {
    for (const other of ['a letter', 'a letter\n', '{"some": "json"}', '{"some": "json"}\n', '\0'.repeat(3_000_000)]) {
      writeFileSync(file, other);
      expect(open, other.slice(0, 20)).toThrow(/holds something else than results/);
      expect(text() === other).toBe(true);
    }
    for (const cut of ['', '{', '{"student":"a', line('a').slice(0, -1)]) {
      writeFileSync(file, cut);
      open().close();
      expect(text()).toBe('');
    }
  });

  it('are those of one run at a time', () => {
    const [one, two] = [open(), open()];
    one.put(0, line('a'));
    one.flush();
    two.put(0, line('b'));
    expect(() => two.flush()).toThrow(/Another run writes into/);
    one.put(2, line('c'));
    one.put(1, line('b'));
    one.settle();
    expect(() => two.settle()).toThrow(/Another run writes into/);
    expect(text()).toBe(`${line('a')}${line('b')}${line('c')}`);
    one.close();
    two.close();
  });

  it('may be longer than a part that is read at once', () => {
    const long = 'x'.repeat(700_000);
    const lines = ['a', 'b', 'c'].map((key) => line(key, { message: `${key}${long}` }));
    writeFileSync(file, lines.join(''));
    const results = open();
    expect(['a', 'b', 'c'].map((key) => results.known.find(key)?.line)).toEqual(lines);
    results.close();
  });
});

it('puts lines behind those that are there', () => {
  writeFileSync(file, `${line('a')}{"cut`);
  const sink = lineSink(file);
  sink.put(line('b'));
  sink.put(line('c'));
  sink.close();
  expect(text()).toBe(`${line('a')}${line('b')}${line('c')}`);
  expect(gradedFromLine(line('a'))).toEqual({ ...nothingGraded, key: 'a' });
});

it('holds places of lines in whatever order they come, in files of any size', () => {
  const places = new LinePlaces();
  places.set(200_000, 2 ** 40 - 1);
  places.set(7, 2 ** 32);
  expect([places.count, places.at(200_000), places.at(7), places.at(8)]).toEqual([200_001, 2 ** 40 - 1, 2 ** 32, 0]);
});

it('finds the last place of each of very many keys, and none of others', () => {
  const table = new KeyTable();
  const [keys, count] = [[] as string[], 300_000];
  const isOf = (key: string) => (offset: number) => keys[offset % count] === key;
  for (let i = 0; i < count; i++) keys.push(`key ${i}`);
  keys.forEach((key, i) => {
    table.set(key, i, isOf(key));
  });
  for (let i = 0; i < count; i += 3) table.set(keys[i] ?? '', 2 ** 21 * count + i, isOf(keys[i] ?? ''));
  expect(table.count).toBe(count);
  const wrong = keys.filter((key, i) => table.find(key, isOf(key)) !== (i % 3 === 0 ? 2 ** 21 * count + i : i));
  expect(wrong).toEqual([]);
  expect(Array.from({ length: 1000 }, (_, i) => `other ${i}`).filter((key) => table.find(key, isOf(key)))).toEqual([]);
});

it('reads lines of a file that grows, wherever its blocks end', () => {
  const lines = Array.from({ length: 400 }, (_, i) => `${i} ${'ü'.repeat((i * 37) % 997)}\n`);
  const offsets = lines.map((_, i) => Buffer.byteLength(lines.slice(0, i).join('')));
  writeFileSync(file, '');
  const descriptor = openSync(file, 'r');
  const reader = new LineReader(file, descriptor);
  for (const [i, text] of lines.entries()) {
    appendFileSync(file, text);
    for (const at of [i, i >> 1, 0]) expect(reader.textAt(offsets[at] ?? -1) === lines[at]).toBe(true);
  }
  closeSync(descriptor);
});
