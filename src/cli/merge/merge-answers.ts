import { gradedFromLine, keyMaker } from '../../grade/graded';
import type { Submission } from '../../grade/grader';
import { BadInput } from '../bad-input';
import { gradeCommand } from '../command-grade';
import { answerLimits, courseFlag, limitsOf } from '../flags';
import type { GradeFlags } from '../grade-flags';
import type { JudgedElsewhere } from '../grading/judged-elsewhere';
import { requireApart } from '../output/require-apart';
import type { RunIdentity } from '../part/part';
import { requireOwnProgram } from '../part/program-identity';
import type { Part } from '../part/read-part';
import type { FileLine } from '../results/line-file';
import { type AnswerPlan, answerPlan } from '../shard/answer-plan';
import { answersIdentity } from '../shard/answers-identity';
import { hasCarry } from '../shard/grade-shard';
import type { OpenedSheet } from '../sheet-files';
import type { GradePool } from '../worker/grade-pool';

/**
 * Grades as `verify grade` would have that was not split: all answers are gone through again, but what each of them is worth stands in
 * the parts.
 */
export async function mergeAnswers(parts: readonly Part[], flags: GradeFlags): Promise<void> {
  const [first] = parts;
  if (first === undefined) return;
  requireOwnProgram(first);
  const { run } = first.head;
  if (flags.out !== undefined)
    requireApart(
      parts.map(({ file }) => ({ path: file, as: 'a part' })),
      [{ path: flags.out, as: '--out' }],
    );
  const asked = { pattern: String(run.pattern), path: String(run.path), flags: { ...flags, ...flagsOf(run) } };
  await gradeCommand(asked.pattern, asked.path, asked.flags, judgedIn(parts, asked));
}

/** What was said to the shards. */
function flagsOf({ seed, budget, timeout, folder, student, classFile }: RunIdentity): Partial<GradeFlags> {
  const given = { seed, budget, timeout, claims: folder, student, class: classFile };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

interface Asked {
  readonly pattern: string;
  readonly path: string;
  readonly flags: GradeFlags;
}

const judgedIn = (parts: readonly Part[], asked: Asked): JudgedElsewhere => ({
  open: (opened, submissions) => {
    const plan = answerPlan(submissions, parts.length, hasCarry(opened));
    requireSame(parts, opened, plan, asked);
    const keyOf = keyMaker(opened.sheet, courseFlag(asked.flags));
    let current = '';
    return {
      submissions: {
        files: submissions.files,
        passedOver: submissions.passedOver,
        rows: async function* () {
          const streams = parts.map((part) => part.lines());
          for await (const { row, owner } of plan.rows()) {
            current = nextLine(parts, streams, owner);
            yield [row];
          }
        },
      },
      pool: recordedPool(keyOf, () => current, asked.path),
    };
  },
});

/** Judges each answer as the line says that stands there for it. */
function recordedPool(keyOf: (submission: Submission) => string, lineOf: () => string, path: string): GradePool {
  const submit: GradePool['submit'] = (submission, settle) => {
    const line = lineOf();
    const { student, question, verdict, points, fault, key } = gradedFromLine(line);
    if (key !== keyOf(submission)) return settle(changedSince(path));
    settle({ line: `${line}\n`, outcome: { student, question, verdict, points }, isFault: fault !== null });
  };
  return {
    submit,
    grade: (submission) =>
      new Promise((resolve, reject) => {
        submit(submission, (result) => (result instanceof Error ? reject(result) : resolve(result)));
      }),
    close: async () => {},
  };
}

function nextLine(parts: readonly Part[], streams: readonly Generator<FileLine>[], owner: number): string {
  const next = streams[owner]?.next();
  if (next === undefined || next.done === true) throw changedSince(parts[owner]?.file ?? '');
  return next.value.text;
}

/** What a shard was of is there still. */
function requireSame(
  parts: readonly Part[],
  opened: OpenedSheet,
  plan: AnswerPlan,
  { pattern, path, flags }: Asked,
): void {
  const limits = limitsOf(flags, answerLimits);
  const now = answersIdentity(opened, plan, { pattern, path, course: courseFlag(flags), limits, flags });
  const run: RunIdentity = parts[0]?.head.run ?? {};
  const changed = { sheet: pattern, class: flags.class ?? '', submissions: path };
  for (const [name, what] of Object.entries(changed)) if (run[name] !== now[name]) throw changedSince(what);
}

const changedSince = (what: string): BadInput =>
  new BadInput('foreign-part', `${what} is not what it was when the shards ran.`, 'Run all shards again.');
