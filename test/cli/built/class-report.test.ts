import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { verify } from './verify';

const folders: string[] = [];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'class-report-'));
  folders.push(folder);
  mkdirSync(join(folder, 'claims'));
  writeFileSync(join(folder, 'claims', 's.yaml'), sheet);
  writeFileSync(join(folder, 'answers.csv'), answers);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const sheet = `title: Forms
given: { x: real, y: real }
claim: x == x
ask:
  - id: difference
    kind: formula
    prompt: The difference.
    variables: [x, y]
    answer: x - y
    samples: { right: [x - y], wrong: [x] }
  - id: sum
    kind: formula
    prompt: The sum.
    variables: [x, y]
    answer: x + y
    samples: { right: [x + y], wrong: [x] }
`;
const answers = `student,difference,sum
ada,x - y,x + y
bob,y - x,x + y
eve,-(x - y),x
kim,x,-x - y
`;
const grade = (...args: string[]) => verify(['grade', 's', 'answers.csv', ...args], { cwd: folder });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

it('says what a class got wrong, and accepting a rule judges again only what it may change', async () => {
  expect(await grade('--out', 'results.jsonl', '--report', 'wrong')).toMatchObject({ code: 0, err: '' });
  const report = JSON.parse(read('wrong/report.json'));
  const [first] = report.questions;
  expect(first).toMatchObject({ question: 'difference', shareRight: 0.25, verdicts: { correct: 1, wrong: 3 } });
  expect(first.groups[0]).toMatchObject({ students: 2, by: 'proof', suggested: { when: 'answer == -reference' } });
  const page = read('wrong/index.html');
  expect(page).toContain('<code>y - x</code>');
  expect(page).not.toMatch(/\bada\b|\bbob\b|<script/);
  expect(existsSync(join(folder, 'wrong/style.css'))).toBe(true);

  const entry = first.groups[0].suggested.yaml.trimEnd().replaceAll('\n', '\n      ');
  const credited = sheet.replace('    answer: x - y\n', `    answer: x - y\n    credit:\n      ${entry}\n`);
  writeFileSync(join(folder, 'claims', 's.yaml'), credited);
  const again = await grade('--out', 'results.jsonl', '--format', 'summary', '--report', 'wrong');
  // The three wrong answers to that question are judged anew, and nothing else.
  expect(again.out).toContain('5 of these were there already.');
  expect(read('results.jsonl').match(/"verdict":"partly"/g)).toHaveLength(2);
  const once = read('results.jsonl');
  rmSync(join(folder, 'results.jsonl'));
  await grade('--out', 'results.jsonl');
  expect(once).toBe(read('results.jsonl'));
});

it('names students where that is asked for', async () => {
  await grade('--out', 'results.jsonl', '--report', 'wrong', '--names');
  expect(JSON.parse(read('wrong/report.json')).questions[0].groups[0].names).toEqual(['bob', 'eve']);
});

it('refuses what makes no report', async () => {
  expect((await grade('--names')).err).toMatch(/--names .*\n.*--report/);
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full', 'other.txt'), '');
  const taken = await grade('--report', 'full');
  expect(taken).toMatchObject({ code: 2 });
  expect(taken.err).toMatch(/folder-in-use.*Give a new folder after --report,/s);
  expect((await grade('--report', 'answers.csv')).err).toMatch(/no-folder.*Give another name after --report\./s);
  const streamed = await verify(['grade', 's', '-', '--report', 'wrong'], { cwd: folder, input: '' });
  expect(streamed.err).toContain('--report does not go with answers from standard input.');
});
