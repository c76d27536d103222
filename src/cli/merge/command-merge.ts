import type { Diagnostic } from '../../statement/diagnostic';
import { BadInput } from '../bad-input';
import type { GradeFlags } from '../grade-flags';
import { type Part, readPart } from '../part/read-part';
import { requireOneRun } from '../part/require-one-run';
import { mergeClaims } from './merge-claims';

/** `verify merge <part>…`: what the whole run would have said, and its exit code. */
export async function mergeCommand(files: readonly string[], flags: GradeFlags): Promise<void> {
  const parts = requireOneRun(readParts(files));
  await mergeClaims(parts, flags);
}

/** @throws BadInput with all that is wrong with any of them */
function readParts(files: readonly string[]): Part[] {
  const told: Diagnostic[] = [];
  const parts = files.flatMap((file) => {
    try {
      return [readPart(file)];
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      told.push(...error.diagnostics);
      return [];
    }
  });
  if (told.length > 0) throw BadInput.of(told);
  return parts;
}
