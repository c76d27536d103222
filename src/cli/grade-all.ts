import { rmSync } from 'node:fs';
import { gradedFromLine, keyMaker } from '../grade/graded';
import type { Outcome } from '../grade/outcome';
import type { Row } from '../grade/read/submission-row';
import type { Sheet } from '../grade/sheet';
import type { GradeFormat } from './grade-format';
import { type GradeJournal, openJournal, readResults } from './grade-journal';
import { earlierAnswers } from './grade-submission';
import { progressOn } from './progress';
import { rowFaultLine } from './row-fault-line';
import type { GradePool } from './worker/grade-pool';

/** All results of a batch, in the order of the submissions. */
export interface GradedBatch {
  readonly lines: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Rows that are no answers. */
  readonly rowFaults: number;
  /** Answers on which the program failed. */
  readonly faults: number;
  /** Results that were there already. */
  readonly resumed: number;
}

export interface BatchOptions {
  readonly course: string;
  /** Results of an earlier run, or null. */
  readonly resume: string | null;
}

/** Judges all answers; each result is written as it comes, and those of an earlier run are not found again. */
export async function gradeAll(
  sheet: Sheet,
  rows: readonly Row[],
  pool: GradePool,
  format: GradeFormat,
  { course, resume }: BatchOptions,
): Promise<GradedBatch> {
  const journal = format.journal === null ? null : openJournal(format.journal);
  const known = new Map([...(resume === null ? [] : readResults(resume)), ...(journal?.known ?? [])]);
  const keyOf = keyMaker(sheet, course);
  const earlier = earlierAnswers(sheet);
  for (const row of rows) if (row.ok) earlier.note(row.row);
  const progress = progressOn(process.stderr);
  const lines: string[] = [];
  const outcomes: Outcome[] = [];
  let [done, faults, resumed, isInOrder] = [0, 0, 0, true];

  const note = (i: number, line: string, outcome: Outcome, isNew: boolean): void => {
    isInOrder &&= i === done;
    lines[i] = line;
    outcomes[i] = outcome;
    done++;
    if (isNew) journal?.append(line);
    if (done % 64 === 0) progress.update(`${done} of ${rows.length} answers judged`);
  };
  const ticking = setInterval(() => progress.update(`${done} of ${rows.length} answers judged`), 500);
  try {
    await new Promise<void>((resolve, reject) => {
      const noteAndEnd = (i: number, line: string, outcome: Outcome, isNew: boolean): void => {
        note(i, line, outcome, isNew);
        if (done === rows.length) resolve();
      };
      if (rows.length === 0) resolve();
      for (const [i, row] of rows.entries()) {
        if (!row.ok) {
          const { student, question } = row.fault;
          noteAndEnd(
            i,
            rowFaultLine(row.fault),
            { student: student ?? '', question: question ?? '', verdict: 'invalid', points: 0 },
            true,
          );
          continue;
        }
        const submission = earlier.submission(row.row);
        const key = known.size === 0 ? '' : keyOf(submission);
        const found = known.get(key);
        if (found === undefined) {
          pool.submit(submission, (result) => {
            if (result instanceof Error) return reject(result);
            if (result.isFault) faults++;
            // Nobody above hears of a result that cannot be written.
            try {
              noteAndEnd(i, result.line, result.outcome, true);
            } catch (error) {
              reject(error);
            }
          });
          continue;
        }
        resumed++;
        noteAndEnd(i, found, outcomeOf(found), journal !== null && !journal.known.has(key));
      }
    });
    if (journal !== null) settle(journal, format, lines, isInOrder && resumed === 0);
  } finally {
    clearInterval(ticking);
    progress.clear();
    journal?.close();
  }
  return { lines, outcomes, rowFaults: rows.filter(({ ok }) => !ok).length, faults, resumed };
}

/** The results in the order of the submissions, without what an earlier run had besides. */
function settle(journal: GradeJournal, format: GradeFormat, lines: readonly string[], isInOrder: boolean): void {
  if (format.isJournalTemporary) return;
  if (!isInOrder) journal.rewrite(lines);
}

export function dropJournal(format: GradeFormat): void {
  if (format.isJournalTemporary && format.journal !== null) rmSync(format.journal, { force: true });
}

function outcomeOf(line: string): Outcome {
  const { student, question, verdict, points } = gradedFromLine(line);
  return { student, question, verdict, points };
}
