import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { namesIn } from '../../grade/sheet';
import { BadInput } from '../bad-input';
import { filesRead } from '../files-read';
import { answerLimits, courseFlag, jobsFlag, limitsOf } from '../flags';
import type { GradeFlags } from '../grade-flags';
import { codeOf, tellOfNotTaken, warnOfDamage } from '../grading/batch-outcome';
import { gradeAll } from '../grading/grade-all';
import { nothingAsked, surveyOf } from '../grading/survey';
import { requireApart } from '../output/require-apart';
import { requireOwn } from '../output/require-own';
import { requireWritable } from '../output/require-writable';
import { partFormat, partKind } from '../part/part';
import { writePart } from '../part/write-part';
import { readClass } from '../read-class';
import { canKeepLines, linesOfBatch, resultsInFile, resultsInMemory } from '../results/batch-results';
import { requireSameCourse } from '../results/require-same-course';
import { type OpenedSheet, openSheet } from '../sheet-files';
import { openSubmissions, type Submissions, submissionFiles } from '../submissions/read-submissions';
import { openGradePool } from '../worker/grade-pool';
import { type AnswerPlan, answerPlan } from './answer-plan';
import { answersIdentity } from './answers-identity';
import type { Shard } from './shard';
import { shardFlag } from './shard-flag';

/** What is said of all answers at once is said to `verify merge`. */
const forAll = ['format', 'resume', 'marks', 'only', 'again', 'report', 'names', 'assignment', 'json'] as const;

/**
 * `verify grade <sheet> <submissions> --shard i/n --out <part>`: judges some of the answers. Who left out what, and what persons gave, is for
 * whoever merges. Ended, it goes on where it was.
 */
export async function gradeShardCommand(pattern: string, path: string, flags: GradeFlags): Promise<void> {
  const began = new Date().toISOString();
  const start = performance.now();
  const shard = shardFlag(flags.shard ?? '', process.env);
  const { out } = flags;
  requireForShard(path, flags);
  if (out === undefined)
    throw new BadInput('missing-flag', 'Where does the part go?', 'Give a file: --out part-1.jsonl.');
  const course = courseFlag(flags);
  const limits = limitsOf(flags, answerLimits);
  const opened = await openSheet([pattern], flags, { course, seed: course });
  if (opened === null) return;
  const submissions = await submissionsOf(opened, path, flags);
  requireOutput(opened, path, out, flags);
  const plan = answerPlan(submissions, shard.count, hasCarry(opened));
  const run = answersIdentity(opened, plan, { pattern, path, course, limits, flags });
  const survey = await surveyOf(opened.sheet, hasCarry(opened) ? submissions : nothing, nothingAsked);
  const journal = `${out}.partial.jsonl`;
  const isKept = canKeepLines(out);
  if (isKept) requireSameCourse(journal, course);
  const results = isKept ? resultsInFile(journal, () => {}) : resultsInMemory();
  const jobs = jobsFlag(flags) ?? Math.min(4, availableParallelism());
  const pool = openGradePool({ files: opened.files, sheet: opened.sheet, course, seed: course, ...limits, jobs });
  try {
    warnOfDamage(journal, results.known.damaged);
    const batch = {
      sheet: opened.sheet,
      submissions: ownRows(plan, shard),
      survey,
      course,
      limits,
      results,
      resume: null,
    };
    const graded = await gradeAll({ ...batch, marks: new Map(), again: new Set() }, pool);
    const seconds = (performance.now() - start) / 1000;
    writePart(out, { format: partFormat, kind: 'answers', shard, run }, () => linesOfBatch(results), {
      began,
      seconds,
    });
    tellOfNotTaken(graded, flags.color);
    process.exitCode = codeOf(graded);
  } finally {
    await pool.close();
    results.close();
  }
  if (isKept) rmSync(journal, { force: true });
}

const nothing: Submissions = { files: () => [], passedOver: () => [], rows: async function* () {} };

/** Whether what a student answered has a say in how another answer is judged. */
export const hasCarry = ({ sheet }: Pick<OpenedSheet, 'sheet'>): boolean =>
  sheet.questions.some(({ question }) => Object.keys(question.carry).length > 0);

async function submissionsOf({ sheet }: OpenedSheet, path: string, flags: GradeFlags): Promise<Submissions> {
  const members = flags.class === undefined ? null : await readClass(flags.class);
  const student = flags.student ?? null;
  // Whether there had to be any, whoever merges knows.
  return openSubmissions(path, { student, question: namesIn(sheet), idOf: members?.idOf ?? null, mayBeEmpty: true });
}

const rowsAtOnce = 512;

/** The rows that are this shard's to judge. */
const ownRows = (plan: AnswerPlan, { index }: Shard): Submissions => ({
  files: () => [],
  passedOver: () => [],
  rows: async function* () {
    let rows = [];
    for await (const { row, owner } of plan.rows(index - 1)) {
      if (owner !== index - 1) continue;
      rows.push(row);
      if (rows.length < rowsAtOnce) continue;
      yield rows;
      rows = [];
    }
    yield rows;
  },
});

function requireForShard(path: string, flags: GradeFlags): void {
  if (path === '-')
    throw new BadInput('bad-flag', '--shard does not go with answers from standard input.', 'Give a file or folder.');
  const other = forAll.find((name) => flags[name] !== undefined);
  if (other !== undefined)
    throw new BadInput(
      'bad-flag',
      `--${other} does not go with --shard.`,
      'Give it to verify merge, which has all answers.',
    );
}

function requireOutput({ known }: OpenedSheet, path: string, out: string, flags: GradeFlags): void {
  const read = [
    ...filesRead(known, flags),
    ...submissionFiles(path).map((file) => ({ path: file, as: 'a file of submissions' })),
    ...(flags.class === undefined ? [] : [{ path: flags.class, as: 'the list of --class' }]),
  ];
  requireApart(read, [{ path: out, as: '--out' }]);
  requireOwn(out, partKind);
  requireWritable(out);
}
