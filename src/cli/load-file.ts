import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileBudget } from '../claim/file-budget';
import { type LoadResult, loadClaim } from '../claim/load';
import type { Diagnostic } from '../statement/diagnostic';
import { concealForeign } from './conceal-foreign';
import type { ClaimLocation } from './corpus';
import { explained, isSystemError } from './system-error';

/** Reads a claim file; what is wrong with the file itself is a diagnostic too. */
export async function loadFile({ file, text, within }: FileToLoad): Promise<LoadResult> {
  const load = text === undefined ? await loadWith(file, loadClaim) : loadClaim(text, file);
  return load.ok ? load : { ok: false, diagnostics: concealForeign(load.diagnostics, file, within ?? dirname(file)) };
}

export type FileToLoad = Pick<ClaimLocation, 'file' | 'text' | 'within'>;

/** What could not be read, and why. */
interface Refusal {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of the size that claim files may have. */
export async function loadWith<T>(file: string, load: (text: string, file: string) => T): Promise<T | Refusal> {
  const refuse = (code: string, reason: string, next: string): Refusal => ({
    ok: false,
    diagnostics: [{ code, place: null, reason, next }],
  });
  try {
    const found = await stat(file);
    if (!found.isFile()) return refuse('no-file', `${file} is no file.`, 'Give the path of a file.');
    const { size } = found;
    // A character takes at most four bytes.
    if (size > 4 * fileBudget.characters) {
      const limit = `${fileBudget.characters / 1024} KiB`;
      return refuse('file-too-large', `${file} is larger than ${limit}.`, 'Split it into several claims.');
    }
    return load(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return refuse('no-such-file', `There is no file ${file}.`, 'Check the path.');
    const { reason, next } = explained(error);
    return refuse('unreadable-file', `${file} cannot be read: ${reason}.`, next);
  }
}
