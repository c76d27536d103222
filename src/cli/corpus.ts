import { existsSync, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../statement/diagnostic';
import { BadInput } from './bad-input';
import { isWithin } from './is-within';
import { isPrintable, printable } from './printable';
import { topOf } from './repository-path';
import { requireInRepository } from './require-in-repository';
import { explained, isSystemError } from './system-error';

/** A claim file: its id is its path under the folder of claims, without extension. */
export interface ClaimLocation {
  readonly id: string;
  readonly file: string;
  /** True for a file that lies outside of the folder of claims. */
  readonly isOutside: boolean;
  /** The folder as whose part it is read, the one it lies in if it is left out: what links lead to from there is told without what it holds. */
  readonly within?: string;
  /** What it holds, where it cannot be read by its name. */
  readonly text?: string;
}

/** A folder of which nobody can say what it holds, or a file that is not read. */
export interface UnreadableFolder {
  /** Its path under the folder of claims. */
  readonly id: string;
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

export interface Corpus {
  /** By id. */
  readonly claims: readonly ClaimLocation[];
  readonly unreadable: readonly UnreadableFolder[];
}

/**
 * The folder of claims: the one given, else `claims` in the working directory, else, in a checkout of the program, those that
 * come with it.
 * @throws BadInput where there is none
 */
export function claimsFolder(given: string | undefined): string {
  if (given !== undefined) {
    if (statSync(given, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new BadInput('no-such-folder', `${given} is no folder.`, 'Give the folder of claims after --claims.');
    }
    return given;
  }
  if (existsSync('claims')) {
    requireInRepository('claims', '.');
    return 'claims';
  }
  const own = fileURLToPath(new URL('../claims', import.meta.url));
  if (!own.split(sep).includes('node_modules')) return own;
  // A gate that looks at other claims than those of its repository looks at nothing.
  throw new BadInput(
    'no-claims',
    'There is no folder claims here.',
    `Give one after --claims; those that come with the program are in ${relative('', own)}.`,
  );
}

/** All claim files under a folder that can be found, by id. */
export const claimsUnder = async (folder: string): Promise<readonly ClaimLocation[]> =>
  (await corpusUnder(folder)).claims;

/**
 * All claim files under a folder.
 * @param root the folder under which their paths are ids
 */
export async function corpusUnder(folder: string, root = folder): Promise<Corpus> {
  const claims: ClaimLocation[] = [];
  const unreadable: UnreadableFolder[] = [];
  const seen = new Set<string>();
  const whole = await wholeAround(folder);
  // A folder has the name it has without links, if it has one here: what links lead to is looked at last, and once.
  const waiting = [folder];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    try {
      const real = await realpath(path);
      if (seen.has(real)) continue;
      if (whole !== null && !isWithin(real, whole)) {
        unreadable.push({ id: idOf(relative(root, path)), path, diagnostic: elsewhere(path, real) });
        continue;
      }
      const { files, folders, links } = await entriesOf(path);
      seen.add(real);
      const found = corpusOf(root, files);
      claims.push(...found.claims);
      unreadable.push(...found.unreadable);
      waiting.unshift(...links);
      waiting.push(...folders);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      const { reason, next } = explained(error);
      const diagnostic = { code: 'unreadable-folder', place: null, reason: `${path} cannot be read: ${reason}.`, next };
      unreadable.push({ id: idOf(relative(root, path)), path, diagnostic });
    }
  }
  return { claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)), unreadable };
}

/** What links between folders may lead through: the repository that a folder lies in, or else what holds the folder. */
async function wholeAround(folder: string): Promise<string | null> {
  try {
    const real = await realpath(folder);
    return topOf(real) ?? dirname(real);
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

const elsewhere = (path: string, real: string): Diagnostic => ({
  code: 'outside-repository',
  place: null,
  reason: `${path} is a link to ${real}, out of the repository, and is not followed.`,
  next: `If these claims are meant, check them by themselves: --claims ${real}.`,
});

interface Entries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Symbolic links to folders. */
  readonly links: readonly string[];
}

async function entriesOf(folder: string): Promise<Entries> {
  const files: string[] = [];
  const folders: string[] = [];
  const links: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) folders.push(path);
    else if (entry.isSymbolicLink() && (await leadsToFolder(path))) links.push(path);
    else if (/\.ya?ml$/i.test(entry.name)) files.push(path);
  }
  return { files, folders: folders.sort(), links: links.sort().reverse() };
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch (error) {
    // A link that leads nowhere is a file that cannot be read, if it is a claim by its name.
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Claim files, but those of which the name, printed, would be obeyed by a terminal or a service, or be taken for another. */
export function corpusOf(root: string, files: readonly string[]): Corpus {
  return {
    claims: files.filter((file) => isPrintable(file)).map((file) => locationOf(root, file)),
    unreadable: files
      .filter((file) => !isPrintable(file))
      .map((file) => {
        const path = printable(file);
        const reason = `${path} has characters in its name that cannot be printed.`;
        const diagnostic = { code: 'unprintable-name', place: null, reason, next: 'Rename it.' };
        return { id: idOf(relative(root, path)), path, diagnostic };
      }),
  };
}

/** The location of a claim file; outside of the folder of claims, its id is its path as given. */
export function locationOf(folder: string, file: string): ClaimLocation {
  const inside = relative(resolve(folder), resolve(file));
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  const within = isOutside ? dirname(file) : folder;
  return { id: idOf((isOutside ? file : inside).replace(/\.ya?ml$/i, '')), file, isOutside, within };
}

const idOf = (path: string): string => path.split(sep).join('/');
