import { statSync } from 'node:fs';

/** Whether a path is meant as a folder: there is one, or it ends as one. */
export const isFolderPath = (path: string): boolean =>
  /[\\/]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
