import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../system-error';

/**
 * Makes a folder, and those that it lies in, from the top and one at a time: the first that cannot be made ends it. (That of Node
 * tries for ever where nothing can be made, as under /proc.)
 * @throws SystemError
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
    // Another program may have made it meanwhile; the error for what is no folder is that of looking into it.
    statSync(`${folder}/.`);
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
