import { parentPort, workerData } from 'node:worker_threads';
import { gradedLine, gradedOf, keyMaker } from '../grade/graded';
import { type Submission, seedMaker } from '../grade/grader';
import { judged } from '../grade/judgement';
import { loadSheet, type SheetFile } from '../grade/load-sheet';
import type { Outcome } from '../grade/outcome';
import { faultMessage } from './fault-message';

/** What a worker is started with. */
export interface GradeWorkerData {
  readonly files: readonly SheetFile[];
  readonly course: string;
  readonly seed: string;
  /** Seconds an answer may take. */
  readonly budget: number;
  /** Two numbers: the place, in the task, of the answer being judged (−1: none), and when that began. */
  readonly watch: SharedArrayBuffer;
}

/** What a worker is sent: some answers; what it sends back: their results, a part of them at a time. */
export type GradeWorkerTask = readonly Submission[];
export interface GradeWorkerResult {
  readonly line: string;
  readonly outcome: Outcome;
  /** Whether the program failed on the answer. */
  readonly isFault: boolean;
}

/** Milliseconds after which results that are there are sent, though others are not. */
const patience = 25;

const { files, course, seed, budget, watch } = workerData as GradeWorkerData;
const watched = new Int32Array(watch);
const loaded = loadSheet(files, { course, seed }, false);
if (!loaded.ok) throw new Error(loaded.diagnostics[0]?.reason ?? 'The sheet cannot be read.');
const { sheet, grader } = loaded;
const keyOf = keyMaker(sheet, course);
const seedOf = seedMaker(seed);

parentPort?.on('message', (submissions: GradeWorkerTask) => {
  let results: GradeWorkerResult[] = [];
  let sent = performance.now();
  const send = () => {
    parentPort?.postMessage(results);
    results = [];
    sent = performance.now();
  };
  for (const [i, submission] of submissions.entries()) {
    Atomics.store(watched, 1, Date.now() % 2 ** 31);
    Atomics.store(watched, 0, i);
    results.push(judge(submission));
    if (performance.now() - sent > patience) send();
  }
  Atomics.store(watched, 0, -1);
  if (results.length > 0) send();
});

function judge(submission: Submission): GradeWorkerResult {
  const start = performance.now();
  const own = seedOf(submission);
  const deadline = () => performance.now() - start > budget * 1000;
  const [judgement, fault] = attempt(() => grader.judge(submission, deadline, own));
  const graded = gradedOf(sheet, submission, judgement, own, keyOf(submission), fault);
  const { student, question, verdict, points } = graded;
  return { line: gradedLine(graded), outcome: { student, question, verdict, points }, isFault: fault !== null };
}

/** A fault of the program on one answer costs that answer alone, and says nothing of it. */
function attempt(judgeIt: () => ReturnType<typeof grader.judge>): [ReturnType<typeof grader.judge>, string | null] {
  try {
    return [judgeIt(), null];
  } catch (error) {
    return [judged('undecided', 'The program failed on this answer; a person must look at it.'), faultMessage(error)];
  }
}
