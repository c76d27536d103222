import {
  type Graded,
  gradedFromLine,
  gradedLine,
  gradedUnanswered,
  gradedUnread,
  hasMark,
  keyMaker,
  keyOfLine,
  standingOf,
} from '../../grade/graded';
import type { Submission } from '../../grade/grader';
import type { JudgementKind } from '../../grade/judgement';
import { unmarked } from '../../grade/mark/mark';
import type { Marks } from '../../grade/mark/read-marks';
import type { RowFault, SubmissionRow } from '../../grade/read/submission-row';
import { isByRulesOf } from '../../grade/rules-digest';
import { questionNamed, type Sheet } from '../../grade/sheet';
import type { Limits } from '../limited-effort';
import { progressOn } from '../progress';
import type { BatchResults } from '../results/batch-results';
import type { ReadResults } from '../results/known-results';
import { rowFaultLine } from '../row-fault-line';
import type { Submissions } from '../submissions/read-submissions';
import type { GradePool } from '../worker/grade-pool';
import { Crowd } from './crowd';
import { MarkBook } from './mark-book';
import { NotTaken } from './not-taken';
import type { Survey, Unanswered } from './survey';

/** What a batch came to; its results are in `results`. */
export interface GradedBatch {
  /** Answers that nobody could decide about, and that no person marked. */
  undecided: number;
  /** Marks to answers that have changed since. */
  stale: number;
  /** Rows that are no answers, and answers to no question of the sheet. */
  readonly notTaken: NotTaken;
  /** Answers on which the program failed. */
  faults: number;
  /** Results that were there already. */
  resumed: number;
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
  /** What persons gave. */
  readonly marks: Marks;
  /** Kinds of results that are found again though they are known. */
  readonly again: ReadonlySet<JudgementKind>;
}

/** Judges all answers; each result is kept as it comes, and those of an earlier run are not found again. */
export async function gradeAll(batch: Batch, pool: GradePool): Promise<Readonly<GradedBatch>> {
  const progress = progressOn(process.stderr);
  const grading = new Grading(batch, pool);
  const ticking = setInterval(() => {
    progress.update(`${grading.done} of ${batch.survey.count} answers judged`);
  }, 500);
  try {
    return await grading.run();
  } finally {
    clearInterval(ticking);
    progress.clear();
  }
}

/** Answers that may wait for a judge before reading goes on. */
const mostWaiting = 4096;

/** The work on one batch. */
class Grading {
  done = 0;
  readonly #notTaken: NotTaken;
  readonly #tally: Omit<GradedBatch, 'notTaken'> = { undecided: 0, stale: 0, faults: 0, resumed: 0 };
  readonly #crowd = new Crowd(mostWaiting);
  #isWriting = false;
  readonly #keyOf: (submission: Submission) => string;
  readonly #book: MarkBook;

  constructor(
    readonly batch: Batch,
    readonly pool: GradePool,
  ) {
    this.#notTaken = new NotTaken(batch.sheet);
    this.#keyOf = keyMaker(batch.sheet, batch.course);
    this.#book = new MarkBook(batch.sheet, batch.marks, (student, question) => this.#keyOfNothing(student, question));
  }

