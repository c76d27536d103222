import { resolve, sep } from 'node:path';
import type { ClaimLocation } from './corpus';

/**
 * What a sheet is called, which its numbers follow from: its path below the folder of claims. Wherever it is asked for, and however its path is
 * then written, this is the path below the nearest folder `claims` in which it lies, else the name of its file.
 */
export function sheetName({ id, file, isOutside, text }: ClaimLocation): string {
  if (!isOutside || text !== undefined) return id;
  const parts = resolve(file)
    .replace(/\.ya?ml$/i, '')
    .split(sep);
  const folder = parts.slice(0, -1).lastIndexOf('claims');
  return parts.slice(folder < 0 ? -1 : folder + 1).join('/');
}
