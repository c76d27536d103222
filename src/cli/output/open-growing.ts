import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder';
import { isFolder } from './replace-file';
import { targetOf } from './target';
import { whileWriting } from './while-writing';
import { writeWhole } from './write-whole';

/** A file that others may read while it grows. */
export interface Growing {
  write(text: string): void;
  close(): void;
}

/**
 * Begins a file anew, in its place.
 * @throws BadInput where it cannot be written, then or later
 */
export function openGrowing(file: string): Growing {
  const target = whileWriting(file, () => targetOf(file));
  if (target.kind === 'folder') throw isFolder(file);
  if (target.kind === 'stream') return { write: (text) => void target.stream.write(text), close: () => {} };
  const descriptor = whileWriting(file, () => {
    if (target.kind === 'device') return openSync(target.path, 'a');
    makeFolder(dirname(target.path));
    return openSync(target.path, 'w');
  });
  return {
    write: (text) => whileWriting(file, () => writeWhole(descriptor, text)),
    close: () => whileWriting(file, () => closeSync(descriptor)),
  };
}
