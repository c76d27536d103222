import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInput } from './bad-input';

/** A claim file: its id is its path under the folder of claims, without extension. */
export interface ClaimLocation {
  readonly id: string;
  readonly file: string;
  /** True for a file that lies outside of the folder of claims. */
  readonly isOutside: boolean;
}

/**
 * The folder of claims: the one given, else `claims` in the working directory, else the claims that come with the
 * program.
 */
export function claimsFolder(given: string | undefined): string {
  if (given !== undefined) {
    if (statSync(given, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new BadInput('no-such-folder', `${given} is no folder.`, 'Give the folder of claims after --claims.');
    }
    return given;
  }
  return existsSync('claims') ? 'claims' : fileURLToPath(new URL('../claims', import.meta.url));
}

/** All claim files under a folder, by id. */
export async function claimsUnder(folder: string): Promise<ClaimLocation[]> {
  const found: ClaimLocation[] = [];
  const visit = async (directory: string): Promise<void> => {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.name.endsWith('.yaml')) found.push(locationOf(folder, path));
    }
  };
  await visit(folder);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The location of a claim file; outside of the folder of claims, its id is its path as given. */
export function locationOf(folder: string, file: string): ClaimLocation {
  const inside = relative(resolve(folder), resolve(file));
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  const id = (isOutside ? file : inside)
    .split(sep)
    .join('/')
    .replace(/\.ya?ml$/, '');
  return { id, file, isOutside };
}
