import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type CacheTerms, openCache } from '../../../src/cli/cache/verdict-cache';
import { codeDigest } from '../../../src/cli/code-files';
import type { ClaimOutcome } from '../../../src/run/result';
import { proved, refuted } from '../../report/fixtures';

const root = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'run-'));
});

const terms: CacheTerms = { program: 'p', seed: null, budget: 500, showsAll: false, alpha: 0.01 };
const location = { id: 'a/b', file: 'claims/a/b.yaml', isOutside: false };
const lasting = { seed: '0x1', isSampled: false };
const found: ClaimOutcome = { kind: 'result', result: proved, lasting };
const other: ClaimOutcome = { kind: 'result', result: refuted, lasting };
const text = 'claim: 1 == 1';
const entries = (): string[] => readdirSync(folder).map((name) => join(folder, name));
const only = (): string => entries()[0] ?? '';

it('gives back what was kept, with the seed it was found with', async () => {
  await openCache(folder, terms).keep(location, text, found);
  expect(openCache(folder, terms).find(location, text)).toEqual({
    kind: 'result',
    result: { ...proved, cached: { seed: '0x1' } },
  });
});

it.each<[string, Partial<CacheTerms>]>([
  ['another program', { program: 'q' }],
  ['a given seed', { seed: '0x1' }],
  ['another budget', { budget: 400 }],
  ['all evidence', { showsAll: true }],
])('knows nothing of %s', async (_, other) => {
  await openCache(folder, terms).keep(location, text, found);
  expect(openCache(folder, { ...terms, ...other }).find(location, text)).toBeNull();
});

it('knows nothing of another text, id or file', async () => {
  const cache = openCache(folder, terms);
  await cache.keep(location, text, found);
  expect(cache.find(location, `${text} `)).toBeNull();
  expect(cache.find({ ...location, id: 'b' }, text)).toBeNull();
  expect(cache.find({ ...location, file: './claims/a/b.yaml' }, text)).toBeNull();
});

it('takes samples only for the error they were drawn for', async () => {
  const cache = openCache(folder, terms);
  const others = openCache(folder, { ...terms, alpha: 0.02 });
  await cache.keep(location, text, found);
  expect(others.find(location, text)).not.toBeNull();
  await cache.keep(location, text, { ...found, lasting: { ...lasting, isSampled: true } });
  expect(cache.find(location, text)).not.toBeNull();
  expect(others.find(location, text)).toBeNull();
});

it('replaces what it kept of a claim before, and keeps given seeds apart', async () => {
  const cache = openCache(folder, terms);
  await cache.keep(location, text, found);
  await cache.keep(location, 'claim: 2 == 2', other);
  expect(cache.find(location, text)).toBeNull();
  expect(entries()).toHaveLength(1);
  for (const seed of ['1', '2']) await openCache(folder, { ...terms, seed }).keep(location, text, found);
  expect(entries()).toHaveLength(2);
});

it('keeps nothing that does not last', async () => {
  const cache = openCache(folder, terms);
  await cache.keep(location, text, { kind: 'result', result: proved });
  await cache.keep(location, text, { kind: 'rejected', rejected: { id: 'a/b', file: 'f', diagnostics: [] } });
  await cache.keep(location, text, { kind: 'fault', fault: { id: 'a/b', file: 'f', message: 'm' } });
  expect(entries()).toEqual([]);
});

it('takes nothing from an entry with a byte that is another, one too few or one too many', async () => {
  const cache = openCache(folder, terms);
  await cache.keep(location, text, found);
  const bytes = readFileSync(only());
  for (let i = 0; i < bytes.length; i += i < 70 ? 5 : 13) {
    const damaged = Buffer.from(bytes);
    damaged[i] = (damaged[i] ?? 0) ^ (1 << (i % 8));
    writeFileSync(only(), damaged);
    expect(cache.find(location, text)).toBeNull();
  }
  for (let length = 0; length < bytes.length; length += 7) {
    writeFileSync(only(), bytes.subarray(0, length));
    expect(cache.find(location, text)).toBeNull();
  }
  writeFileSync(only(), Buffer.concat([bytes, Buffer.from('\0')]));
  expect(cache.find(location, text)).toBeNull();
  writeFileSync(only(), bytes);
  expect(cache.find(location, text)).not.toBeNull();
});

it('takes nothing from the entry of another claim, nor from what is no entry', async () => {
  const cache = openCache(folder, terms);
  await cache.keep(location, text, found);
  const own = only();
  await cache.keep({ ...location, id: 'c', file: 'claims/c.yaml' }, text, other);
  copyFileSync(entries().find((file) => file !== own) ?? '', own);
  expect(cache.find(location, text)).toBeNull();
  for (const foreign of ['', '{}', `${'0'.repeat(64)}\n{}`]) {
    writeFileSync(own, foreign);
    expect(cache.find(location, text)).toBeNull();
  }
  rmSync(own);
  mkdirSync(own);
  expect(cache.find(location, text)).toBeNull();
  await expect(cache.keep(location, text, found)).resolves.toBeUndefined();
});

it('keeps nothing where nothing can be written, and says nothing of it', async () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = openCache(join(folder, 'file/below'), terms);
  await expect(cache.keep(location, text, found)).resolves.toBeUndefined();
  expect(cache.find(location, text)).toBeNull();
});

it('goes by what the code of a claim says, and keeps nothing of which that is not known', async () => {
  const [claim, code] = [join(folder, 'c.yaml'), join(folder, 'f.py')];
  const own = { id: 'c', file: claim, isOutside: false };
  const kept = join(folder, 'kept');
  const said = 'code: { f: { file: f.py, name: f } }';
  writeFileSync(code, 'f = abs');
  const read: ClaimOutcome = {
    kind: 'result',
    result: proved,
    lasting: { ...lasting, code: [[code, codeDigest('f = abs')]] },
  };
  const cache = openCache(kept, terms);
  await cache.keep(own, said, read);
  expect(cache.find(own, said)).not.toBeNull();
  writeFileSync(code, 'f = abs\r\n');
  expect(cache.find(own, said)).toBeNull();
  // The code has changed while it was checked.
  await cache.keep(own, said, read);
  expect(cache.find(own, said)).toBeNull();
  writeFileSync(code, 'f = abs');
  expect(cache.find(own, said)).not.toBeNull();
  rmSync(code);
  expect(cache.find(own, said)).toBeNull();
});
