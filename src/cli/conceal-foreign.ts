import { realpathSync } from 'node:fs';
import type { Diagnostic } from '../statement/diagnostic';
import { isWithin } from './is-within';
import { isSystemError } from './system-error';

/**
 * What is wrong first with a file that links lead to from a folder that it does not lie in: where, and of which kind, but nothing
 * of what it holds. Whoever may write a link may not be allowed to read all that it can lead to, and may read what is told.
 * @param folder the folder as whose part the file is read
 */
export function concealForeign(
  diagnostics: readonly Diagnostic[],
  file: string,
  folder: string,
): readonly Diagnostic[] {
  const real = foreignPath(file, folder);
  if (real === null) return diagnostics;
  const reason = `What is wrong is not shown: a link leads from ${file} out of ${folder === '.' ? 'this folder' : folder}.`;
  const next = `Give the file by its own path: ${real}.`;
  return diagnostics.slice(0, 1).map(({ code, place }) => ({
    code,
    place: place === null ? null : { ...place, excerpt: '' },
    reason,
    next,
  }));
}

/** Where a file lies in truth, if that is outside of the folder; null for what lies within, or nowhere. */
function foreignPath(file: string, folder: string): string | null {
  try {
    const real = realpathSync(file);
    return isWithin(real, realpathSync(folder)) ? null : real;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
