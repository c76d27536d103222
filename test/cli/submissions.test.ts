import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { fileNames } from '../../src/cli/file-names';
import { openSubmissions, type SubmissionContext } from '../../src/cli/submissions/read-submissions';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'submissions-'));
});
const folders: string[] = [];
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const answer = JSON.stringify({ answers: { q: 1 } });
function files(contents: Readonly<Record<string, string>>): void {
  folders.push(folder);
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** `student|answer`, or `filed: reason`, of each row. */
async function rowsOf(path: string, more: Partial<SubmissionContext> = {}): Promise<string[]> {
  const context: SubmissionContext = {
    student: null,
    question: (name) => ({ isOne: name === 'q', meant: null }),
    idOf: null,
    mayBeEmpty: false,
    ...more,
  };
  const shown: string[] = [];
  for await (const rows of openSubmissions(path, context).rows())
    for (const row of rows)
      shown.push(row.ok ? `${row.row.student}|${row.row.question}` : `${row.fault.student}: ${row.fault.reason}`);
  return shown;
}

describe('a folder of submissions', () => {
  it('holds files of students, and folders named after them', async () => {
    files({
      'ada.json': answer,
      'bob/x.json': answer,
      'bob/readme.txt': '',
      '.git/x.json': answer,
      'c/d.csv': 'q\n1\n',
    });
    expect(await rowsOf(folder)).toEqual(['ada|q', 'bob|q', 'c|q']);
  });
  it('asks whose a file is that lies deeper, unless it says so itself, or the class does', async () => {
    files({ 'monday/ada/x.json': answer, 'monday/bob/y.json': JSON.stringify({ student: 'bob', answers: { q: 1 } }) });
    expect(await rowsOf(folder)).toEqual([expect.stringMatching(/^monday\/ada: .*nothing says which/), 'bob|q']);
    const idOf = (name: string) => ({ ada: 'a1', a1: 'a1', bob: 'b2', b2: 'b2' })[name] ?? null;
    expect(await rowsOf(folder, { idOf })).toEqual(['a1|q', 'b2|q']);
    expect(await rowsOf(folder, { student: 'bob' })).toEqual(['bob|q', 'bob|q']);
  });
  it('is not left through links', async () => {
    files({ 'ada/x.json': answer });
    symlinkSync('/etc/passwd', join(folder, 'ada', 'y.csv'));
    symlinkSync('/etc', join(folder, 'ada', 'etc'));
    symlinkSync('nowhere', join(folder, 'bob.json'));
    symlinkSync(folder, join(folder, 'ring'));
    const refused = 'This is a symbolic link; links are not followed.';
    expect(await rowsOf(folder)).toEqual([
      `ada: ${refused}`,
      'ada|q',
      `ada: ${refused}`,
      `bob: ${refused}`,
      `null: ${refused}`,
    ]);
  });
  it('files what cannot be read under whose it is', async () => {
    files({ 'ada.json': '{"answers": ', 'bob/b.csv': 'x\n', 'eve.yaml': 'a: [' });
    expect((await rowsOf(folder)).map((row) => row.replace(/: .*/, ''))).toEqual(['ada', 'bob', 'eve']);
  });
});

it('follows a link that is named on the command line', async () => {
  files({ 'x.json': answer });
  symlinkSync(join(folder, 'x.json'), join(folder, 'link.json'));
  expect(await rowsOf(join(folder, 'link.json'), { student: 'ada' })).toEqual(['ada|q']);
});

it('gives files names that are different for different students, everywhere', () => {
  const long = 'ü'.repeat(60);
  const names = ['ada', 'Ada', `${long}a`, `${long}b`, 'con', '../x', '.', '%2e', 'a b', '=cmd', 'é', '🦊'];
  const files = fileNames(names);
  expect(new Set([...files.values()].map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of files.values()) expect(name).toMatch(/^(?![.])[\w.@%~-]{1,150}(?<![.])$/);
  expect(fileNames(['ada', 'bob.x']).get('ada')).toBe('ada');
});
