import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changedFiles } from '../../src/cli/changed-files';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'changed-')));
afterAll(() => rmSync(folder, { recursive: true }));
const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=n', '-c', 'user.email=e@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
};
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const changed = (reference: string, from = folder): string[] =>
  [...changedFiles(reference, from)].map((file) => relative(folder, file)).sort();

beforeAll(() => {
  git('init');
  mkdirSync(join(folder, 'claims'));
  for (const name of ['same', 'ü "b"', 'staged', 'moved', 'gone']) write(`claims/${name}.yaml`, `${name}\n`);
  write('.gitignore', 'ignored.yaml\n');
  git('add', '.');
  git('commit', '-m', 'first');
  write('claims/committed.yaml', '');
  git('add', '.');
  git('commit', '-m', 'second');
  write('claims/ü "b".yaml', 'changed');
  write('claims/staged.yaml', 'changed');
  git('add', 'claims/staged.yaml');
  renameSync(join(folder, 'claims/moved.yaml'), join(folder, 'claims/to.yaml'));
  rmSync(join(folder, 'claims/gone.yaml'));
  write('claims/new.yaml', '');
  write('claims/ignored.yaml', '');
});

const now = ['claims/new.yaml', 'claims/staged.yaml', 'claims/to.yaml', 'claims/ü "b".yaml'];

it('lists what is not as it was in a commit: changed, staged, moved, new', () => {
  expect(changed('HEAD')).toEqual(now);
  expect(changed('HEAD~1')).toEqual(['claims/committed.yaml', ...now]);
});

it('does so from any folder of the repository, and through links', () => {
  expect(changed('HEAD', join(folder, 'claims'))).toEqual(now);
  symlinkSync(join(folder, 'claims'), join(folder, '..', `${folder.split('/').at(-1)}-link`));
  const link = `${folder}-link`;
  expect(changed('HEAD', link)).toEqual(now);
  rmSync(link);
});

it.each(['nowhere', '--output=x', 'HEAD:claims', ''])('%s is no commit', (reference) => {
  expect(() => changedFiles(reference, folder)).toThrow(`There is no commit ${reference}.`);
});

it('says where there is no repository', () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  expect(() => changedFiles('HEAD', outside)).toThrow(/git cannot say what changed: not a git repository/);
  rmSync(outside, { recursive: true });
});

it('says what to do where the commit was not fetched', () => {
  const shallow = `${folder}-shallow`;
  git('clone', '--quiet', '--depth', '1', `file://${folder}`, shallow);
  expect(changed('HEAD', shallow)).toEqual([]);
  expect(() => changedFiles('HEAD~1', shallow)).toThrow('There is no commit HEAD~1 in this checkout');
  rmSync(shallow, { recursive: true });
});

it('tells that a repository within this one changed, whatever its settings say', () => {
  git('init', '--quiet', 'claims/within');
  write('claims/within/claim.yaml', 'one\n');
  expect(changed('HEAD')).toContain('claims/within');
  rmSync(join(folder, 'claims/within'), { recursive: true });
});
