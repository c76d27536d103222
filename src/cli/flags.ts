import { BadInput } from './bad-input';

/** The flags every command takes, as commander hands them over. */
export interface Flags {
  readonly seed?: string;
  readonly json?: boolean;
  readonly jobs?: string;
  readonly budget?: string;
  readonly color: boolean;
  readonly claims?: string;
}

/** Seconds a claim may take, unless `--budget` says otherwise. */
export const defaultBudget = 10;

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

/** Seconds a claim may take. */
export function budgetFlag({ budget }: Flags): number {
  if (budget === undefined) return defaultBudget;
  const seconds = /^\d*\.?\d+$/.test(budget) ? Number(budget) : 0;
  if (seconds > 0 && seconds <= 86_400) return seconds;
  throw new BadInput('bad-flag', `--budget ${budget} is no time.`, 'Give seconds, such as 2.5, at most 86400.');
}

/** What numbers are drawn from, next to the student; the same for asking and grading unless it is given. */
export function courseFlag(flags: Flags): string {
  return seedFlag(flags) ?? 'course';
}

/** Seconds an answer may take. */
export function answerBudgetFlag(flags: Flags): number {
  return flags.budget === undefined ? defaultAnswerBudget : budgetFlag(flags);
}

const defaultAnswerBudget = 2;
