import { type Command, Option } from 'commander';
import { answerLimits, claimLimits } from './flags';
import type { Limits } from './limited-effort';

/** What is said of the limits of something that is decided. */
export const budgetText = (what: string, { budget }: Limits): string =>
  `work ${what} may take, in millions of steps (default: ${budget})`;
export const timeoutText = (what: string, { timeout }: Limits): string =>
  `when the clock ends ${what} that overruns (default: ${timeout})`;

const course = 'the course: the same for verify ask and verify grade (default: course)';
const limitsFor = (what: string, limits: Limits): Readonly<Record<string, string>> => ({
  '--budget': budgetText(what, limits),
  '--timeout': timeoutText(what, limits),
});

/** What flags of `verify` mean to commands to which they mean something of their own. */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ask: { '--seed': course },
  grade: {
    ...limitsFor('an answer', answerLimits),
    '--seed': course,
    '--jobs': 'judge n answers at once (default: up to 4, for many answers)',
    '--json': 'write JSON lines',
    '--shard': 'judge the i-th of n parts of the answers, for verify merge; auto: which it is says the job array',
  },
  equal: limitsFor('a question', claimLimits),
  proof: limitsFor('the derivation', claimLimits),
};

/** A flag of `verify`, as the help of a command describes it. */
export function describedFor(command: Command, option: Option): Option {
  const text = meanings[command.name()]?.[option.long ?? ''];
  return text === undefined ? option : new Option(option.flags, text);
}
