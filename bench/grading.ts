import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSheet } from '../src/grade/load-sheet';
import type { Benchmark, Figure } from './benchmark';
import { measureProcess } from './measure-process';
import { program } from './program';

const sheet = `
title: The negative log-likelihood of a normal distribution
given: { x: real, m: real, s: real > 0 }
let: { loss: "(x - m)^2 / (2 * s) + log(2 * pi * s) / 2" }
claim: loss == -logpdf(normal(m, sqrt(s)), x)
ask:
  - id: loss
    kind: formula
    prompt: p
    variables: [x, m, s]
    answer: loss
    samples: { right: ["(x - m)^2/(2s) + ln(2 pi s)/2"], wrong: ["0"] }
`;

const squares = [
  '(x - m)^2 / (2 s)',
  '((m - x)/sqrt(2*s))^2',
  '(x^2 - 2*x*m + m^2)/(2*s)',
  '0.5 (m-x)^2/s',
  '(x-m)*(x-m)/s/2',
  '1/2*(x/sqrt(s) - m/sqrt(s))^2',
];
const logarithms = [
  'ln(2 pi s)/2',
  '0.5*ln(2*pi) + 0.5*ln(s)',
  'ln(sqrt(2*pi*s))',
  '(ln(2) + ln(pi) + ln(s))/2',
  '-ln(1/sqrt(2 pi s))',
  'ln(s)/2 + ln(2*pi)/2',
];
const mistakes = ['(x - m)^2 / s', '(x + m)^2 / (2 s)', '(x - m)^2 / (2 s^2)', '(x - m) / (2 s)'];

/** Answers of students: most are right, in as many ways as one may write them, and none is like another. */
const answers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const square = i % 5 < 3 ? squares[i % squares.length] : mistakes[i % mistakes.length];
    const logarithm = logarithms[Math.floor(i / 7) % logarithms.length];
    const [first, second] = i % 2 === 0 ? [square, logarithm] : [logarithm, square];
    return `(${first}) * ${(i % 97) + 2}/${(i % 97) + 2} + ${second} + ${i} - ${i}`;
  });

/** Right answers that are different to field arithmetic too: none is proved with another. */
const unlikeAnswers = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const [square, logarithm] = [squares[i % squares.length], logarithms[i % logarithms.length]];
    return `${square} + ${logarithm} + ln(${i + 2} s) - ln(s) - ln(${i + 2})`;
  });

const rounds = 5;

/** Formulas judged one after the other, in this process, on one core. */
function formulasPerSecond(texts: readonly string[]): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const loaded = loadSheet([{ id: 'bench', file: 'bench', text: sheet }], { course: 'bench', seed: `${round}` });
    if (!loaded.ok) throw new Error(loaded.diagnostics[0]?.reason);
    const start = performance.now();
    for (const text of texts) {
      const judgement = loaded.grader.judge(
        { student: 's', question: 'loss', answer: { kind: 'text', text }, earlier: {} },
        { isOver: () => false },
      );
      if (judgement instanceof Promise) throw new Error('a formula is judged at once');
      const { verdict } = judgement;
      if (verdict !== 'correct' && verdict !== 'wrong') throw new Error(`${text} is judged ${verdict}`);
    }
    best = Math.max(best, (1000 * texts.length) / (performance.now() - start));
  }
  return best;
}

const questions = [
  'resnext-gap',
  'resnext-parameters',
  'run-mean-entries',
  'resnext-output',
  'ln-mean',
  'ln-variance',
  'hinge-value',
  'tv-of-uniforms',
  'vae-loss',
  'flow-entropy',
];
const numbers = ['1', '147456', '4096', '-3.5', '2.25', '0.75', '1.4189', '1e-3'];

/** Students with numbers of their own, from CSV to results on disk, by the command line. */
async function gradeCsv(count: number): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `s${Math.floor(i / questions.length)},${questions[i % questions.length]},${numbers[i % numbers.length]}\n`,
  );
  writeFileSync(join(folder, 'answers.csv'), `student,question,answer\n${rows.join('')}`);
  const claims = fileURLToPath(new URL('../claims', import.meta.url));
  let [seconds, megabytes] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < rounds; round++) {
    const measured = await measureProcess([
      program,
      'grade',
      'sheets',
      join(folder, 'answers.csv'),
      '--claims',
      claims,
      '--out',
      join(folder, `${round}.jsonl`),
    ]);
    seconds = Math.min(seconds, measured.milliseconds / 1000);
    megabytes = Math.max(megabytes, measured.megabytes);
  }
  rmSync(folder, { recursive: true });
  return { seconds, megabytes };
}

/** How fast answers are judged. */
export const grading: Benchmark = {
  name: 'grading',
  measure: async () => {
    const distinct = answers(5000);
    const repeated = Array.from({ length: 50_000 }, (_, i) => distinct[i % 5] ?? '');
    const { seconds, megabytes } = await gradeCsv(100_000);
    const rate = (name: string, value: number): Figure => ({
      name,
      value,
      unit: '/s',
      baseline: null,
      limit: { of: 'value', at: 5000 },
    });
    return [
      rate('formulas, 5 repeated', formulasPerSecond(repeated)),
      rate('formulas, 5000 distinct', formulasPerSecond(distinct)),
      {
        name: 'formulas, 500 proved one by one',
        value: formulasPerSecond(unlikeAnswers(500)),
        unit: '/s',
        baseline: null,
        limit: { of: 'value', at: 300 },
      },
      { name: '100 000 numbers from CSV', value: seconds, unit: 's', baseline: null, limit: { of: 'value', at: 5 } },
      { name: 'the same, peak memory', value: megabytes, unit: 'MB', baseline: null, limit: null },
    ];
  },
};
