import { submissionExtensions } from '../../grade/read/submission-extensions';
import { diagnosticText } from '../../report/diagnostic';
import { oneLine } from '../../report/text-layout';
import { BadInput } from '../bad-input';
import { exitCode } from '../exit-code';
import type { PassedOver } from '../submissions/read-submissions';
import { surfaceOf } from '../surface';
import type { GradedBatch } from './grade-all';

/** The worst of what happened. */
export function codeOf({ undecided, stale, notTaken, faults }: GradedBatch): number {
  if (faults > 0) return exitCode.fault;
  if (notTaken.count > 0) return exitCode.badInput;
  return undecided + stale > 0 ? exitCode.unmet : exitCode.met;
}

/** Says what was handed in and could not be taken for an answer, wherever results go. */
export function tellOfNotTaken({ notTaken: { told, count } }: GradedBatch, color: boolean): void {
  const surface = surfaceOf(process.stderr, color, process.env);
  for (const diagnostic of told) process.stderr.write(`${diagnosticText(diagnostic, surface)}\n`);
  if (count > told.length)
    process.stderr.write(`  ${count - told.length} more of these are in the results, as invalid.\n`);
}

/**
 * Says that no answers are there.
 * @throws BadInput where there had to be some
 */
export function tellOfNothing(path: string, mayBeEmpty: boolean, isClass: boolean): void {
  const reason = `There are no answers in ${path}.`;
  if (!mayBeEmpty) throw new BadInput('no-submissions', reason, 'Give a file or folder with answers in it.');
  if (isClass) process.stderr.write(`warning[no-submissions]\n  ${oneLine(reason)}\n  Check the path.\n`);
}

/** How many files are named that are not read. */
const mostNamed = 8;

/** Says which files were not read, for nobody reads files of their kind. */
export function warnOfPassedOver(files: readonly PassedOver[]): void {
  if (files.length === 0) return;
  const listed = files.slice(0, mostNamed).map(({ path, student }) => {
    const name = oneLine(path);
    return student === null ? name : `${name} (of ${oneLine(student)})`;
  });
  const what = files.length === 1 ? '1 file is' : `${files.length} files are`;
  process.stderr.write(
    `warning[unread-files]\n  ${what} of no kind that is read: ${listed.join(', ')}${files.length > mostNamed ? ', …' : ''}.\n  Answers are in files ending in ${submissionExtensions.join(', ')}. What such a file may hold is open.\n`,
  );
}

export function warnOfDamage(file: string | null, damaged: number): void {
  if (damaged === 0) return;
  const what = damaged === 1 ? 'a line' : `${damaged} lines`;
  process.stderr.write(
    `warning[damaged-results]\n  ${file} has ${what} that no run wrote so: checksums do not match.\n  Their answers are judged again.\n`,
  );
}
