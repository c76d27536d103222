import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changedFiles } from './changed-files';
import { type ClaimLocation, claimsFolder } from './corpus';
import type { Flags } from './flags';
import { isSystemError } from './system-error';

/** The claims that are asked for: of some, with `--changed`, those that are not as they were in a commit. */
export function changedClaims(claims: readonly ClaimLocation[], flags: Flags): readonly ClaimLocation[] {
  const { changed } = flags;
  if (changed === undefined) return claims;
  const reference = changed === true ? 'HEAD' : changed;
  const files = changedFiles(reference, claimsFolder(flags.claims));
  const left = claims.filter(({ file }) => isAmong(files, file) || codeOf(file).some((code) => isAmong(files, code)));
  if (left.length === 0) process.stderr.write(`No claim changed since ${reference}.\n`);
  return left;
}

/** The files of code that a claim may speak of: all that it names as files. */
function codeOf(file: string): string[] {
  try {
    const named = readFileSync(file, 'utf8').matchAll(/\bfile[ \t]*:[ \t]*['"]?([^'",{}\s]+)/g);
    return [...named].map(([, name = '']) => join(dirname(file), name)).filter((code) => existsSync(code));
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** By itself, or with a folder that it lies in. What is no file (standard input), or cannot be found, is for whoever checks it. */
function isAmong(files: ReadonlySet<string>, file: string): boolean {
  try {
    for (let path = realpathSync(file); ; path = dirname(path)) {
      if (files.has(path)) return true;
      if (path === dirname(path)) return false;
    }
  } catch (error) {
    if (isSystemError(error)) return true;
    throw error;
  }
}
