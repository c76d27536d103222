import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { ClassList } from '../grade/class/class-list';
import { type Graded, gradedFromLine } from '../grade/graded';
import type { GraderOptions } from '../grade/grader';
import type { Marks } from '../grade/mark/read-marks';
import { namesIn, type Sheet } from '../grade/sheet';
import { oneLine } from '../report/text-layout';
import { BadInput } from './bad-input';
import type { ClaimLocation } from './corpus';
import { filesRead } from './files-read';
import { answerLimits, courseFlag, jobsFlag, limitsOf } from './flags';
import type { GradeFlags } from './grade-flags';
import { type GradeFormat, gradeFormat } from './grade-format';
import { gradeStream } from './grade-stream';
import { codeOf, tellOfNothing, tellOfNotTaken, warnOfDamage, warnOfPassedOver } from './grading/batch-outcome';
import { gradeAll } from './grading/grade-all';
import type { JudgedElsewhere } from './grading/judged-elsewhere';
import { RememberedMarks } from './grading/mark-book';
import { mostStrangers, surveyOf } from './grading/survey';
import { kindsFlag } from './kinds-flag';
import { isSameFile } from './output/file-identity';
import { requireApart } from './output/require-apart';
import { requireWritable } from './output/require-writable';
import { readClass } from './read-class';
import { readMarks } from './read-marks';
import { reportGrades, requireOwnOutput } from './report-grades';
import { type BatchResults, linesOfBatch, resultsInFile, resultsInMemory } from './results/batch-results';
import { readResults } from './results/known-results';
import { requireSameCourse } from './results/require-same-course';
import { type OpenedSheet, openSheet } from './sheet-files';
import { studentFiles } from './student-files';
import { openSubmissions, type SubmissionContext, submissionFiles } from './submissions/read-submissions';
import { type GradePool, openGradePool } from './worker/grade-pool';

/**
 * `verify grade <sheet> <submissions>`, or `-` for JSON lines from standard input, answered line by line.
 * @param judged by whom answers were judged, if they were
 */
export async function gradeCommand(
  pattern: string,
  submissions: string,
  flags: GradeFlags,
  judged: JudgedElsewhere | null = null,
): Promise<void> {
  const course = courseFlag(flags);
  const options: GraderOptions = { course, seed: course };
  const format = await gradeFormat(flags, process.stdout.isTTY);
  const opened = await openSheet([pattern], flags, options);
  if (opened === null) return;
  if (submissions === '-') await stream(opened, format, flags, options);
  else await batch(opened, { path: submissions, format, flags, options, judged });
}

