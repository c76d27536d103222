import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { takes } from '../command-flags';
import type { Flags } from '../flags';
import { isCi } from '../is-ci';
import { requireInRepository } from '../require-in-repository';
import type { Configuration } from './configuration-schema';
import { readConfiguration } from './read-configuration';

/** Commands that check claims; others have limits and seeds of their own, and heed the folder of claims alone. */
const checking: readonly string[] = ['verify', 'explain', 'report', 'merge', 'cluster', 'lsp'];

/**
 * Sets flags that were not given to what the configuration says.
 * @throws BadInput for a configuration that is wrong
 */
export async function configure(program: Command, command: Command): Promise<void> {
  const { config } = program.opts<{ readonly config?: string | boolean }>();
  if (config === false) return;
  const found = await readConfiguration(typeof config === 'string' ? config : undefined);
  if (found === null) return;
  const folder = relative(process.cwd(), dirname(found.file));
  const flags = flagsOf(found.configuration, (path) => join(folder, path));
  const isChecking = checking.includes(command.name());
  for (const [name, value] of Object.entries(flags)) {
    const option = program.options.find((each) => each.attributeName() === name && !each.negate);
    const isHeeded = option !== undefined && takes(command, option.long) && (isChecking || name === 'claims');
    if (value === undefined || isGiven(program, name) || !isHeeded) continue;
    if (name === 'claims' && typeof value === 'string') requireInRepository(value, dirname(found.file));
    program.setOptionValueWithSource(name, value, 'config');
  }
}

/** What is written as JSON, again and again, or as a part of a run is asked for in place of other forms. */
const isGiven = (program: Command, name: string): boolean =>
  [name, ...(name === 'reporter' ? ['json', 'watch', 'out'] : [])].some(
    (each) => program.getOptionValueSource(each) === 'cli',
  );

function flagsOf(
  { claims, budget, timeout, jobs, seed, reporters, failOn, baseline, cache }: Configuration,
  here: (path: string) => string,
): Partial<Flags> {
  const text = (value: number | undefined) => value?.toString();
  const flags = {
    claims: claims === undefined ? undefined : here(claims),
    budget: text(budget),
    timeout: text(timeout),
    jobs: text(jobs),
    seed: seed === 'fresh' ? undefined : seed,
    failOn,
    baseline: baseline === undefined ? undefined : here(baseline),
    // What a repository says of verdicts that lie about is said by whoever wrote them.
    cache: typeof cache !== 'string' ? cache : isCi(process.env) ? undefined : here(cache),
    reporter: reporters?.map((each) => each.replace(/(?<==).*$/s, here)),
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}
