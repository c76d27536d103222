import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireApart } from '../../../src/cli/output/require-apart';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'apart-')));
  mkdirSync(join(folder, 'claims'));
  writeFileSync(join(folder, 'claims/a.yaml'), '');
  writeFileSync(join(folder, 'other.json'), '');
  symlinkSync('claims/a.yaml', join(folder, 'soft'));
  symlinkSync('claims', join(folder, 'folder'));
  symlinkSync('new.json', join(folder, 'dangling'));
  linkSync(join(folder, 'claims/a.yaml'), join(folder, 'hard'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const named = (path: string, as: string) => ({ path: `${folder}/${path}`, as });
const claim = () => named('claims/a.yaml', 'a claim file');
const outputs = (...paths: string[]) => paths.map((path, i) => named(path, `--output ${i + 1}`));

it.each(['claims/a.yaml', './claims/../claims//a.yaml', 'soft', 'hard', 'folder/a.yaml', 'folder/../soft'])(
  'keeps what is read from being written as %s',
  (path) =>
    expect(() => requireApart([claim()], outputs(path))).toThrow(/--output 1 would overwrite .*a claim file\.$/),
);

it.each([
  ['new.json', 'new.json'],
  ['new.json', './claims/../new.json'],
  ['new.json', 'dangling'],
  ['soft', 'hard'],
  ['none/new.json', 'none/../none/new.json'],
])('keeps outputs apart: %s and %s', (one, other) =>
  expect(() => requireApart([], outputs(one, other))).toThrow(/^--output 1 and --output 2 both write to/),
);

it('lets several write to what is no file, and what is read be read twice', () => {
  expect(() => requireApart([claim(), claim()], outputs('new.json', 'other.json', 'claims/b.yaml'))).not.toThrow();
  const nowhere = { path: '/dev/null', as: '--output' };
  expect(() => requireApart([nowhere], [nowhere, nowhere])).not.toThrow();
  expect(() => requireApart([claim(), claim()], [])).not.toThrow();
});

it.skipIf(process.platform !== 'linux')('tells files apart by capitals where the system does', () => {
  expect(() => requireApart([], outputs('none/A.json', 'none/a.json'))).not.toThrow();
});
