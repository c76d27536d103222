import { availableParallelism } from 'node:os';
import { hasCode } from './claim/has-code';
import { type LoadedClaim, loadClaim } from './claim/load';
import { queryOf } from './cli/equal-query';
import { answerLimits, claimLimits } from './cli/flags';
import { earlierAnswers } from './cli/grade-submission';
import { type Arguments, wrongArguments } from './cli/library-arguments';
import { type LimitedEffort, limitedEffort } from './cli/limited-effort';
import { rowFaultLine } from './cli/row-fault-line';
import { openSolver } from './cli/solver/solver-process';
import { openGradePool } from './cli/worker/grade-pool';
import type { Solver } from './engine/smt/solver';
import { type AskedSheet, ask as askSheet } from './grade/ask-sheet';
import { type Graded, gradedFromLine } from './grade/graded';
import { loadSheet, readerFor, type SheetFile } from './grade/load-sheet';
import { jsonRows } from './grade/read/json-rows';
import { sampleAnswers } from './grade/sample-answers';
import { equal as equalFormulas, noAnswer } from './run/equal';
import type { EqualAnswer } from './run/equal-answer';
import type { ClaimResult } from './run/result';
import { verifyClaim } from './run/verify-claim';
import type { Diagnostic } from './statement/diagnostic';

export type { AskedQuestion, AskedSheet } from './grade/ask-sheet';
export type { Graded } from './grade/graded';
export type { Judgement, JudgementKind, LineJudgement } from './grade/judgement';
export type { Evidence } from './kernel/evidence';
export type { EqualAnswer } from './run/equal-answer';
export type { ClaimResult, SampleFault, SampleResult, TwinResult } from './run/result';
export type { Diagnostic, Place } from './statement/diagnostic';
export type { Verdict } from './statement/verdict';
export type { Witness } from './statement/witness';

/** A claim file, a sheet or an argument that cannot be used: what is wrong with it, and where. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(
      diagnostics
        .map(
          ({ place, reason, next }) =>
            `${place === null ? '' : `${place.file}:${place.line}:${place.column}: `}${reason} ${next}`,
        )
        .join('\n'),
    );
  }
}

/** What every function takes. */
export interface CommonOptions {
  /** All randomness derives from this text; equal seeds give equal results. */
  readonly seed?: string;
  /** Work that one claim, question or answer may take, in millions of steps; equal on any machine. */
  readonly budget?: number;
  /** Seconds after which the clock ends a claim, question or answer that overruns. */
  readonly timeout?: number;
}

export interface VerifyOptions extends CommonOptions {
  /** The id of the claim, and the name of its file in diagnostics. */
  readonly id?: string;
}

/**
 * Checks one claim, its twins and the sample answers to its questions.
 * @param text a claim file
 * @throws ClaimError if the file or an argument is wrong
 */
export async function verify(text: string, options: VerifyOptions = {}): Promise<ClaimResult> {
  requireArguments({ needed: { text }, options });
  const { id = 'claim', seed = 'seed' } = options;
  const load = loadClaim(text, id);
  if (!load.ok) throw new ClaimError(load.diagnostics);
  const effort = effortOf(options);
  const verified = await withSolver(async (solver) =>
    verifyClaim(id, await withSources(load.loaded), { ...effort, seed, solver, checkSamples: sampleAnswers }),
  );
  if (!verified.ok) throw new ClaimError(verified.diagnostics);
  return { ...verified.result, seconds: effort.seconds() };
}

/** Two formulas, and the declarations of their names. */
export interface EqualQuery {
  readonly a: string;
  readonly b: string;
  /** `x: real > 0`, several separated by semicolons, a list of them, or a map from names: `{ x: 'real > 0' }`. */
  readonly given?: string | readonly string[] | Readonly<Record<string, string>>;
}

/**
 * Decides whether two formulas are equal wherever the declarations allow; what is wrong with the question is in
 * `diagnostics`.
 * @throws ClaimError if an option is wrong
 */
export async function equal(query: EqualQuery, options: CommonOptions = {}): Promise<EqualAnswer> {
  requireArguments({ needed: {}, options });
  const { seed = 'seed' } = options;
  const read = queryOf(query);
  if (typeof read === 'string') {
    const next = "Write equal({ a: '2 * x', b: 'x + x', given: ['x: real'] }).";
    return noAnswer('invalid', { code: 'bad-query', place: null, reason: read, next });
  }
  const effort = effortOf(options);
  return withSolver((solver) => equalFormulas(read, { ...effort, seed, solver }));
}

