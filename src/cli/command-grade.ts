import { availableParallelism } from 'node:os';
import type { GraderOptions } from '../grade/grader';
import type { Outcome } from '../grade/outcome';
import type { Row } from '../grade/read/submission-row';
import { BadInput } from './bad-input';
import { exitCode } from './exit-code';
import { answerLimits, courseFlag, jobsFlag, limitsOf } from './flags';
import { gradeAll } from './grade-all';
import type { GradeFlags } from './grade-flags';
import { gradeFormat } from './grade-format';
import { gradeStream } from './grade-stream';
import { readSubmissions } from './read-submissions';
import { reportGrades } from './report-grades';
import { openSheet } from './sheet-files';
import { openGradePool } from './worker/grade-pool';

/** `verify grade <sheet> <submissions>`, or `-` for JSON lines from standard input, answered line by line. */
export async function gradeCommand(pattern: string, submissions: string, flags: GradeFlags): Promise<void> {
  const course = courseFlag(flags);
  const options: GraderOptions = { course, seed: course };
  const format = gradeFormat(flags, process.stdout.isTTY);
  const opened = await openSheet(pattern, flags, options);
  if (opened === null) return;
  const isStream = submissions === '-';
  // Of one student there are results even where nothing was handed in.
  const mayBeEmpty = format.reporter.of === 'student';
  const rows: readonly Row[] = isStream ? [] : await readSubmissions(submissions, flags.student ?? null, mayBeEmpty);
  const jobs = jobsFlag(flags) ?? (isStream || rows.length < 2000 ? 1 : Math.min(4, availableParallelism()));
  const pool = openGradePool({
    files: opened.files,
    sheet: opened.sheet,
    ...options,
    ...limitsOf(flags, answerLimits),
    jobs,
  });
  try {
    if (isStream) {
      if (format.reporter.of !== 'answer')
        throw new BadInput(
          'bad-flag',
          `--format ${format.name} needs all answers at once.`,
          'Give a file or folder, or leave --format away.',
        );
      process.exitCode = await gradeStream(opened.sheet, pool, format.out);
      return;
    }
    const graded = await gradeAll(opened.sheet, rows, pool, format, { course, resume: flags.resume ?? null });
    reportGrades(opened.sheet, graded, format, flags);
    process.exitCode = codeOf(graded);
  } finally {
    await pool.close();
  }
}

function codeOf({
  outcomes,
  rowFaults,
  faults,
}: {
  readonly outcomes: readonly Outcome[];
  readonly rowFaults: number;
  readonly faults: number;
}): number {
  if (faults > 0) return exitCode.fault;
  if (rowFaults > 0) return exitCode.badInput;
  return outcomes.some(({ verdict }) => verdict === 'undecided') ? exitCode.unmet : exitCode.met;
}
