import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gradedFromLine } from '../../../src/grade/graded';
import { isThorough } from '../../thorough';
import { hostileAnswers } from './hostile-answers';
import { type Ended, verify } from './verify';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const honest = [
  ['vae-divergence', '½(μ² + σ² − 1 − ln σ²)'],
  ['flow-density', 'a*exp(-(a*x + b)^2/2)/sqrt(2*pi)'],
  ['resnext-gap-formula', 'relu(a) + relu(b) - relu(a + b)'],
  ['hinge-minimum', 'a + b - |a - b|'],
  ['vae-reconstruction', '-(x*ln(p) + (1-x)*ln(1-p))'],
  ['resnext-parameters', '147456'],
  ['ln-output', '[-6/5, -2/5, 2/5, 6/5]'],
  ['run-mean-shape', 'grown'],
] as const;
/** Questions of every kind. */
const asked = [...honest.map(([question]) => question), 'flow-derivation', 'tv-number', 'hint-z'];
const count = isThorough ? 20_000 : 5_000;

let folder = '';
let ended: Ended;
let lines: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const hostile = hostileAnswers(count, 'fuzz').map((answer, i) => ({
    student: `mallory${i}`,
    question: asked[i % asked.length],
    answer,
  }));
  const rows = hostile.flatMap((row, i) => {
    const [question, answer] = honest[i % honest.length] ?? honest[0];
    return i % 20 === 0 ? [row, { student: `honest${i}`, question, answer }] : [row];
  });
  writeFileSync(join(folder, 'answers.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  ended = await verify(
    [
      'grade',
      'sheets',
      join(folder, 'answers.jsonl'),
      '--out',
      join(folder, 'results.jsonl'),
      '--jobs',
      '2',
      '--timeout',
      '10',
    ],
    { cwd: root },
  );
  lines = readFileSync(join(folder, 'results.jsonl'), 'utf8').trimEnd().split('\n');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('survives thousands of hostile answers without a fault', () => {
  expect(ended.err).toBe('');
  expect([0, 1]).toContain(ended.code);
  expect(lines).toHaveLength(count + count / 20);
  const graded = lines.map(gradedFromLine);
  expect(graded.filter(({ fault }) => fault !== null)).toEqual([]);
  expect(graded.filter(({ message }) => /too much memory/.test(message))).toEqual([]);
});

it('lets none of them take the time of the others', () => {
  const late = lines.map(gradedFromLine).filter(({ message }) => /not decided within/.test(message));
  expect(late.map(({ question, answer }) => [question, answer])).toEqual([]);
});

it('grades the honest answers among them right', () => {
  const graded = lines.map(gradedFromLine).filter(({ student }) => student.startsWith('honest'));
  expect(graded).toHaveLength(count / 20);
  expect(graded.filter(({ verdict }) => verdict !== 'correct')).toEqual([]);
});

it('accepts no hostile answer that is not an answer', () => {
  const accepted = lines
    .map(gradedFromLine)
    .filter(({ student, verdict }) => student.startsWith('mallory') && verdict === 'correct');
  // Now and then a change leaves a right answer right; nothing else may pass.
  for (const { answer } of accepted) expect(answer).toMatch(/147456|mu|exp|max|ln|min|1\.2|-6|grown/);
  expect(accepted.length).toBeLessThan(count / 50);
});

it('writes a gradebook that runs nothing', async () => {
  const { out, code } = await verify(
    ['grade', 'sheets', join(folder, 'answers.jsonl'), '--resume', join(folder, 'results.jsonl'), '--format', 'csv'],
    { cwd: root },
  );
  expect([0, 1]).toContain(code);
  expect(out.split('\r\n')).toHaveLength(count + count / 20 + 2);
  expect(out.match(/(?:^|,|\n)"?[=+@\t]/g)).toBeNull();
}, 120_000);
