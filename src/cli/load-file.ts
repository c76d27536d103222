import { readFile, stat } from 'node:fs/promises';
import { type LoadResult, loadClaim } from '../claim/load';
import { fileBudget } from '../claim/yaml-source';

/** Reads a claim file; what is wrong with the file itself is a diagnostic too. */
export async function loadFile(file: string): Promise<LoadResult> {
  const refuse = (code: string, reason: string, next: string): LoadResult => ({
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
    return loadClaim(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse(
      'unreadable-file',
      `This file cannot be read: ${error.message}.`,
      'Check the path and its permissions.',
    );
  }
}
