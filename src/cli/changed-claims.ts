import { realpathSync } from 'node:fs';
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
  const left = claims.filter(({ file }) => isAmong(files, file));
  if (left.length === 0) process.stderr.write(`No claim changed since ${reference}.\n`);
  return left;
}

/** What is no file (standard input), or cannot be found, is for whoever checks it. */
function isAmong(files: ReadonlySet<string>, file: string): boolean {
  try {
    return files.has(realpathSync(file));
  } catch (error) {
    if (isSystemError(error)) return true;
    throw error;
  }
}
