import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { prairielearnPack } from '../../../src/cli/pack/prairielearn-pack';
import { ask } from '../../../src/grade/ask-sheet';
import { loadSheet, type SheetFile } from '../../../src/grade/load-sheet';
import { questionHtml } from '../../../src/report/question-html';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'question-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: readonly SheetFile[] = ['layer-norm', 'uniform-total-variation'].map((name) => ({
  id: `it's "${name}"`,
  file: name,
  text: readFileSync(new URL(`../../../claims/sheets/${name}.yaml`, import.meta.url), 'utf8'),
}));
const loaded = loadSheet(files, { course: '2026', seed: '2026' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
const { sheet } = loaded;
const packed = { course: '2026', budget: 100, timeout: 5, files };
const question = join(folder, 'norm');
const text = (name: string): string => readFileSync(join(question, name), 'utf8');
const write = (): string => {
  prairielearnPack.requirePlace(question);
  return prairielearnPack.write(question, {
    sheet,
    packed,
    patterns: [],
    files: [{ path: 'sheet.json', content: '{}' }],
  });
};
write();

it('says what PrairieLearn must know of the question', () => {
  expect(JSON.parse(text('info.json'))).toMatchObject({
    uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
    type: 'v3',
    gradingMethod: 'External',
    externalGradingOptions: {
      enabled: true,
      image: expect.stringMatching(/^node:/),
      entrypoint: '/grade/tests/grade.sh',
      timeout: 30 + 10 * sheet.questions.length,
      environment: { CLAIMCHECK_SECONDS: `${20 + 10 * sheet.questions.length}` },
    },
  });
});

it('has a field for each question, and a place for results', () => {
  const fields = text('question.html').match(
    /<pl-string-input answers-name="[\w-]+" aria-label="[\w-]+" allow-blank="true"/g,
  );
  expect(fields).toHaveLength(sheet.questions.length);
  expect(text('question.html')).toContain('<pl-external-grader-results>');
});

it.skipIf(!hasPython)('draws numbers for its variants (needs python3)', () => {
  const program = `
import json, server
data = {"options": {"question_path": "."}, "variant_seed": 202, "params": {}}
server.generate(data)
print(json.dumps(data["params"]))`;
  const { stdout } = spawnSync('python3', ['-B', '-c', program], { cwd: question, encoding: 'utf8' });
  const { student, prompts } = JSON.parse(stdout).claimcheck;
  expect(student).toBe('variant 3');
  const { questions } = ask(sheet, { student, course: '2026' });
  expect(prompts).toEqual(Object.fromEntries(questions.map((each, i) => [`q${i + 1}`, questionHtml(each)])));
  expect(prompts.q1).toContain(`[${questions[0]?.values.a}`);
});

it('keeps what was changed in it when it is packed again', () => {
  const info = JSON.parse(text('info.json'));
  const own = {
    ...info,
    uuid: 'own',
    title: 'Own',
    externalGradingOptions: { ...info.externalGradingOptions, image: 'own/node' },
  };
  writeFileSync(join(question, 'info.json'), JSON.stringify(own));
  mkdirSync(join(question, 'tests/packages'));
  writeFileSync(join(question, 'tests/packages/old.tgz'), '');
  writeFileSync(join(question, 'tests/own.txt'), '');
  write();
  expect(JSON.parse(text('info.json'))).toEqual(own);
  expect(existsSync(join(question, 'tests/packages/old.tgz'))).toBe(false);
  expect(existsSync(join(question, 'tests/own.txt'))).toBe(true);
  writeFileSync(join(question, 'info.json'), '{');
  expect(write).toThrow(/info\.json is no JSON/);
});

it('takes the place of nothing else', () => {
  const full = join(folder, 'full');
  mkdirSync(full);
  expect(() => prairielearnPack.requirePlace(full)).not.toThrow();
  writeFileSync(join(full, 'thesis.tex'), '');
  expect(() => prairielearnPack.requirePlace(full)).toThrow(/holds something else/);
});
