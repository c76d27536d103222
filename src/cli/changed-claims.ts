import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { changedFiles } from './changed-files';
import { codeFiles } from './code-files';
import { type ClaimLocation, claimsFolder } from './corpus';
import type { Flags } from './flags';
import { isSystemError } from './system-error';

/** The claims that are asked for: of some, with `--changed`, those that are not as they were in a commit. */
export function changedClaims(claims: readonly ClaimLocation[], flags: Flags): readonly ClaimLocation[] {
  const { changed } = flags;
  if (changed === undefined) return claims;
  const reference = changed === true ? 'HEAD' : changed;
  const files = changedFiles(reference, claimsFolder(flags.claims));
  const left = claims.filter(
    ({ file }) => isAmong(files, file) || codeFiles(file).some((code) => isAmong(files, code)),
  );
  if (left.length === 0) process.stderr.write(`No claim changed since ${reference}.\n`);
  return left;
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
