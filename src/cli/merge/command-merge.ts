import type { Diagnostic } from '../../statement/diagnostic';
import { BadInput } from '../bad-input';
import type { GradeFlags } from '../grade-flags';
import { type Part, readPart } from '../part/read-part';
import { requireOneRun } from '../part/require-one-run';

/** Flags for parts of one kind alone. */
const ofClaims = ['reporter', 'failOn', 'baseline', 'updateBaseline', 'certificate'] as const;
const ofAnswers = ['out', 'format', 'marks', 'only', 'report', 'names', 'assignment'] as const;

const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * `verify merge <part>…`: what the whole run would have said, and its exit code.
 * @param isWritten whether a flag stands on the command line, where a configuration may have set it
 */
export async function mergeCommand(
  files: readonly string[],
  flags: GradeFlags,
  isWritten: (name: string) => boolean,
): Promise<void> {
  const parts = requireOneRun(readParts(files));
  const kind = parts[0]?.head.kind ?? 'claims';
  const other = kind === 'claims' ? ofAnswers : ofClaims;
  const inVain = other.find(isWritten);
  if (inVain !== undefined)
    throw new BadInput(
      'bad-flag',
      `These are parts of a run over ${kind}, which takes no ${flagOf(inVain)}.`,
      '`verify merge --help` says which flags are for which parts.',
    );
  if (kind === 'claims') await (await import('./merge-claims')).mergeClaims(parts, flags);
  else await (await import('./merge-answers')).mergeAnswers(parts, flags);
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