async function stream(
  opened: OpenedSheet,
  format: GradeFormat,
  flags: GradeFlags,
  options: GraderOptions,
): Promise<void> {
  const inVain = (['student', 'class', 'marks', 'again', 'resume', 'report'] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (inVain !== undefined)
    throw new BadInput(
      'bad-flag',
      `--${inVain} does not go with answers from standard input.`,
      'Say on each line whose answer it is, or give a file or folder.',
    );
  if (format.reporter.of !== 'answer')
    throw new BadInput(
      'bad-flag',
      `--format ${format.name} needs all answers at once.`,
      'Give a file or folder, or leave --format away.',
    );
  const forAll = (['class', 'marks', 'only', 'again', 'resume'] as const).find((name) => flags[name] !== undefined);
  if (forAll !== undefined)
    throw new BadInput('bad-flag', `--${forAll} needs all answers at once.`, 'Give a file or folder.');
  requireOutputs(format, { sheet: opened.known, submissions: null, students: new Set() }, flags);
  await withPool(poolFor(opened, flags, options, jobsFlag(flags) ?? 1), async (pool) => {
    process.exitCode = await gradeStream(opened.sheet, pool, format.out);
  });
}

interface BatchTask {
  readonly path: string;
  readonly format: GradeFormat;
  readonly flags: GradeFlags;
  readonly options: GraderOptions;
  readonly judged: JudgedElsewhere | null;
}

/**
 * Answers are very many, and each is soon done with. What V8 takes for long-lived, as it was in use when memory was collected, is put
 * where it is seldom collected, and keeps what it refers to: nothing is put there by such a guess, and it is collected before it is
 * several times what is still in use.
 */
const forManyAnswers = ['--no-allocation-site-pretenuring', '--heap-growing-percent=50'];

async function batch(opened: OpenedSheet, { path, format, flags, options, judged }: BatchTask): Promise<void> {
  for (const flag of forManyAnswers) setFlagsFromString(flag);
  const { sheet } = opened;
  const { course } = options;
  const limits = limitsOf(flags, answerLimits);
  const again = kindsFlag(flags.again, '--again');
  if (flags.names === true && flags.report === undefined)
    throw new BadInput('bad-flag', '--names says who is named in a report.', 'Give its folder after --report.');
  const members = flags.class === undefined ? null : await readClass(flags.class);
  const file = flags.marks === undefined ? null : await readMarks(flags.marks, sheet, members);
  const context = contextOf(sheet, format, { flags, members });
  const submissions = openSubmissions(path, context);
  const survey = await surveyOf(sheet, submissions, {
    members,
    watched: new Set([...(file ?? new Map()).values()].map(({ student }) => student)),
    isByName: format.reporter.of === 'student',
    isWholeSheet: format.isJournalTemporary,
  });
  if (survey.count === 0) tellOfNothing(path, context.mayBeEmpty, members !== null);
  const students = new Set([...survey.students, ...(members?.members.map(({ id }) => id) ?? [])]);
  requireOutputs(format, { sheet: opened.known, submissions: path, students }, flags);
  if (flags.report !== undefined) await requireReport(flags.report, opened.known, path, flags);
  warnOfStrangers(survey.strangers);
  warnOfPassedOver(survey.passedOver);
  if (file !== null) requireKnown(file, (student) => survey.present.has(student) || members?.idOf(student) === student);
  for (const kept of [flags.resume, format.journal]) if (typeof kept === 'string') requireSameCourse(kept, course);
  const remembered = new RememberedMarks();
  const visit = (graded: Graded): void => remembered.note(graded);
  const resume = flags.resume === undefined ? null : readResults(flags.resume, visit);
  const results = format.journal === null ? resultsInMemory() : resultsInFile(format.journal, visit);
  const jobs = jobsFlag(flags) ?? (survey.count < 2000 ? 1 : Math.min(4, availableParallelism()));
  try {
    warnOfDamage(format.journal, results.known.damaged);
    warnOfDamage(flags.resume ?? null, resume?.damaged ?? 0);
    const marks = remembered.with(file);
    const before = judged?.open(opened, submissions) ?? null;
    await withPool(before?.pool ?? poolFor(opened, flags, options, jobs), async (pool) => {
      const graded = await gradeAll(
        {
          sheet,
          submissions: before?.submissions ?? submissions,
          survey,
          course,
          limits,
          results,
          resume,
          marks,
          again,
        },
        pool,
      );
      tellOfNotTaken(graded, flags.color);
      await reportGrades({ sheet, results, members, assignment: flags.assignment ?? 'Claimcheck' }, format, {
        flags,
        resumed: graded.resumed,
      });
      if (flags.report !== undefined)
        (await import('./class-report')).writeClassReport(flags.report, sheet, () => resultsOf(results), {
          course,
          title: flags.assignment ?? 'Claimcheck',
          showsNames: flags.names === true,
        });
      process.exitCode = codeOf(graded);
    });
  } finally {
    results.close();
    resume?.close();
  }
}

function poolFor({ files, sheet }: OpenedSheet, flags: GradeFlags, options: GraderOptions, jobs: number): GradePool {
  const { course, seed } = options;
  return openGradePool({ files, sheet, course, seed, ...limitsOf(flags, answerLimits), jobs });
}

async function withPool(pool: GradePool, use: (pool: GradePool) => Promise<void>): Promise<void> {
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

function contextOf(
  sheet: Sheet,
  format: GradeFormat,
  { flags, members }: { readonly flags: GradeFlags; readonly members: ClassList | null },
): SubmissionContext {
  return {
    student: flags.student ?? null,
    question: namesIn(sheet),
    idOf: members?.idOf ?? null,
    // Of one student there are results even where nothing was handed in, and of a class.
    mayBeEmpty: format.reporter.of === 'student' || members !== null,
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
    ...(flags.class === undefined ? [] : [{ path: flags.class, as: 'the list of --class' }]),
    ...(flags.marks === undefined ? [] : [{ path: flags.marks, as: 'the table of --marks' }]),
  ];
  requireApart(read, written);
  if (format.out !== null && format.journal !== null) requireOwnOutput(format.out, format.reporter);
  for (const { path } of written) requireWritable(path);
}

/** A report, too, goes where it can be written, and never over what is read. */
async function requireReport(
  folder: string,
  sheet: readonly ClaimLocation[],
  submissions: string,
  flags: GradeFlags,
): Promise<void> {
  const { reportFiles } = await import('./class-report');
  const answers = submissionFiles(submissions).map((path) => ({ path, as: 'a file of submissions' }));
  const read = [...filesRead(sheet, flags), ...answers];
  const written = reportFiles(folder);
  requireApart(flags.out === undefined ? read : [...read, { path: flags.out, as: '--out' }], written);
  for (const { path } of written) requireWritable(path);
}

function* resultsOf(results: BatchResults): Generator<Graded> {
  for (const line of linesOfBatch(results)) yield gradedFromLine(line);
}

/** The files that results are written to, in the end and on the way. */
function outputsOf({ reporter, out, journal }: GradeFormat, students: ReadonlySet<string>): string[] {
  if (journal === null || out === null) return [];
  if (journal === out) return [out];
  if (reporter.of !== 'student') return [out, journal];
  const files = studentFiles([...students], reporter.extension, out);
  return [...[...files.values()].flatMap((file) => file ?? []), journal];
}

/** A mark for somebody of whom nothing is known is a slip of the pen. */
function requireKnown(marks: Marks, isKnown: (student: string) => boolean): void {
  const stranger = [...marks.values()].find(({ student }) => !isKnown(student));
  if (stranger === undefined) return;
  const { student, question } = stranger;
  throw new BadInput(
    'bad-marks',
    `There is a mark for ${oneLine(student)}, ${question}, and nothing of this student is there.`,
    'Check the name, or give a list of the class with --class.',
  );
}

function warnOfStrangers(strangers: ReadonlySet<string>): void {
  if (strangers.size === 0) return;
  const listed = [...strangers].slice(0, 8).map(oneLine).join(', ');
  const more = strangers.size > 8 ? ', …' : '';
  const count = strangers.size < mostStrangers ? `${strangers.size}` : `${mostStrangers} or more`;
  const who = strangers.size === 1 ? '1 student is' : `${count} students are`;
  process.stderr.write(
    `warning[not-in-class]\n  ${who} not in the class: ${listed}${more}.\n  Check --class, and the names in what was handed in.\n`,
  );
}
