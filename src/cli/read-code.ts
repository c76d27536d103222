import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ClaimFile, CodeSide, FieldPath } from '../claim/claim-file';
import type { LoadedClaim, LoadResult } from '../claim/load';
import { longestFile } from '../python/read/read-python';
import type { Diagnostic } from '../statement/diagnostic';
import { openCode } from '../torch/open-code';
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
  const read = (code: ClaimFile['code'], path: FieldPath): ClaimFile['code'] =>
    Object.fromEntries(
      Object.entries(code).map(([name, side]) => {
        const text = texts.get(side.file) ?? textOf(side.file, file, folder);
        if (typeof text !== 'string') {
          diagnostics.push({ ...text, place: locate([...path, name, 'file']) });
          return [name, side];
        }
        texts.set(side.file, text);
        return [name, opened(side, text, file)];
      }),
    );
  const own = read(claim.code, ['code']);
  const twins = claim.twins.map((twin, index) => {
    const { code } = twin.overrides;
    return code === undefined
      ? twin
      : { ...twin, overrides: { ...twin.overrides, code: read(code, ['twins', index, 'code']) } };
  });
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, loaded: { claim: { ...claim, code: own, twins }, locate } };
}

function opened(side: CodeSide, text: string, claim: string): CodeSide {
  const open = openCode({ ...side, file: join(dirname(claim), side.file), text });
  return { ...side, read: { text, open } };
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
    return readFileSync(real, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
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
