import { realpathSync, statSync } from 'node:fs';
import { BadInput } from './bad-input';
import { isWithin } from './is-within';
import { topOf } from './repository-path';

/**
 * A folder of claims that nobody named on the command line lies in the repository, or in the folder where there is none: what a
 * repository says, or where its links lead, is no reason to read, and to tell, what lies elsewhere.
 * @param from the folder that is in the repository
 * @throws BadInput
 */
export function requireInRepository(folder: string, from: string): void {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  const [real, top] = [realpathSync(folder), realpathSync(topOf(realpathSync(from)) ?? from)];
  if (isWithin(real, top)) return;
  throw new BadInput(
    'outside-repository',
    `${folder} leads to ${real}, which is outside of ${top}.`,
    `If these claims are meant, name them: --claims ${real}.`,
  );
}
