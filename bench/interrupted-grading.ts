import { spawn } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Benchmark, Figure } from './benchmark';
import { normalLikelihood, oneThird } from './formulas';
import { type Measured, measureProcess } from './measure-process';
import { program } from './program';

/** As many answers, and as many kills, unless the environment says otherwise. */
const count = Number(process.env.ANSWERS ?? 100_000);
const kills = Number(process.env.KILLS ?? 20);

const sheet = `${normalLikelihood}${oneThird}  - id: choice
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
  (i) => ['number', `1e${i}`],
  (i) => ['loss', `x^(10^${i})`],
  (i) => ['loss', `${'\\frac{x}{'.repeat(i % 60)}m${'}'.repeat(i % 61)}`],
  (i) => ['number', `"[${'[1, '.repeat(i % 40)}${i}"`],
  (i) => ['loss', `"${'\u202e-'.repeat(i % 30)}x + ${i}"`],
  (i) => ['loss', `${'x*'.repeat(i % 200)}x - ${i}`],
  (i) => ['number', `${i}${'7'.repeat(i % 300)}/3`],
  (i) => ['loss', `"max(${'x, '.repeat(i % 100)}${i})"`],
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
      const args = (answers: string, out: string) => [
        'grade',
        path('sheet.yaml'),
        path(answers),
        '--jobs',
        '2',
        '--out',
        path(out),
      ];
      const fresh = async (rows: number): Promise<Measured> => {
        await write(path(`${rows}.csv`), rows);
        return measureProcess([program, ...args(`${rows}.csv`, `${rows}.jsonl`)]);
      };
      const sizes = [count / 10, (3 * count) / 10].map(Math.round);
      const smaller: [Measured, Measured] = [await fresh(sizes[0] ?? 0), await fresh(sizes[1] ?? 0)];
      const whole = await fresh(count);
      const [all, known] = [`${count}.csv`, `${count}.jsonl`];
      const again = await measureProcess([program, ...args(all, known)]);
      let [killed, torn] = [0, 0];
      const size = statSync(path(known)).size;
      const isKilled = (): Promise<boolean> => {
        const done = sizeOf(path('parts.jsonl')) / size;
        return grade(
          args(all, 'parts.jsonl'),
          killed < kills ? patience(whole, (0.4 + 0.6 * done) * again.milliseconds) : null,
        );
      };
      while (await isKilled()) {
        killed++;
        if (isTorn(path('parts.jsonl'))) torn++;
      }
      const different = await differences(path(known), path('parts.jsonl'));
      return figures({ smaller, whole, again, killed, torn, different, unfit: await unfitIn(path(known)) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * Milliseconds until the next kill, at any moment with equal chances: so many that the batch lives through most of them, though it
 * first goes through all answers, and through what is there.
 */
function patience({ milliseconds }: Measured, restart: number): number {
  const gained = milliseconds / (1.3 * kills);
  return 300 + Math.random() * (restart + gained + Math.sqrt(gained ** 2 + 2 * restart * gained));
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whether a file ends within a line. */
function isTorn(file: string): boolean {
  const size = sizeOf(file);
  if (size === 0) return false;
  const [last, descriptor] = [Buffer.alloc(1), openSync(file, 'r')];
  readSync(descriptor, last, 0, 1, size - 1);
  closeSync(descriptor);
  return last[0] !== 10;
}

/** Results that say that an answer took more than it may, or that the program failed on it. */
async function unfitIn(file: string): Promise<number> {
  let unfit = 0;
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (/"fault":"|was not decided within|needs too much memory/.test(line)) unfit++;
  return unfit;
}

interface Found {
  /** With a tenth of the answers, and with three tenths. */
  readonly smaller: readonly [Measured, Measured];
  readonly whole: Measured;
  readonly again: Measured;
  readonly killed: number;
  readonly torn: number;
  readonly different: number;
  readonly unfit: number;
}

function figures({ smaller, whole, again, killed, torn, different, unfit }: Found): readonly Figure[] {
  const plain = (name: string, value: number, unit: Figure['unit'], note = ''): Figure => ({
    name,
    value,
    unit,
    note,
    baseline: null,
    limit: null,
  });
  const none = (name: string, value: number): Figure => ({
    ...plain(name, value, 'lines'),
    limit: { of: 'value', at: 0 },
  });
  const memory = (name: string, { megabytes }: Measured, limit: number | null): Figure => ({
    ...plain(name, megabytes, 'MB'),
    baseline: { name: 'a tenth of them', value: smaller[0].megabytes },
    limit: limit === null ? null : { of: 'ratio', at: limit },
  });
  return [
    plain('answers', count, 'lines', `killed ${killed} times, ${torn} times within a line`),
    none('lines that differ from those of a run without kills', different),
    none('answers that took more than they may', unfit),
    plain('rate', (count / whole.milliseconds) * 1000, '/s', 'two judges'),
    { ...plain('restart with all results known', again.milliseconds / 1000, 's'), baseline: null },
    memory('memory, three tenths of the answers', smaller[1], null),
    memory('memory, all answers', whole, 1.25),
    memory('memory, all results known', again, 1.25),
  ];
}
