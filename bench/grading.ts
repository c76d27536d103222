import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadSheet } from '../src/grade/load-sheet';
import { claims, csvOfAnswers } from './answers';
import type { Benchmark, Figure } from './benchmark';
import { answers, isRightFormula, normalLikelihood, oneThird, unlikeAnswers } from './formulas';
import { measureProcess } from './measure-process';
import { program } from './program';

const sheet = `${normalLikelihood}  - id: square
    kind: derivation
    prompt: p
    from: (x - m)^2 / (2 * s)
    answer: x^2 / (2 * s) - x * m / s + m^2 / (2 * s)
    lines: 2
    credit: [{ when: lines, factor: 0.5, message: So far. }]
    samples:
      right: ["(x - m)^2/(2s)\\n= (x^2 - 2 x m + m^2)/(2s)\\n= x^2/(2s) - x m/s + m^2/(2s)"]
      wrong: ["(x - m)^2/(2s)\\n= x^2/(2s) - m^2/(2s)\\n= x^2/(2s) - x m/s + m^2/(2s)"]
${oneThird}  - id: polynomial
    kind: formula
    prompt: p
    variables: [x, m]
    answer: (x - m)^2
    samples: { right: ["x^2 - 2 x m + m^2"], wrong: ["0"] }
`;

const starts = ['(x - m)^2 / (2 s)', '(m - x)^2/(2s)', '((x - m)/sqrt(2 s))^2', '1/(2s) * (x - m)^2'];
const steps = [
  '(x^2 - 2 x m + m^2)/(2 s)',
  '1/(2 s) * (x*x - 2*x*m + m*m)',
  '(x - m)(x - m)/(2s)',
  '(x(x - m) - m(x - m))/(2s)',
  '(m^2 - 2 m x + x^2)/(2 s)',
];
const slips = ['(x^2 - x m + m^2)/(2 s)', '(x^2 + m^2)/(2 s)', '(x^2 - 2 x m - m^2)/(2 s)', '(x^2 - 2xm + m^2)/s'];
const ends = ['x^2/(2s) - x m/s + m^2/(2s)', 'x^2/(2 s) - m x/s + m^2/(2s)', 'm^2/(2s) - x m/s + x^2/(2s)'];

const isRightDerivation = (i: number): boolean => i % 5 < 4;

/** Short derivations: one in five has a slip, and none is like another. */
const derivations = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const step = isRightDerivation(i) ? steps[i % steps.length] : slips[i % slips.length];
    const factor = (i % 9) + 2;
    return [
      `${starts[i % starts.length]} + ${i} - ${i}`,
      `= ${factor}/${factor} * ${step} + ${i} - ${i}`,
      `= ${step}`,
      `= ${ends[i % ends.length]}`,
    ].join('\n');
  });

const rounds = 5;

/**
 * Answers judged one after the other, in this process, for each second of processor time: that of all threads, so that a second core
 * helps nobody, and other programs on the machine hinder less.
 */
async function answersPerSecond(
  question: string,
  texts: readonly string[],
  isRight: (i: number) => boolean,
): Promise<number> {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const loaded = loadSheet([{ id: 'bench', file: 'bench', text: sheet }], { course: 'bench', seed: `${round}` });
    if (!loaded.ok) throw new Error(loaded.diagnostics[0]?.reason);
    const before = process.cpuUsage();
    for (const [i, text] of texts.entries()) {
      const judgement = loaded.grader.judge(
        { student: 's', question, answer: { kind: 'text', text }, earlier: {} },
        { isOver: () => false },
      );
      const { verdict } = judgement instanceof Promise ? await judgement : judgement;
      const wanted = isRight(i) ? ['correct'] : ['wrong', 'partly'];
      if (!wanted.includes(verdict)) throw new Error(`${text} is judged ${verdict}`);
    }
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (1e6 * texts.length) / (user + system));
  }
  return best;
}

interface BySymPy {
  readonly right: number;
  readonly seconds: number;
}

