import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCode } from '../../src/cli/read-code';
import { completionsAt } from '../../src/editor/completions-at';
import { namesIn } from '../../src/editor/names-in';
import { readDocument } from '../../src/editor/read-document';

const folder = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'f.py'), 'def f(x):\n    return x + y\n');

const text =
  'title: t\nsizes: { n: 2 }\ngiven: { x: "tensor[n]" }\ncode:\n  f: { file: f.py, name: f }\nclaim: f(x) == x\n';

it('tells a mistake in code where the claim names the file', () => {
  const file = join(folder, 'claim.yaml');
  const { diagnostics } = readDocument(text, file, (loaded) => readCode(loaded, file, dirname(file)));
  const [mistake] = diagnostics;
  expect([mistake?.code, mistake?.place?.line, mistake?.place?.excerpt]).toEqual([
    'name-error',
    5,
    '  f: { file: f.py, name: f }',
  ]);
  expect(mistake?.reason).toMatch(/f\.py:2:16: NameError: name 'y' is not defined$/);
});

it('says nothing of formulas before code can be read', () => {
  expect(readDocument(text, 'claim.yaml').diagnostics).toEqual([]);
});

it('completes what is said of code, and its names', () => {
  const labels = completionsAt(text, { line: 4, character: 7 }).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['file', 'name', 'with', 'mode', 'parameters']));
  expect(namesIn(text).map(({ name }) => name)).toEqual(['n', 'x', 'f']);
});
