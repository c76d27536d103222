import type { Command, Option } from 'commander';

/** What every command that checks claims takes. */
const checking = [
  ...['--seed', '--json', '--fail-on', '--baseline', '--jobs', '--budget', '--timeout', '--evidence'],
  ...['--changed', '--no-cache', '--claims', '--config'],
] as const;
/** What decides one thing. */
const deciding = ['--seed', '--json', '--budget', '--timeout'] as const;

/** The flags of `verify` that each of its commands heeds; those that a command has of its own are said where it is. */
const commandFlags: Readonly<Record<string, readonly string[]>> = {
  list: ['--json', '--claims', '--config'],
  explain: checking,
  equal: deciding,
  report: checking,
  proof: deciding,
  recheck: deciding,
  ask: ['--seed', '--json', '--claims', '--config'],
  merge: ['--json', '--reporter', '--fail-on', '--baseline', '--update-baseline', '--certificate', '--config'],
  cluster: [
    ...['--seed', '--budget', '--timeout', '--evidence', '--changed', '--costs', '--claims', '--config'],
    ...['--json', '--reporter', '--fail-on', '--baseline'],
  ],
  grade: ['--seed', '--json', '--jobs', '--budget', '--timeout', '--claims', '--config', '--shard'],
  new: ['--claims', '--config'],
  schema: [],
  lsp: ['--seed', '--budget', '--timeout', '--evidence', '--cache', '--no-cache', '--claims', '--config'],
  completion: [],
  complete: [],
  harness: [],
};

/** What no command does where it is told not to. */
const always: readonly string[] = ['--no-config', '--no-color'];

/** Whether a command heeds a flag of `verify`, which itself heeds all. */
export const takes = (command: Command, flag: string | undefined): boolean =>
  command.parent === null ||
  [...always, ...(commandFlags[command.name()] ?? [])].includes(flag ?? '') ||
  command.options.some(({ long }) => long === flag);

/** What is written on the command line and means nothing to the command. */
export function flagsInVain(program: Command, command: Command): string[] {
  return program.options
    .filter((option) => isWritten(program, option) && !takes(command, option.long))
    .map(({ long }) => long ?? '');
}

/** Of a flag and its negation, which have one value, the value tells which is written. */
function isWritten(program: Command, option: Option): boolean {
  const name = option.attributeName();
  const isNegated = program.getOptionValue(name) === false;
  return program.getOptionValueSource(name) === 'cli' && option.negate === isNegated;
}
