import { statSync, writeFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { BadInput } from './bad-input';
import { explained, isSystemError } from './system-error';

/**
 * Writes a file, all or nothing: a reader never sees half of it. What is no file (a device, a pipe) is written to.
 * @throws BadInput where it cannot be written
 */
export function replaceFile(file: string, text: string): void {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile()) writeFileAtomic.sync(file, text);
    else writeFileSync(file, text);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { reason, next } = explained(error);
    throw new BadInput('unusable-file', `${file} cannot be written: ${reason}.`, next);
  }
}