const effortOf = ({ budget = claimLimits.budget, timeout = claimLimits.timeout }: CommonOptions): LimitedEffort =>
  limitedEffort({ budget, timeout });

function requireArguments(given: Arguments): void {
  const wrong = wrongArguments(given);
  if (wrong.length > 0) throw new ClaimError(wrong);
}

/** With a solver, whose process is started by the first question, if there is one, and ended with the work. */
async function withSolver<T>(work: (solver: Solver) => Promise<T>): Promise<T> {
  const solver = openSolver();
  try {
    return await work(solver);
  } finally {
    solver.end();
  }
}

/** The text of a claim file with questions, or several with their ids. */
export type SheetTexts = string | readonly { readonly id: string; readonly text: string }[];

export interface AskOptions {
  readonly student: string;
  /** From which numbers are drawn, together with the student; must be the same for `ask` and `grade`. */
  readonly course?: string;
}

/** A claim with the code that stands in it read; files are not looked for. */
async function withSources(loaded: LoadedClaim): Promise<LoadedClaim> {
  if (!hasCode(loaded.claim)) return loaded;
  const { openSides } = await import('./claim/open-sides');
  return { ...loaded, claim: openSides(loaded.claim, { textOf: () => null, shown: (name) => name }) };
}

/**
 * The questions of a sheet with the numbers of one student, without the reference answers.
 * @throws ClaimError if the sheet or an argument is wrong
 */
export function ask(sheet: SheetTexts, options: AskOptions): AskedSheet {
  const { student, course = 'course' } = options ?? {};
  requireArguments({ needed: { sheet, student }, options: options ?? {} });
  const loaded = loadSheet(filesOf(sheet), { course, seed: course });
  if (!loaded.ok) throw new ClaimError(loaded.diagnostics);
  return askSheet(loaded.sheet, { student, course });
}

export interface GradeOptions extends CommonOptions {
  /** As for `ask`. */
  readonly course?: string;
  /** Answers judged at once. */
  readonly jobs?: number;
}

/** One answer, or several answers of one student: what the command line reads from JSON. */
export type Submitted =
  | { readonly student: string; readonly question: string; readonly answer: unknown }
  | { readonly student: string; readonly answers: Readonly<Record<string, unknown>> };

/**
 * Judges answers, in worker threads that can be ended: an answer that takes too long or too much memory is `undecided`,
 * and harms no other. Results come in the order of the answers.
 * @throws ClaimError if the sheet or an argument is wrong
 */
export async function* grade(
  sheet: SheetTexts,
  submissions: Iterable<Submitted>,
  options: GradeOptions = {},
): AsyncGenerator<Graded> {
  requireArguments({ needed: { sheet, submissions }, options });
  const { course = 'course', budget = answerLimits.budget, timeout = answerLimits.timeout, jobs = 1 } = options;
  const files = filesOf(sheet);
  const graderOptions = { course, seed: options.seed ?? course };
  const loaded = loadSheet(files, graderOptions, true, await readerFor(files));
  if (!loaded.ok) throw new ClaimError(loaded.diagnostics);
  const rows = [...submissions].flatMap((submitted, i) => jsonRows(submitted, `submission ${i + 1}`));
  const earlier = earlierAnswers(loaded.sheet);
  for (const row of rows) if (row.ok) earlier.note(row.row);
  const pool = openGradePool({
    files,
    sheet: loaded.sheet,
    ...graderOptions,
    budget,
    timeout,
    jobs: Math.min(jobs, availableParallelism()),
  });
  try {
    const lines = rows.map((row) =>
      row.ok
        ? pool.grade(earlier.submission(row.row)).then(({ line }) => line)
        : Promise.resolve(rowFaultLine(row.fault)),
    );
    for (const line of lines) yield gradedFromLine(await line);
  } finally {
    await pool.close();
  }
}

function filesOf(sheet: SheetTexts): SheetFile[] {
  return typeof sheet === 'string'
    ? [{ id: 'sheet', file: 'sheet', text: sheet }]
    : sheet.map(({ id, text }) => ({ id, file: id, text }));
}
