import { chmodSync, chownSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../system-error';
import { besideName } from './beside-name';
import { holdSignals } from './hold-signals';
import { makeFolder } from './make-folder';
import { writeWhole } from './write-whole';

/** What a file is to hold. */
export interface FileText {
  /** Without links. */
  readonly path: string;
  /** As a whole, or in parts that memory need not hold at once. */
  readonly data: string | Uint8Array | Iterable<string | Uint8Array>;
}

/**
 * Writes files beside their places, in which they are put once all of them are whole, with the folders that they lie in. A signal
 * that comes meanwhile ends the program in the next turn of the event loop, so that nothing is left beside.
 * @param isLasting whether they must outlast a machine that stops at once
 * @throws SystemError
 */
export function putInPlace(files: readonly FileText[], isLasting: boolean): void {
  holdSignals();
  const written: { readonly path: string; readonly beside: string }[] = [];
  try {
    for (const { path, data } of files) {
      makeFolder(dirname(path));
      const beside = besideName(path);
      const descriptor = openSync(beside, 'wx');
      written.push({ path, beside });
      try {
        if (typeof data === 'string' || data instanceof Uint8Array) writeWhole(descriptor, data);
        else for (const part of data) writeWhole(descriptor, part);
        if (isLasting) fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      keepOwner(path, beside);
    }
    for (const { path, beside } of written) renameSync(beside, path);
  } catch (error) {
    for (const { beside } of written) rmSync(beside, { force: true });
    throw error;
  }
}

/** The new file belongs to whom the old one did, as far as that may be said, and admits the same. */
function keepOwner(old: string, fresh: string): void {
  const stats = statSync(old, { throwIfNoEntry: false });
  if (stats === undefined) return;
  try {
    chownSync(fresh, stats.uid, stats.gid);
    chmodSync(fresh, stats.mode);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
