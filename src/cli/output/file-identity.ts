import { type BigIntStats, fstatSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSystemError } from '../system-error';
import { targetOf } from './target';

/**
 * What is the same for two paths if and only if they are the same file, however they are spelled or linked, whether it is there or not.
 * Null for what is no file: a device or a pipe may have any number of writers.
 */
export function fileIdentity(path: string): string | null {
  try {
    const target = targetOf(path);
    return target.kind === 'file' ? placeOf(target.path) : null;
  } catch (error) {
    // What nobody may look at is neither read nor written.
    if (isSystemError(error)) return null;
    throw error;
  }
}

export function isSameFile(a: string, b: string): boolean {
  const identity = fileIdentity(a);
  return identity !== null && identity === fileIdentity(b);
}

/** The identity of what a shell has opened for standard output. */
export function outputIdentity(): string | null {
  try {
    const stats = fstatSync(process.stdout.fd, { bigint: true });
    return stats.isFile() ? nodeOf(stats) : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

function placeOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats !== undefined) return nodeOf(stats);
  const folder = dirname(path);
  if (folder === path) return path;
  const name = basename(path);
  return `${placeOf(folder)}/${ignoresCase(folder) ? name.normalize('NFC').toLowerCase() : name}`;
}

const nodeOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

/** Whether a folder, or the first above it that is there, is found by its name in other letters. */
function ignoresCase(folder: string): boolean {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return folder !== dirname(folder) && ignoresCase(dirname(folder));
  const name = basename(folder);
  const other = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
  if (other === name) return folder !== dirname(folder) && ignoresCase(dirname(folder));
  const found = statSync(join(dirname(folder), other), { bigint: true, throwIfNoEntry: false });
  return found !== undefined && nodeOf(found) === nodeOf(stats);
}
