import { availableParallelism } from 'node:os';
import type { GraderOptions } from '../grade/grader';
import { namesIn, type Sheet } from '../grade/sheet';
import { BadInput } from './bad-input';
import type { ClaimLocation } from './corpus';
import { exitCode } from './exit-code';
import { filesRead } from './files-read';
import { answerLimits, courseFlag, jobsFlag, limitsOf } from './flags';
import { type GradedBatch, gradeAll, surveyOf } from './grade-all';
import type { GradeFlags } from './grade-flags';
import { type GradeFormat, gradeFormat } from './grade-format';
import { gradeStream } from './grade-stream';
import { isSameFile } from './output/file-identity';
import { requireApart } from './output/require-apart';
import { requireWritable } from './output/require-writable';
import { reportGrades } from './report-grades';
import { resultsInFile, resultsInMemory } from './results/batch-results';
import { type ReadResults, readResults } from './results/known-results';
import { type OpenedSheet, openSheet } from './sheet-files';
import { studentFiles } from './student-files';
import { openSubmissions, type SubmissionContext, submissionFiles } from './submissions/read-submissions';
import { type GradePool, openGradePool } from './worker/grade-pool';

/** `verify grade <sheet> <submissions>`, or `-` for JSON lines from standard input, answered line by line. */
export async function gradeCommand(pattern: string, submissions: string, flags: GradeFlags): Promise<void> {
  const course = courseFlag(flags);
  const options: GraderOptions = { course, seed: course };
  const format = gradeFormat(flags, process.stdout.isTTY);
  const opened = await openSheet([pattern], flags, options);
  if (opened === null) return;
  if (submissions === '-') await stream(opened, format, flags, options);
  else await batch(opened, submissions, { format, flags, options });
}

async function stream(
  opened: OpenedSheet,
  format: GradeFormat,
  flags: GradeFlags,
  options: GraderOptions,
): Promise<void> {
  if (format.reporter.of !== 'answer')
    throw new BadInput(
      'bad-flag',
      `--format ${format.name} needs all answers at once.`,
      'Give a file or folder, or leave --format away.',
    );
  requireOutputs(format, { sheet: opened.known, submissions: null, students: new Set() }, flags);
  await withPool(opened, flags, options, jobsFlag(flags) ?? 1, async (pool) => {
    process.exitCode = await gradeStream(opened.sheet, pool, format.out);
  });
}

interface BatchTask {
  readonly format: GradeFormat;
  readonly flags: GradeFlags;
  readonly options: GraderOptions;
}

async function batch(opened: OpenedSheet, path: string, { format, flags, options }: BatchTask): Promise<void> {
  const { sheet } = opened;
  const submissions = openSubmissions(path, contextOf(sheet, format, flags));
  const survey = await surveyOf(sheet, submissions);
  requireOutputs(format, { sheet: opened.known, submissions: path, students: survey.students }, flags);
  const results = format.journal === null ? resultsInMemory() : resultsInFile(format.journal, () => {});
  const resume = flags.resume === undefined ? null : openResume(flags.resume);
  const jobs = jobsFlag(flags) ?? (survey.count < 2000 ? 1 : Math.min(4, availableParallelism()));
  const { course } = options;
  const limits = limitsOf(flags, answerLimits);
  try {
    warnOfDamage(format.journal, results.known.damaged);
    warnOfDamage(flags.resume ?? null, resume?.damaged ?? 0);
    await withPool(opened, flags, options, jobs, async (pool) => {
      const graded = await gradeAll({ sheet, submissions, survey, course, limits, results, resume }, pool);
      await reportGrades(sheet, results, format, { flags, resumed: graded.resumed });
      process.exitCode = codeOf(graded);
    });
  } finally {
    results.close();
    resume?.close();
  }
}

async function withPool(
  { files, sheet }: OpenedSheet,
  flags: GradeFlags,
  options: GraderOptions,
  jobs: number,
  use: (pool: GradePool) => Promise<void>,
): Promise<void> {
  const { course, seed } = options;
  const pool = openGradePool({ files, sheet, course, seed, ...limitsOf(flags, answerLimits), jobs });
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

function contextOf(sheet: Sheet, format: GradeFormat, { student }: GradeFlags): SubmissionContext {
  return {
    student: student ?? null,
    question: namesIn(sheet),
    isInClass: null,
    // Of one student there are results even where nothing was handed in.
    mayBeEmpty: format.reporter.of === 'student',
  };
}

interface Inputs {
  readonly sheet: readonly ClaimLocation[];
  readonly submissions: string | null;
  readonly students: ReadonlySet<string>;
}

/** Results go where they can be written, and never over what is read. */
function requireOutputs(format: GradeFormat, { sheet, submissions, students }: Inputs, flags: GradeFlags): void {
  const written = outputsOf(format, students).map((path) => ({ path, as: '--out' }));
  const answers = submissions === null ? [] : submissionFiles(submissions);
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
function outputsOf({ reporter, out, journal }: GradeFormat, students: ReadonlySet<string>): string[] {
  if (journal === null || out === null) return [];
  if (journal === out) return [out];
  if (reporter.of !== 'student') return [out, journal];
  const files = studentFiles([...students], reporter.extension, out);
  return [...[...files.values()].flatMap((file) => file ?? []), journal];
}

/** The results of another run, which must be there. */
function openResume(file: string): ReadResults {
  return readResults(file, () => {});
}

function warnOfDamage(file: string | null, damaged: number): void {
  if (damaged === 0) return;
  const what = damaged === 1 ? 'a line' : `${damaged} lines`;
  process.stderr.write(
    `warning[damaged-results]\n  ${file} has ${what} that no run wrote so: checksums do not match.\n  Their answers are judged again.\n`,
  );
}

function codeOf({ undecided, rowFaults, faults }: GradedBatch): number {
  if (faults > 0) return exitCode.fault;
  if (rowFaults > 0) return exitCode.badInput;
  return undecided > 0 ? exitCode.unmet : exitCode.met;
}