/** The same formulas judged by SymPy, in a process of its own; null where there is none. */
function bySymPy(texts: readonly string[]): BySymPy | null {
  const script = fileURLToPath(new URL('../bench/sympy_equal.py', import.meta.url));
  const input = texts.map((text, i) => JSON.stringify({ text, isRight: isRightFormula(i) })).join('\n');
  const { status, stdout } = spawnSync(process.env.PYTHON ?? '/usr/bin/python3', [script], { input, encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : null;
}

/** What the hundredth part of answers takes longer than, where a program keeps the grader open and asks one by one. */
async function slowestHundredth(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  writeFileSync(join(folder, 'sheet.yaml'), sheet);
  const child = spawn(process.execPath, [program, 'grade', join(folder, 'sheet.yaml'), '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const took: number[] = [];
  for (let i = 0; i < count; i++) {
    const [question, answer] =
      i % 2 === 0 ? ['number', `${i}/3 - ${i - 1}/3`] : ['polynomial', `x^2 - 2 x m + m^2 + ${i % 4 === 1 ? 0 : i} x`];
    const start = performance.now();
    child.stdin.write(`${JSON.stringify({ student: 's', question, answer })}\n`);
    const { done } = await replies.next();
    if (done === true) throw new Error('The grader ended.');
    took.push(performance.now() - start);
  }
  child.stdin.end();
  rmSync(folder, { recursive: true });
  // The first ones wait for the program to start.
  return took.slice(count / 10).sort((a, b) => a - b)[Math.floor(0.9 * count * 0.99)] ?? Number.NaN;
}

/** Students with numbers of their own, from CSV to results on disk, by the command line. */
async function gradeCsv(count: number): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  writeFileSync(join(folder, 'answers.csv'), csvOfAnswers(count));
  let [seconds, megabytes] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < rounds; round++) {
    const out = join(folder, `${round}.jsonl`);
    const measured = await measureProcess([
      program,
      'grade',
      'sheets',
      join(folder, 'answers.csv'),
      '--claims',
      claims,
      '--out',
      out,
    ]);
    const lines = readFileSync(out, 'utf8').split('\n').length - 1;
    if (lines !== count) throw new Error(`${lines} results of ${count} answers`);
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
    const bySecond = await answersPerSecond('loss', distinct, isRightFormula);
    const some = distinct.slice(0, 200);
    const symPy = bySymPy(some);
    const rate = (name: string, value: number, at: number): Figure => ({
      name,
      value,
      unit: '/s',
      baseline: null,
      limit: { of: 'value', at },
    });
    return [
      rate('formulas, 5 repeated', await answersPerSecond('loss', repeated, isRightFormula), 5000),
      {
        ...rate('formulas, 5000 distinct', bySecond, 10_000),
        baseline: symPy && { name: 'SymPy', value: some.length / symPy.seconds },
      },
      rate('formulas, 500 proved one by one', await answersPerSecond('loss', unlikeAnswers(500), () => true), 300),
      rate('derivations, 2000 distinct', await answersPerSecond('square', derivations(2000), isRightDerivation), 2000),
      ...(symPy === null ? [] : [judgedRight(symPy, some.length)]),
      {
        name: 'one of 100 takes longer, asked one by one',
        value: await slowestHundredth(5000),
        unit: 'ms',
        baseline: null,
        limit: { of: 'value', at: 10 },
      },
      { name: '100 000 numbers from CSV', value: seconds, unit: 's', baseline: null, limit: { of: 'value', at: 5 } },
      { name: 'the same, peak memory', value: megabytes, unit: 'MB', baseline: null, limit: null },
    ];
  },
};

const judgedRight = ({ right }: BySymPy, count: number): Figure => ({
  name: 'judged as they should be by SymPy',
  value: (100 * right) / count,
  unit: '%',
  note: 'of 200 distinct formulas; here all are',
  baseline: null,
  limit: null,
});
