import { parentPort, workerData } from 'node:worker_threads';
import { type Graded, gradedLine, gradedOf, keyMaker } from '../grade/graded';
import { type Submission, seedMaker } from '../grade/grader';
import { type Judgement, type JudgementKind, judged } from '../grade/judgement';
import { loadSheet, type SheetFile } from '../grade/load-sheet';
import { faultMessage } from './fault-message';
import { type GradeResults, type GradeTask, submissionsOf } from './grade-messages';
import { type Limits, limitedEffort } from './limited-effort';
import { relayedSolver } from './solver-relay';

/** What a worker is started with. */
export interface GradeWorkerData {
  readonly files: readonly SheetFile[];
  readonly course: string;
  readonly seed: string;
  /** What an answer may take. */
  readonly limits: Limits;
  /** Two numbers: the place, in the task, of the answer being judged (−1: none), and when that began. */
  readonly watch: SharedArrayBuffer;
}

/** Milliseconds after which results that are there are sent, though others are not. */
const patience = 25;

const { files, course, seed, limits, watch } = workerData as GradeWorkerData;
const watched = new Int32Array(watch);
const solver = relayedSolver((question, transfer) => parentPort?.postMessage(question, transfer));
const loaded = loadSheet(files, { course, seed, solver }, false);
if (!loaded.ok) throw new Error(loaded.diagnostics[0]?.reason ?? 'The sheet cannot be read.');
const { sheet, grader } = loaded;
const keyOf = keyMaker(sheet, course);
const seedOf = seedMaker(seed);

parentPort?.on('message', async (task: GradeTask) => {
  let results = emptyResults();
  let sent = performance.now();
  const send = () => {
    parentPort?.postMessage(results satisfies GradeResults);
    results = emptyResults();
    sent = performance.now();
  };
  let i = 0;
  for (const submission of submissionsOf(task)) {
    Atomics.store(watched, 1, Date.now() % 2 ** 31);
    Atomics.store(watched, 0, i++);
    const judging = judge(submission);
    // Most answers need no waiting.
    const graded = judging instanceof Promise ? await judging : judging;
    results.lines.push(gradedLine(graded));
    results.verdicts.push(graded.verdict);
    results.points.push(graded.points);
    results.faults.push(graded.fault !== null);
    if (performance.now() - sent > patience) send();
  }
  Atomics.store(watched, 0, -1);
  if (results.lines.length > 0) send();
});

function emptyResults() {
  return { lines: [] as string[], verdicts: [] as JudgementKind[], points: [] as number[], faults: [] as boolean[] };
}

function judge(submission: Submission): Graded | Promise<Graded> {
  const own = seedOf(submission);
  const effort = limitedEffort(limits);
  const graded = (judgement: Judgement, fault: string | null = null): Graded =>
    gradedOf(sheet, submission, judgement, own, keyOf(submission), fault);
  /** A fault of the program on one answer costs that answer alone, and says nothing of it. */
  const failed = (error: unknown): Graded =>
    graded(judged('undecided', 'The program failed on this answer; a person must look at it.'), faultMessage(error));
  try {
    const judgement = grader.judge(submission, effort, own);
    return judgement instanceof Promise ? judgement.then((each) => graded(each), failed) : graded(judgement);
  } catch (error) {
    return failed(error);
  }
}
