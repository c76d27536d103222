import { spawn } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Benchmark, Figure } from './benchmark';
import { type Measured, measureProcess } from './measure-process';
import { program } from './program';

/** As many answers, and as many kills, unless the environment says otherwise. */
const count = Number(process.env.ANSWERS ?? 100_000);
const kills = Number(process.env.KILLS ?? 20);

const sheet = `
title: Questions of several kinds
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
  - id: number
    kind: number
    prompt: p
    answer: 1/3
    tolerance: { abs: 0.001, rel: 0 }
    samples: { right: ["1/3"], wrong: ["1"] }
  - id: choice
    kind: choice
    prompt: p
    choices: { one: One, two: Two }
    answer: one
    samples: { right: [one], wrong: [two] }
`;

/** What honest and hostile students write, as cells of CSV. */
const answers: readonly ((i: number) => [string, string])[] = [
  (i) => ['number', `1/3 + ${i} - ${i}`],
  (i) => ['number', `0.${i}`],
  (i) => ['loss', `"(x - m)^2/(2 s) + ln(2 pi s)/2 + ${i} - ${i}"`],
  (i) => ['loss', `"(x + m)^2/(2 s) + ${i}"`],
  () => ['choice', 'one'],
  (i) => ['choice', `"two, or ${i}"`],
  (i) => ['loss', `${'('.repeat(i % 300)}x${')'.repeat(i % 299)}`],
  (i) => ['number', `9^9^9^${i}`],
  (i) => ['number', `"\u001b[31m${i}\u0000${'ü'.repeat(i % 50)}"`],
  (i) => ['number', `=cmd|'${i}'!A0`],
  (i) => ['nothing', `${i}`],
  (i) => ['number', `3,${i},4`],
];

/** Runs the grader to its end, or until it is killed. */
function grade(args: readonly string[], killAfter: number | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
    const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject).on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

async function write(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write('student,question,answer\n');
  for (let i = 0; i < rows; i++) {
    const [question, answer] = answers[i % answers.length]?.(i) ?? ['', ''];
    if (!out.write(`s${i},${question},${answer}\n`))
      await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

/** Lines of two files that are not the same, at the same place. */
async function differences(one: string, other: string): Promise<number> {
  const lines = (file: string) => createInterface({ input: createReadStream(file) })[Symbol.asyncIterator]();
  const [a, b] = [lines(one), lines(other)];
  for (let different = 0; ; ) {
    const [first, second] = [await a.next(), await b.next()];
    if (first.done === true && second.done === true) return different;
    if (first.value !== second.value) different++;
  }
}

/** A batch is killed at random moments and taken up again, until it is through. */
export const interruptedGrading: Benchmark = {
  name: 'interrupted grading',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
    const path = (name: string): string => join(folder, name);
    try {
      writeFileSync(path('sheet.yaml'), sheet);
      await write(path('half.csv'), count / 2);
      await write(path('all.csv'), count);
      const args = (answers: string, out: string) => [
        'grade',
        path('sheet.yaml'),
        path(answers),
        '--jobs',
        '2',
        '--out',
        path(out),
      ];
      const half = await measureProcess([program, ...args('half.csv', 'half.jsonl')]);
      const whole = await measureProcess([program, ...args('all.csv', 'whole.jsonl')]);
      let [killed, torn] = [0, 0];
      while (await grade(args('all.csv', 'parts.jsonl'), killed < kills ? patience(whole) : null)) {
        killed++;
        if (isTorn(path('parts.jsonl'))) torn++;
      }
      const again = await measureProcess([program, ...args('all.csv', 'parts.jsonl')]);
      return figures({
        half,
        whole,
        again,
        killed,
        torn,
        different: await differences(path('whole.jsonl'), path('parts.jsonl')),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Milliseconds until the next kill: so that the batch lives through about all of them. */
const patience = ({ milliseconds }: Measured): number => 400 + (Math.random() * 2 * milliseconds) / kills;

/** Whether a file ends within a line. */
const isTorn = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0 && readFileSync(file).at(-1) !== 10;

interface Found {
  readonly half: Measured;
  readonly whole: Measured;
  readonly again: Measured;
  readonly killed: number;
  readonly torn: number;
  readonly different: number;
}

function figures({ half, whole, again, killed, torn, different }: Found): readonly Figure[] {
  const plain = (name: string, value: number, unit: Figure['unit'], note = ''): Figure => ({
    name,
    value,
    unit,
    note,
    baseline: null,
    limit: null,
  });
  return [
    plain('answers', count, 'lines', `killed ${killed} times, ${torn} times within a line`),
    {
      ...plain('lines that differ from those of a run without kills', different, 'lines'),
      limit: { of: 'value', at: 0 },
    },
    plain('rate', (count / whole.milliseconds) * 1000, '/s', 'two judges'),
    {
      name: 'memory',
      value: whole.megabytes,
      unit: 'MB',
      baseline: { name: 'half of it', value: half.megabytes },
      limit: { of: 'ratio', at: 1.25 },
    },
    {
      ...plain('memory, all results known', again.megabytes, 'MB'),
      baseline: { name: 'none known', value: whole.megabytes },
    },
  ];
}
