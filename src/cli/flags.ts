import { BadInput } from './bad-input';
import type { Limits } from './limited-effort';

/** The flags every command takes, as commander hands them over. */
export interface Flags {
  readonly seed?: string;
  readonly json?: boolean;
  /** What runs are written as, and where: `NAME` or `NAME=FILE`. */
  readonly reporter?: readonly string[];
  /** Kinds of findings that make a run fail, between commas. */
  readonly failOn?: readonly string[];
  /** The file of what is known to be wrong, and whether it is to be written. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** What `verify grade` writes. */
  readonly format?: string;
  readonly jobs?: string;
  readonly budget?: string;
  readonly timeout?: string;
  readonly color: boolean;
  readonly claims?: string;
  /** The file of settings; false for none, true for one that is looked for. */
  readonly config?: string | boolean;
  readonly evidence?: string;
  readonly certificate?: string;
  /** The folder in which verdicts are kept; false for none. */
  readonly cache?: string | false;
  /** The commit since which claims must have changed, to be checked; true for the last. */
  readonly changed?: string | true;
  readonly watch?: boolean;
  /** Which part of a run this is: `i/n`, or `auto`. */
  readonly shard?: string;
  /** The file that the part goes to. */
  readonly out?: string;
  /** What claims took in an earlier run. */
  readonly costs?: string;
}

/** What a claim may take, unless the flags say otherwise: millions of steps, and seconds. */
export const claimLimits: Limits = { budget: 500, timeout: 60 };
/** The same of an answer that is graded. */
export const answerLimits: Limits = { budget: 100, timeout: 5 };

/** The seed that was given, or null for a fresh one. */
export function seedFlag({ seed }: Flags): string | null {
  if (seed === undefined) return null;
  if (/^[\w.-]{1,64}$/.test(seed)) return seed;
  throw new BadInput('bad-flag', `--seed ${seed} is no seed.`, 'Give 1 to 64 letters, digits, dots or dashes.');
}

/** How many claims are checked at once, or null to choose. */
export function jobsFlag({ jobs }: Flags): number | null {
  if (jobs === undefined) return null;
  if (/^\d{1,3}$/.test(jobs) && Number(jobs) > 0) return Number(jobs);
  throw new BadInput('bad-flag', `--jobs ${jobs} is no number of jobs.`, 'Give a whole number from 1 to 999.');
}

/** What one claim, question or answer may take, by `--budget` and `--timeout`. */
export function limitsOf({ budget, timeout }: Flags, usual: Limits = claimLimits): Limits {
  return {
    budget: budget === undefined ? usual.budget : budgetFlag(budget),
    timeout: timeout === undefined ? usual.timeout : timeoutFlag(timeout),
  };
}

function budgetFlag(text: string): number {
  const millions = positive(text);
  if (millions !== null && millions <= 1e6) return millions;
  throw new BadInput(
    'bad-flag',
    `--budget ${text} is no budget.`,
    'Give millions of steps, such as 500, at most 1000000.',
  );
}

function timeoutFlag(text: string): number {
  const seconds = positive(text);
  if (seconds !== null && seconds <= 86_400) return seconds;
  throw new BadInput('bad-flag', `--timeout ${text} is no time.`, 'Give seconds, such as 2.5, at most 86400.');
}

const positive = (text: string): number | null => (/^\d*\.?\d+$/.test(text) && Number(text) > 0 ? Number(text) : null);

/** Whether concrete cases are shown beside proofs too. */
export function evidenceFlag({ evidence }: Flags): boolean {
  if (evidence === undefined) return false;
  if (evidence === 'all') return true;
  throw new BadInput('bad-flag', `--evidence ${evidence} is nothing that can be shown.`, 'Say --evidence all.');
}

/** The course where none is said. */
export const usualCourse = 'course';

/** What numbers are drawn from, next to the student; the same for asking and grading unless it is given. */
export function courseFlag(flags: Flags): string {
  return seedFlag(flags) ?? usualCourse;
}
