import { accessSync, closeSync, constants, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { besideName } from './beside-name';
import { makeFolder } from './make-folder';
import { isFolder } from './replace-file';
import { targetOf } from './target';
import { whileWriting } from './while-writing';

/**
 * Makes the folders in which a file is going to lie. What is there stays as it is.
 * @throws BadInput where the file is not going to be written: better before an hour of work than after
 */
export function requireWritable(file: string): void {
  whileWriting(file, () => {
    const target = targetOf(file);
    if (target.kind === 'folder') throw isFolder(file);
    if (target.kind !== 'file') return;
    if (target.exists) return accessSync(target.path, constants.W_OK);
    makeFolder(dirname(target.path));
    // Permissions do not tell all: nobody can make a file under /proc.
    const beside = besideName(target.path);
    closeSync(openSync(beside, 'wx'));
    rmSync(beside);
  });
}
