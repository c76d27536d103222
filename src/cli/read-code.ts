import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ClaimFile, FieldPath } from '../claim/claim-file';
import type { LoadedClaim, LoadResult } from '../claim/load';
import { openSides } from '../claim/open-sides';
import { asCode } from '../python/read/as-code';
import { longestFile } from '../python/read/read-python';
import type { Diagnostic } from '../statement/diagnostic';
import { isWithin } from './is-within';
import { explained, isSystemError } from './system-error';

/**
 * Reads the files of code that a claim names.
 * @param file the claim file, beside which they lie
 * @param folder the folder as whose part it is read; what lies outside of both is not read
 */
export function readCode({ claim, locate }: LoadedClaim, file: string, folder: string): LoadResult {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const read = (code: ClaimFile['code'], path: FieldPath): void => {
    for (const [name, side] of Object.entries(code)) {
      if (side.source !== null) continue;
      const text = texts.get(side.file) ?? textOf(side.file, file, folder);
      if (typeof text === 'string') texts.set(side.file, text);
      else diagnostics.push({ ...text, place: locate([...path, name, 'file']) });
    }
  };
  read(claim.code, ['code']);
  for (const [index, { overrides }] of claim.twins.entries()) read(overrides.code ?? {}, ['twins', index, 'code']);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const opened = openSides(claim, {
    textOf: (written) => texts.get(written) ?? null,
    shown: (written) => join(dirname(file), written),
  });
  return { ok: true, loaded: { claim: opened, locate } };
}

/** What a file says, or why it is not read. */
function textOf(written: string, claim: string, folder: string): string | Omit<Diagnostic, 'place'> {
  const path = join(dirname(claim), written);
  const refuse = (code: string, reason: string, next: string) => ({ code, reason, next });
  try {
    const real = realpathSync(path);
    if (![folder, dirname(claim)].some((each) => isWithin(real, realpathSync(each === '' ? '.' : each))))
      return refuse(
        'foreign-code',
        `${written} lies outside of the folder of the claim.`,
        'Put the code beside the claim.',
      );
    const found = statSync(real);
    if (!found.isFile()) return refuse('no-file', `${written} is no file.`, 'Give the path of a file.');
    if (found.size > 4 * longestFile)
      return refuse(
        'file-too-large',
        `${written} is larger than ${longestFile} characters.`,
        'Leave out what the claim does not speak of.',
      );
    return asCode(readFileSync(real, 'utf8'));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT')
      return refuse(
        'no-such-file',
        `There is no file ${written} beside the claim.`,
        'Check the path: it starts from the folder of the claim file.',
      );
    const { reason, next } = explained(error);
    return refuse('unreadable-file', `${written} cannot be read: ${reason}.`, next);
  }
}
