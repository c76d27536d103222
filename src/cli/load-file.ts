import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '../claim/diagnostic';
import { type LoadResult, loadClaim } from '../claim/load';
import { fileBudget } from '../claim/yaml-source';

/** Reads a claim file; what is wrong with the file itself is a diagnostic too. */
export const loadFile = (file: string): Promise<LoadResult> => loadWith(file, loadClaim);

/** What could not be read, and why. */
interface Refusal {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of the size that claim files may have. */
export async function loadWith<T>(file: string, load: (text: string, file: string) => T): Promise<T | Refusal> {
  const refuse = (code: string, reason: string, next: string): Refusal => ({
    ok: false,
    diagnostics: [{ code, place: { file, line: 1, column: 1, length: 1, excerpt: '' }, reason, next }],
  });
  try {
    const { size } = await stat(file);
    // A character takes at most four bytes.
    if (size > 4 * fileBudget.characters) {
      const limit = `${fileBudget.characters / 1024} KiB`;
      return refuse('file-too-large', `This file is larger than ${limit}.`, 'Split it into several claims.');
    }
    return load(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse(
      'unreadable-file',
      `This file cannot be read: ${error.message}.`,
      'Check the path and its permissions.',
    );
  }
}
