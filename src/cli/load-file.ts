import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileBudget } from '../claim/file-budget';
import { hasCode } from '../claim/has-code';
import { type LoadedClaim, type LoadResult, loadClaim } from '../claim/load';
import type { Diagnostic } from '../statement/diagnostic';
import { concealForeign } from './conceal-foreign';
import type { ClaimLocation } from './corpus';
import { explained, isSystemError } from './system-error';

/** Reads a claim file; what is wrong with the file itself is a diagnostic too. */
export async function loadFile({ file, text, within }: FileToLoad): Promise<LoadResult> {
  const load = text === undefined ? await loadWith(file, loadClaim) : loadClaim(text, file);
  const read =
    load.ok && hasCode(load.loaded.claim) ? await withCode(load.loaded, file, within ?? dirname(file)) : load;
  return read.ok ? read : { ok: false, diagnostics: concealForeign(read.diagnostics, file, within ?? dirname(file)) };
}

/** Reads the code of a claim: what does so is loaded only where there is some. */
async function withCode(loaded: LoadedClaim, file: string, folder: string): Promise<LoadResult> {
  const { readCode } = await import('./read-code');
  return readCode(loaded, file, folder);
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
