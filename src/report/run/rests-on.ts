import type { ClaimResult } from '../../run/result';
import { strengthText } from '../strength';

/** What the verdict rests on, in a few characters; that it is one at given sizes, where a claim speaks of every size. */
export function restsOn(result: ClaimResult): string {
  const { engine, notEverySize } = result;
  return engine === null ? '' : `${notEverySize === null ? engine : 'given sizes'}${strengthText(result)}`;
}
