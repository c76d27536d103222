import { readFile } from 'node:fs/promises';
import { hasCode } from '../claim/has-code';
import { textsRead } from '../claim/texts-read';
import type { GraderOptions } from '../grade/grader';
import { type LoadedSheet, loadSheet, readerFor, type SheetFile } from '../grade/load-sheet';
import { diagnosticText } from '../report/diagnostic';
import type { Diagnostic } from '../statement/diagnostic';
import { type ClaimLocation, claimsFolder } from './corpus';
import { exitCode } from './exit-code';
import type { Flags } from './flags';
import { loadFile } from './load-file';
import { sameId, selectClaims } from './select-claims';
import { sheetName } from './sheet-name';
import { surfaceOf } from './surface';

export interface OpenedSheet extends Extract<LoadedSheet, { readonly ok: true }> {
  readonly files: readonly SheetFile[];
  /** All claims that are known, of which the sheet is a part. */
  readonly known: readonly ClaimLocation[];
}

/**
 * The questions of the claims that some patterns select. What is wrong with them is printed, and null returned.
 */
export async function openSheet(
  patterns: readonly string[],
  flags: Flags,
  options: GraderOptions,
): Promise<OpenedSheet | null> {
  const { claims, known, unknown } = await selectClaims(patterns, claimsFolder(flags.claims));
  if (unknown.length > 0)
    return complain(
      unknown.map(({ diagnostic }) => diagnostic),
      flags,
    );
  const files: SheetFile[] = [];
  for (const location of claims) {
    const { file } = location;
    const load = await loadFile(location);
    if (!load.ok) return complain(load.diagnostics, flags);
    if (load.loaded.claim.ask.length === 0) continue;
    const id = sheetName(location);
    const other = files.find((each) => each.id === id);
    if (other !== undefined) return complain([sameId(other, { id, file })], flags);
    const { claim } = load.loaded;
    const code = hasCode(claim) ? { code: textsRead(claim) } : {};
    files.push({ id, file, text: location.text ?? (await readFile(file, 'utf8')), ...code });
  }
  const sheet = loadSheet(files, options, true, await readerFor(files));
  return sheet.ok ? { ...sheet, files, known } : complain(sheet.diagnostics, flags);
}

function complain(diagnostics: readonly Diagnostic[], flags: Flags): null {
  const surface = surfaceOf(process.stderr, flags.color, process.env);
  for (const diagnostic of diagnostics) process.stderr.write(`${diagnosticText(diagnostic, surface)}\n`);
  process.exitCode = exitCode.badInput;
  return null;
}
