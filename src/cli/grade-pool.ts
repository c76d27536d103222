import { Worker } from 'node:worker_threads';
import { gradedLine, gradedOf, keyMaker } from '../grade/graded';
import { type Submission, seedMaker } from '../grade/grader';
import { judged } from '../grade/judgement';
import type { SheetFile } from '../grade/load-sheet';
import type { Outcome } from '../grade/outcome';
import { questionNamed, type Sheet } from '../grade/sheet';
import { type GradeResults, taskOf } from './grade-messages';
import type { GradeWorkerData } from './grade-worker';
import type { Limits } from './limited-effort';
import { solverProcess } from './smt-process';
import { answerRelayed, type RelayedQuestion } from './solver-relay';

export interface GradePoolOptions extends Limits {
  readonly files: readonly SheetFile[];
  readonly sheet: Sheet;
  readonly course: string;
  readonly seed: string;
  /** Answers judged at once. */
  readonly jobs: number;
  /** Megabytes a judge may use. */
  readonly memory?: number;
  readonly workerFile?: URL;
}

/** A judged answer. */
export interface PoolResult {
  /** As it is written to results. */
  readonly line: string;
  readonly outcome: Outcome;
  /** Whether the program failed on the answer. */
  readonly isFault: boolean;
}

/** Worker threads that judge answers; one that takes too long, or too much memory, costs only the answer it was at. */
export interface GradePool {
  grade(submission: Submission): Promise<PoolResult>;
  /** As `grade`, for very many: `settle` is called with the result, or an error that concerns all. */
  submit(submission: Submission, settle: Settle): void;
  close(): Promise<void>;
}

/** Answers a worker is sent at once, megabytes it may use unless told otherwise, and how much longer than its timeout an answer may take. */
const taskSize = 512;
const megabytes = 384;
const grace = { factor: 1.5, milliseconds: 500 } as const;

export type Settle = (result: PoolResult | Error) => void;

interface Pending {
  readonly submission: Submission;
  readonly settle: Settle;
}

export function openGradePool(options: GradePoolOptions): GradePool {
  const { sheet, course, seed, budget, timeout, jobs } = options;
  const queue: Pending[] = [];
  const keyOf = keyMaker(sheet, course);
  const seedOf = seedMaker(seed);
  // Started by the first question, if there is one.
  const solver = solverProcess();
  const lanes = Array.from({ length: Math.max(1, jobs) }, () => lane());
  let head = 0;

  /** The next answers: few while few are waiting, so that all lanes have work. */
  function take(): Pending[] {
    const waiting = queue.length - head;
    const taken = queue.slice(head, head + Math.max(1, Math.min(taskSize, Math.ceil(waiting / lanes.length))));
    head += taken.length;
    if (head > 4096) {
      queue.splice(0, head);
      head = 0;
    }
    return taken;
  }

  /** An answer whose judging had to be ended. */
  function ended({ submission, settle }: Pending, message: string, fault: string | null): void {
    const graded = gradedOf(
      sheet,
      submission,
      judged('undecided', message),
      seedOf(submission),
      keyOf(submission),
      fault,
    );
    const { student, question, verdict, points } = graded;
    settle({ line: gradedLine(graded), outcome: { student, question, verdict, points }, isFault: fault !== null });
  }

  /** One worker at a time, started when there is work, and again after one has ended. */
  function lane() {
    let worker: Worker | null = null;
    let watched = new Int32Array(new SharedArrayBuffer(8));
    let task: Pending[] = [];
    let done = 0;
    let timer: NodeJS.Timeout | null = null;

    function start(): Worker {
      const watch = new SharedArrayBuffer(8);
      watched = new Int32Array(watch);
      watched[0] = -1;
      const workerData: GradeWorkerData = { files: options.files, course, seed, limits: { budget, timeout }, watch };
      const started = new Worker(options.workerFile ?? new URL('./grade-worker.js', import.meta.url), {
        workerData,
        resourceLimits: {
          maxOldGenerationSizeMb: options.memory ?? megabytes,
          maxYoungGenerationSizeMb: 32,
          stackSizeMb: 4,
        },
      });
      started.on('message', (message: GradeResults | RelayedQuestion) => {
        if ('kind' in message) return void answerRelayed(solver, message);
        const { lines, verdicts, points, faults } = message;
        for (const [i, line] of lines.entries()) {
          const pending = task[done++];
          if (pending === undefined) continue;
          const { student, question } = pending.submission;
          const found = questionNamed(sheet, question);
          const name = 'part' in found ? found.name : question;
          const outcome = { student, question: name, verdict: verdicts[i] ?? 'undecided', points: points[i] ?? 0 };
          pending.settle({ line, outcome, isFault: faults[i] === true });
        }
        if (done >= task.length) next();
      });
      started.on('error', (error: Error & { readonly code?: string }) => {
        // It never came to an answer: no other worker will.
        if (Atomics.load(watched, 0) < 0 && done === 0) return failed(error);
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        replace(
          isMemory
            ? 'This answer needs too much memory; a person must look at it.'
            : 'The program failed on this answer; a person must look at it.',
          isMemory ? null : `${error.name}: ${error.message}`,
        );
      });
      started.on('exit', (code) =>
        replace('The program failed on this answer; a person must look at it.', `The judge ended with code ${code}.`),
      );
      return started;
    }

    function failed(error: Error): void {
      for (const { settle } of [...task.slice(done), ...queue.slice(head)]) settle(error);
      task = [];
      head = queue.length;
      next();
    }

    /** Gives up the answer the worker was at; the others of its task are judged by a new one. */
    function replace(message: string, fault: string | null): void {
      const guilty = Math.max(done, Atomics.load(watched, 0));
      const old = worker;
      worker = null;
      old?.removeAllListeners();
      old?.on('error', () => {});
      void old?.terminate();
      const [culprit] = task.splice(guilty, 1);
      task.splice(0, done);
      done = 0;
      if (culprit !== undefined) ended(culprit, message, fault);
      if (task.length === 0) next();
      else send();
    }

    function send(): void {
      worker ??= start();
      watched[0] = -1;
      worker.postMessage(taskOf(task.map(({ submission }) => submission)));
      timer ??= setInterval(look, 50);
    }

    function look(): void {
      if (Atomics.load(watched, 0) < 0) return;
      const elapsed = (Date.now() % 2 ** 31) - Atomics.load(watched, 1);
      if (elapsed > timeout * 1000 * grace.factor + grace.milliseconds)
        replace(`This answer was not decided within ${timeout} s; a person must look at it.`, null);
    }

    function next(): void {
      task = take();
      done = 0;
      if (task.length > 0) {
        send();
        return;
      }
      if (timer !== null) clearInterval(timer);
      timer = null;
    }

    // It reads the sheet while the answers are still being read.
    worker = start();
    return {
      wake: () => {
        if (task.length === 0) next();
      },
      close: async () => {
        if (timer !== null) clearInterval(timer);
        worker?.removeAllListeners();
        await worker?.terminate();
      },
    };
  }

  let isWaking = false;
  function submit(submission: Submission, settle: Settle): void {
    queue.push({ submission, settle });
    // Once for all answers that are handed in together.
    if (isWaking) return;
    isWaking = true;
    queueMicrotask(() => {
      isWaking = false;
      for (const each of lanes) each.wake();
    });
  }

  return {
    submit,
    grade: (submission) =>
      new Promise((resolve, reject) => {
        submit(submission, (result) => (result instanceof Error ? reject(result) : resolve(result)));
      }),
    close: async () => {
      await Promise.all(lanes.map((each) => each.close()));
      solver.end();
    },
  };
}
