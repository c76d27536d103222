import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { completions } from './completion/completions';
import { claimsFolder, claimsUnder } from './corpus';

/**
 * `verify complete =<word>…`: what may stand at the last word, for the scripts of `verify completion`. What goes wrong
 * is no business of somebody who presses the tab key: nothing is completed then.
 */
export async function completeCommand(program: Command, words: readonly string[]): Promise<void> {
  const plain = words.map((word) => word.replace(/^=/, ''));
  const found = await completions(program, plain, idsUnder);
  const lines = found.map((each) =>
    each.kind === 'word' ? `word\t${each.text}\t${each.about.replaceAll(/\s+/g, ' ')}\n` : `${each.kind}\t\t\n`,
  );
  process.stdout.write(lines.join(''));
}

async function idsUnder(folder: string | undefined): Promise<string[]> {
  try {
    return (await claimsUnder(claimsFolder(folder ?? (await configuredFolder())))).map(({ id }) => id);
  } catch {
    return [];
  }
}

async function configuredFolder(): Promise<string | undefined> {
  const { readConfiguration } = await import('./configuration/read-configuration');
  const found = await readConfiguration(undefined);
  const claims = found?.configuration.claims;
  return found === null || claims === undefined ? undefined : join(dirname(found.file), claims);
}
