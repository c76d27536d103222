import type { JudgementKind } from '../grade/judgement';
import { jsonLineRows } from '../grade/read/json-rows';
import { questionNamed, type Sheet } from '../grade/sheet';
import { exitCode } from './exit-code';
import { earlierAnswers } from './grade-submission';
import { linesOf } from './lines';
import { lineSink } from './results/line-sink';
import { rowFaultLine } from './row-fault-line';
import type { GradePool } from './worker/grade-pool';

/** The longest line: a tensor may have a million elements. */
const lineLimit = 32 * 1024 * 1024;
/** Lines that may wait for their answers before reading goes on. */
const mostWaiting = 1000;

/** An answer to no question of the sheet is bad input, as what is no answer. */
const codeOf = (verdict: JudgementKind, isAsked: boolean): number => {
  if (!isAsked) return exitCode.badInput;
  return verdict === 'undecided' ? exitCode.unmet : exitCode.met;
};

/**
 * Answers JSON lines from standard input by lines on standard output, in order and as they come; each answer of a line
 * gives a line. A student's answers to carried questions count from when they were read.
 * @returns the exit code
 */
export async function gradeStream(sheet: Sheet, pool: GradePool, out: string | null): Promise<number> {
  const earlier = earlierAnswers(sheet);
  const sink = out === null ? null : lineSink(out);
  let worst: number = exitCode.met;
  let waiting = 0;
  let written: Promise<void> = Promise.resolve();
  const write = async (result: Promise<{ readonly line: string; readonly code: number }>): Promise<void> => {
    const { line, code } = await result;
    worst = Math.max(worst, code);
    waiting--;
    sink?.put(line);
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  };
  let number = 0;
  for await (const text of linesOf(process.stdin, lineLimit)) {
    number++;
    const rows = jsonLineRows(text, `line ${number}`);
    for (const row of rows) if (row.ok) earlier.note(row.row);
    for (const row of rows) {
      const result = row.ok
        ? pool.grade(earlier.submission(row.row)).then(({ line, outcome, isFault }) => ({
            line,
            code: isFault ? exitCode.fault : codeOf(outcome.verdict, 'part' in questionNamed(sheet, row.row.question)),
          }))
        : Promise.resolve({ line: rowFaultLine(row.fault), code: exitCode.badInput });
      waiting++;
      const before = written;
      written = before.then(() => write(result));
      // It is waited for below, perhaps later than it fails.
      written.catch(() => {});
    }
    if (waiting >= mostWaiting) await written;
  }
  await written;
  sink?.close();
  return worst;
}
