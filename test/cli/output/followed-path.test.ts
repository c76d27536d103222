import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followedPath } from '../../../src/cli/output/followed-path';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'followed-')));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'a/file'), '');
  symlinkSync('a/b', join(folder, 'link'));
  symlinkSync('link/new', join(folder, 'dangling'));
  symlinkSync(join(folder, 'a'), join(folder, 'absolute'));
  symlinkSync('circle', join(folder, 'circle'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('followedPath', () => {
  it.each([
    ['a/file', 'a/file'],
    ['./a//b/../file', 'a/file'],
    // The folder above is that of where the link leads.
    ['link/../file', 'a/file'],
    ['dangling', 'a/b/new'],
    ['absolute/b/../x/y', 'a/x/y'],
    ['none/../a', 'a'],
    ['none/at/all', 'none/at/all'],
  ])('follows %s to %s', (path, end) => expect(followedPath(`${folder}/${path}`)).toBe(join(folder, end)));

  it('starts in the working directory', () => {
    expect(followedPath('package.json')).toBe(realpathSync('package.json'));
  });

  it('leaves a circle to the system', () => {
    expect(() => followedPath(join(folder, 'circle'))).toThrow(/ELOOP/);
  });

  it.skipIf(process.platform !== 'linux')('keeps the name of a descriptor', () => {
    expect(followedPath('/dev/stdout')).toBe(`/proc/${process.pid}/fd/1`);
    expect(followedPath('/proc/self/fd/7')).toBe(`/proc/${process.pid}/fd/7`);
  });
});
