import { availableParallelism } from 'node:os';
import type { GraderOptions } from '../grade/grader';
import type { Outcome } from '../grade/outcome';
import type { Row } from '../grade/read/submission-row';
import { BadInput } from './bad-input';
import type { ClaimLocation } from './corpus';
import { exitCode } from './exit-code';
import { filesRead } from './files-read';
import { answerLimits, courseFlag, jobsFlag, limitsOf } from './flags';
import { gradeAll } from './grade-all';
import type { GradeFlags } from './grade-flags';
import { type GradeFormat, gradeFormat } from './grade-format';
import { gradeStream } from './grade-stream';
import { isSameFile } from './output/file-identity';
import { requireApart } from './output/require-apart';
import { requireWritable } from './output/require-writable';
import { readSubmissions, submissionFiles } from './read-submissions';
import { reportGrades } from './report-grades';
import { openSheet } from './sheet-files';
import { studentFiles } from './student-files';
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
  requireOutputs(format, { sheet: opened.known, submissions, rows }, flags);
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

interface Inputs {
  readonly sheet: readonly ClaimLocation[];
  readonly submissions: string;
  readonly rows: readonly Row[];
}

/** Results go where they can be written, and never over what is read. */
function requireOutputs(format: GradeFormat, { sheet, submissions, rows }: Inputs, flags: GradeFlags): void {
  const written = outputsOf(format, rows).map((path) => ({ path, as: '--out' }));
  const answers = submissions === '-' ? [] : submissionFiles(submissions);
  const { resume } = flags;
  // A run may go on with the results that it adds to.
  const isContinued = resume === undefined || (format.journal !== null && isSameFile(resume, format.journal));
  const read = [
    ...filesRead(sheet, flags),
    ...answers.map((path) => ({ path, as: 'a file of submissions' })),
    ...(isContinued ? [] : [{ path: resume, as: 'the results of --resume' }]),
  ];
  requireApart(read, written);
  for (const { path } of written) requireWritable(path);
}

/** The files that results are written to, in the end and on the way. */
function outputsOf({ reporter, out, journal }: GradeFormat, rows: readonly Row[]): string[] {
  if (journal === null || out === null) return [];
  if (journal === out) return [out];
  if (reporter.of !== 'student') return [out, journal];
  const students = new Set(rows.map((row) => (row.ok ? row.row.student : (row.fault.student ?? ''))));
  const files = studentFiles([...students], reporter.extension, out);
  return [...[...files.values()].flatMap((file) => file ?? []), journal];
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