  async run(): Promise<GradedBatch> {
    const { submissions, survey, results } = this.batch;
    let place = 0;
    for await (const rows of submissions.rows())
      for (const row of rows) {
        if (!this.#crowd.hasRoom()) await this.#crowd.room();
        if (row.ok) this.#take(place++, row.row);
        else this.#refuse(place++, row.fault);
      }
    await this.#crowd.empty();
    results.flush();
    for (const missing of survey.unanswered) this.#miss(place++, missing);
    const { settled, stale } = this.#book.apply(results);
    results.settle();
    return { ...this.#tally, notTaken: this.#notTaken, undecided: this.#tally.undecided - settled, stale };
  }

  #take(place: number, row: SubmissionRow): void {
    const { sheet, survey, results } = this.batch;
    const submission = survey.earlier.submission(row);
    const named = questionNamed(sheet, row.question);
    if ('part' in named) this.#book.note(place, row.student, named.name);
    else this.#notTaken.noteUnknown(row);
    const found = knownResult(this.batch, submission, this.#keyOf);
    if (found === null) {
      this.#judge(place, submission);
      return;
    }
    this.#tally.resumed++;
    if (found.offset === null) this.#put(place, found.line);
    else results.keep(place, found.offset);
    this.#note(found.verdict);
  }

  #judge(place: number, submission: Submission): void {
    this.#crowd.enter();
    this.pool.submit(submission, (result) => {
      if (result instanceof Error) {
        this.#crowd.fail(result);
        return;
      }
      if (result.isFault) this.#tally.faults++;
      this.#orFail(() => {
        this.#put(place, result.line);
        this.#note(result.outcome.verdict);
        this.#crowd.leave();
      });
    });
  }

  #refuse(place: number, fault: RowFault): void {
    this.#notTaken.noteFault(fault);
    const line = rowFaultLine(fault);
    this.#keep(place, keyOfLine(line), line);
    this.#note('invalid');
  }

  /** What is missing was left out, or is perhaps in what could not be read. */
  #miss(place: number, { student, question, isAllMissing, unread }: Unanswered): void {
    const key = this.#keyOfNothing(student, question.name);
    this.#book.note(place, student, question.name);
    if (unread !== null) this.#tally.undecided++;
    const graded =
      unread === null
        ? gradedUnanswered(question, student, key, isAllMissing)
        : gradedUnread(question, student, key, unread);
    this.#keep(place, key, gradedLine(graded));
  }

  #note(verdict: JudgementKind): void {
    this.done++;
    if (verdict === 'undecided') this.#tally.undecided++;
  }

  /** A line that may be there already. */
  #keep(place: number, key: string, line: string): void {
    const { results } = this.batch;
    const found = results.known.find(key);
    if (found?.line === line) results.keep(place, found.offset);
    else this.#put(place, line);
  }

  /** Results that come together are written together, as soon as all of them are there. */
  #put(place: number, line: string): void {
    this.batch.results.put(place, line);
    if (this.#isWriting) return;
    this.#isWriting = true;
    setImmediate(() => {
      this.#isWriting = false;
      this.#orFail(() => this.batch.results.flush());
    });
  }

  /** Nobody above hears of a result that cannot be written. */
  #orFail(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#crowd.fail(error);
    }
  }

  /** No answer has the key of an answer as well, so that a mark to it is one to no other. */
  #keyOfNothing(student: string, question: string): string {
    return this.#keyOf({ student, question, answer: { kind: 'text', text: '\0' }, earlier: {} });
  }
}

interface Known {
  /** Without marks, as the line is. */
  readonly verdict: JudgementKind;
  readonly line: string;
  /** Where it stands among the results, or null if it comes from elsewhere. */
  readonly offset: number | null;
}

/** The result of an earlier run that still counts: not what other rules had a say in, what was left open with less effort, or by a fault of the program. */
function knownResult(
  { sheet, results, resume, limits, again }: Batch,
  submission: Submission,
  keyOf: (submission: Submission) => string,
): Known | null {
  if (!results.known.isAny && resume === null) return null;
  const key = keyOf(submission);
  const own = results.known.find(key);
  const found = own ?? resume?.find(key) ?? null;
  if (found === null) return null;
  const line = hasMark(found.line) ? gradedLine(unmarked(gradedFromLine(found.line))) : found.line;
  const plain = standingOf(line);
  if (plain.fault !== null || again.has(plain.verdict)) return null;
  if (plain.verdict === 'undecided' && !isWithin(limits, plain)) return null;
  const asked = questionNamed(sheet, submission.question);
  if ('part' in asked && !isByRulesOf(asked.question, plain.rules)) return null;
  return { verdict: plain.verdict, line, offset: line === found.line ? (own?.offset ?? null) : null };
}

const isWithin = ({ budget, timeout }: Limits, found: Pick<Graded, 'budget' | 'timeout'>): boolean =>
  found.budget !== null && found.timeout !== null && budget <= found.budget && timeout <= found.timeout;
