import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/cli/output/make-folder';
import { putInPlace } from '../../../src/cli/output/put-in-place';
import { replaceFile } from '../../../src/cli/output/replace-file';
import { requireWritable } from '../../../src/cli/output/require-writable';

const root = mkdtempSync(join(tmpdir(), 'replace-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'each-'));
});
const at = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

describe('replaceFile', () => {
  it('writes a file with its folders, and leaves nothing beside', () => {
    replaceFile(at('a/b/file'), 'one');
    replaceFile(at('a/b/file'), 'two');
    expect([read('a/b/file'), readdirSync(at('a/b'))]).toEqual(['two', ['file']]);
  });

  it('puts another file in its place: who reads the old one goes on reading it', () => {
    writeFileSync(at('file'), 'one', { mode: 0o640 });
    const before = statSync(at('file'));
    replaceFile(at('file'), 'two');
    const after = statSync(at('file'));
    expect(after.ino).not.toBe(before.ino);
    expect(after.mode).toBe(before.mode);
  });

  it('writes through links, though they lead nowhere yet', () => {
    symlinkSync('end/file', at('link'));
    replaceFile(at('link'), 'one');
    replaceFile(at('link'), 'two');
    expect([read('end/file'), lstatSync(at('link')).isSymbolicLink()]).toEqual(['two', true]);
  });

  it('takes the longest name that a file may have', () => {
    const name = 'x'.repeat(255);
    requireWritable(at(name));
    replaceFile(at(name), 'one');
    expect(read(name)).toBe('one');
  });

  it.skipIf(!existsSync('/dev/null'))('writes into a device', () => {
    replaceFile('/dev/null', 'one');
    expect(lstatSync('/dev/null').isFile()).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('leaves a file alone that may not be written', () => {
    writeFileSync(at('file'), 'one', { mode: 0o444 });
    expect(() => replaceFile(at('file'), 'two')).toThrow(/permission is denied/);
  });

  it.skipIf(process.getuid?.() === 0)('writes in place where nothing may lie beside', () => {
    mkdirSync(at('closed'));
    writeFileSync(at('closed/file'), 'one');
    chmodSync(at('closed'), 0o555);
    replaceFile(at('closed/file'), 'two');
    chmodSync(at('closed'), 0o755);
    expect(read('closed/file')).toBe('two');
  });

  it.each(['', 'a\0b'])('refuses %j, which is no path', (path) => {
    expect(() => replaceFile(path, '')).toThrow(/is no path/);
  });
});

it('puts all files in their places, or none', () => {
  writeFileSync(at('file'), 'one');
  mkdirSync(at('folder'));
  const files = [
    { path: at('file'), data: 'two' },
    { path: at('file/below'), data: 'three' },
  ];
  expect(() => putInPlace(files, false)).toThrow(/ENOTDIR/);
  expect([read('file'), readdirSync(folder).sort()]).toEqual(['one', ['file', 'folder']]);
});

describe('requireWritable', () => {
  it('makes folders, and nothing else', () => {
    writeFileSync(at('old'), 'one');
    requireWritable(at('old'));
    requireWritable(at('new/file'));
    expect([read('old'), readdirSync(folder).sort(), readdirSync(at('new'))]).toEqual(['one', ['new', 'old'], []]);
  });

  it('says at once what cannot be written', () => {
    writeFileSync(at('file'), '');
    expect(() => requireWritable(folder)).toThrow(/it is a folder/);
    expect(() => requireWritable(at('none/'))).toThrow(/it is a folder/);
    expect(() => requireWritable(at('file/below'))).toThrow(/a part of its path is no folder/);
    expect(() => requireWritable(at('y'.repeat(256)))).toThrow(/its name is too long/);
  });

  it.skipIf(process.platform !== 'linux')('does not try for ever where nothing can be made', () => {
    for (const path of ['/proc/none/at/all', '/proc/none'])
      expect(() => requireWritable(path)).toThrow(/no file or folder can be made there/);
    expect(() => makeFolder('/proc/none/at/all')).toThrow(/ENOENT/);
  });
});
