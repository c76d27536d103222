import { version } from '../../../package.json';
import { BadInput } from '../bad-input';
import { programDigest } from '../cache/program-digest';
import type { RunIdentity } from './part';
import type { Part } from './read-part';

/** Which program makes a part: what was built, whatever runs it. */
export const programIdentity = (): RunIdentity => ({ program: programDigest()?.split('\n')[0] ?? null, version });

/**
 * Another program may say the same in other words.
 * @throws BadInput for a part of another
 */
export function requireOwnProgram({ file, head: { run } }: Part): void {
  const own = programIdentity();
  if (run.program === own.program && run.version === own.version) return;
  throw new BadInput(
    'foreign-part',
    `${file} was made by another build of the program: version ${run.version}, and this is ${version}.`,
    'Merge with the program that made the parts, or run the shards again with this one.',
  );
}
