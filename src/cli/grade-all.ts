import { type Graded, gradedFromLine, keyMaker } from '../grade/graded';
import type { Submission } from '../grade/grader';
import type { Outcome } from '../grade/outcome';
import type { RowFault, SubmissionRow } from '../grade/read/submission-row';
import type { Sheet } from '../grade/sheet';
import { type EarlierAnswers, earlierAnswers } from './grade-submission';
import type { Limits } from './limited-effort';
import { progressOn } from './progress';
import type { BatchResults } from './results/batch-results';
import type { ReadResults } from './results/known-results';
import { rowFaultLine } from './row-fault-line';
import type { Submissions } from './submissions/read-submissions';
import type { GradePool } from './worker/grade-pool';

/** What a batch came to; its results are in `results`. */
export interface GradedBatch {
  /** Answers that nobody could decide about. */
  readonly undecided: number;
  /** Rows that are no answers. */
  readonly rowFaults: number;
  /** Answers on which the program failed. */
  readonly faults: number;
  /** Results that were there already. */
  readonly resumed: number;
}

/** What a batch is made of. */
export interface Batch {
  readonly sheet: Sheet;
  readonly submissions: Submissions;
  readonly survey: Survey;
  readonly course: string;
  readonly limits: Limits;
  readonly results: BatchResults;
  /** Results of another run, or null. */
  readonly resume: ReadResults | null;
}

/** What is known of all submissions before the first is judged. */
export interface Survey {
  readonly count: number;
  readonly earlier: EarlierAnswers;
  /** All to whom anything is filed. */
  readonly students: ReadonlySet<string>;
}

/** Goes through all submissions: answers may be carried forward from whatever place. */
export async function surveyOf(sheet: Sheet, submissions: Submissions): Promise<Survey> {
  const earlier = earlierAnswers(sheet);
  const students = new Set<string>();
  let count = 0;
  for await (const rows of submissions.rows()) {
    count += rows.length;
    for (const row of rows) {
      students.add(row.ok ? row.row.student : (row.fault.student ?? ''));
      if (row.ok) earlier.note(row.row);
    }
  }
  return { count, earlier, students };
}

/** Answers that may wait for a judge before reading goes on. */
const mostWaiting = 4096;

/** Judges all answers; each result is kept as it comes, and those of an earlier run are not found again. */
export async function gradeAll(batch: Batch, pool: GradePool): Promise<GradedBatch> {
  const { sheet, submissions, survey, results, limits } = batch;
  const keyOf = keyMaker(sheet, batch.course);
  const progress = progressOn(process.stderr);
  const tally = { undecided: 0, rowFaults: 0, faults: 0, resumed: 0 };
  const crowd = new Crowd(mostWaiting);
  let done = 0;
  const note = ({ verdict }: Pick<Outcome, 'verdict'>): void => {
    done++;
    if (verdict === 'undecided') tally.undecided++;
  };
  const judge = (place: number, submission: Submission): void => {
    crowd.enter();
    pool.submit(submission, (result) => {
      if (result instanceof Error) return crowd.fail(result);
      if (result.isFault) tally.faults++;
      // Nobody above hears of a result that cannot be written.
      try {
        results.put(place, result.line);
        note(result.outcome);
        crowd.leave();
      } catch (error) {
        crowd.fail(error);
      }
    });
  };
  const take = (place: number, row: SubmissionRow): void => {
    const submission = survey.earlier.submission(row);
    const found = knownResult(batch, () => keyOf(submission), limits);
    if (found === null) {
      judge(place, submission);
      return;
    }
    tally.resumed++;
    if (found.span === null) results.put(place, found.line);
    else results.keep(place, found.span);
    note(found.graded);
  };
  const refuse = (place: number, fault: RowFault): void => {
    tally.rowFaults++;
    results.put(place, rowFaultLine(fault));
    note({ verdict: 'invalid' });
  };

  const ticking = setInterval(() => progress.update(`${done} of ${survey.count} answers judged`), 500);
  try {
    let place = 0;
    for await (const rows of submissions.rows()) {
      for (const row of rows) {
        await crowd.room();
        if (row.ok) take(place++, row.row);
        else refuse(place++, row.fault);
      }
    }
    await crowd.empty();
    results.settle();
  } finally {
    clearInterval(ticking);
    progress.clear();
  }
  return tally;
}

interface Known {
  readonly graded: Graded;
  readonly line: string;
  /** Where it stands among the results, or null if it comes from elsewhere. */
  readonly span: { readonly offset: number; readonly length: number } | null;
}

/** The result of an earlier run that still counts: not what was left open with less effort, or by a fault of the program. */
function knownResult({ results, resume }: Batch, keyOf: () => string, limits: Limits): Known | null {
  if (!results.known.isAny && resume === null) return null;
  const key = keyOf();
  const own = results.known.find(key);
  const found = own ?? resume?.find(key) ?? null;
  if (found === null) return null;
  const graded = gradedFromLine(found.line);
  if (graded.fault !== null) return null;
  if (graded.verdict === 'undecided' && !isWithin(limits, graded)) return null;
  return { graded, line: found.line, span: own === null ? null : own.span };
}

const isWithin = ({ budget, timeout }: Limits, graded: Graded): boolean =>
  graded.budget !== null && graded.timeout !== null && budget <= graded.budget && timeout <= graded.timeout;

/** Those who wait for something: no more than so many at once, and whoever waits for them hears of a failure. */
class Crowd {
  #count = 0;
  #failure: { readonly error: unknown } | null = null;
  #wake: (() => void) | null = null;

  constructor(readonly most: number) {}

  enter(): void {
    this.#count++;
  }

  leave(): void {
    this.#count--;
    this.#wake?.();
  }

  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake?.();
  }

  /** Waits until one more may enter. */
  async room(): Promise<void> {
    if (this.#failure !== null || this.#count >= this.most) await this.#until(() => this.#count < this.most);
  }

  async empty(): Promise<void> {
    await this.#until(() => this.#count === 0);
  }

  async #until(holds: () => boolean): Promise<void> {
    while (this.#failure === null && !holds())
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#wake = null;
    if (this.#failure !== null) throw this.#failure.error;
  }
}
