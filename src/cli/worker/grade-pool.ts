import type { MessagePort } from 'node:worker_threads';
import { gradedOf, keyMaker } from '../../grade/graded';
import { type Submission, seedMaker } from '../../grade/grader';
import { judged } from '../../grade/judgement';
import type { SheetFile } from '../../grade/load-sheet';
import type { Sheet } from '../../grade/sheet';
import type { Limits } from '../limited-effort';
import { openSolver } from '../solver/solver-process';
import { relayTo } from '../solver/solver-relay';
import { type JudgedAnswer, judgedAnswer } from './judged-answer';
import { type Loss, openWorkerPool } from './worker-pool';

export interface GradePoolOptions extends Limits {
  readonly files: readonly SheetFile[];
  readonly sheet: Sheet;
  readonly course: string;
  readonly seed: string;
  /** Answers judged at once. */
  readonly jobs: number;
  /** Megabytes a judge may use. */
  readonly megabytes?: number;
  readonly workerFile?: URL;
}

/** What a worker is started with. */
export interface GradeWorkerData extends Pick<GradePoolOptions, 'files' | 'course' | 'seed' | keyof Limits> {
  readonly solver: MessagePort;
}

/** Worker threads that judge answers; one that takes too long, or too much memory, costs only the answer it was at. */
export interface GradePool {
  grade(submission: Submission): Promise<JudgedAnswer>;
  /** As `grade`, for very many: `settle` is called with the result, or an error that concerns all. */
  submit(submission: Submission, settle: Settle): void;
  close(): Promise<void>;
}

/** Answers a worker is sent at once, and how much longer than its timeout an answer may take. */
const batchSize = 512;
const grace = { factor: 1.5, milliseconds: 500 } as const;

export type Settle = (result: JudgedAnswer | Error) => void;

interface Pending {
  readonly submission: Submission;
  readonly settle: Settle;
}

export function openGradePool(options: GradePoolOptions): GradePool {
  const { files, sheet, course, seed, budget, timeout, workerFile, megabytes = 384 } = options;
  const jobs = Math.max(1, options.jobs);
  let queue: Pending[] = [];
  let head = 0;
  const keyOf = keyMaker(sheet, course);
  const seedOf = seedMaker(seed);
  // Started by the first question, if there is one.
  const solver = openSolver();
  const pool = openWorkerPool({
    file: workerFile ?? new URL('./grade-worker.js', import.meta.url),
    workers: jobs,
    memory: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    patience: timeout * grace.factor * 1000 + grace.milliseconds,
    start: () => {
      const port = relayTo(solver);
      const data: GradeWorkerData = { files, course, seed, budget, timeout, solver: port };
      return { data, transfer: [port] };
    },
    next: take,
    sent: ({ submission }) => submission,
    onReply: ({ settle }, result: JudgedAnswer) => settle(result),
    onLost: lost,
  });

  /** The next answers: few while few are waiting, so that all workers have some. */
  function take(): Pending[] {
    const waiting = queue.length - head;
    const taken = queue.slice(head, head + Math.min(batchSize, Math.ceil(waiting / jobs)));
    head += taken.length;
    if (head > 4096) {
      queue = queue.slice(head);
      head = 0;
    }
    return taken;
  }

  function lost({ submission, settle }: Pending, loss: Loss): void {
    // No other worker will come to an answer either.
    if (loss.kind === 'unstarted') {
      settle(loss.error);
      return;
    }
    const { message, fault } = toldOf(loss, timeout);
    const judgement = judged('undecided', `${message}; a person must look at it.`);
    const found = { seed: seedOf(submission), key: keyOf(submission), limits: options, fault };
    settle(judgedAnswer(gradedOf(sheet, submission, judgement, found)));
  }

  let isWaking = false;
  function submit(submission: Submission, settle: Settle): void {
    queue.push({ submission, settle });
    // Once for all answers that are handed in together.
    if (isWaking) return;
    isWaking = true;
    queueMicrotask(() => {
      isWaking = false;
      pool.wake();
    });
  }

  return {
    submit,
    grade: (submission) =>
      new Promise((resolve, reject) => {
        submit(submission, (result) => (result instanceof Error ? reject(result) : resolve(result)));
      }),
    close: async () => {
      await pool.close();
      solver.end();
    },
  };
}

interface Told {
  readonly message: string;
  /** What the program did wrong, if it did. */
  readonly fault: string | null;
}

/** What is said of an answer without a reply. */
function toldOf(loss: Exclude<Loss, { readonly kind: 'unstarted' }>, timeout: number): Told {
  const failure = 'The program failed on this answer';
  switch (loss.kind) {
    case 'overrun':
      return { message: `This answer was not decided within ${timeout} s`, fault: null };
    case 'memory':
      return { message: 'This answer needs too much memory', fault: null };
    case 'failed':
      return { message: failure, fault: `${loss.error.name}: ${loss.error.message}` };
    case 'ended':
      return { message: failure, fault: `The judge ended with code ${loss.code}.` };
  }
}
