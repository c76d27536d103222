import type { ClaimResult } from '../../run/result';
import { showErrorBound } from '../../statement/error-bound';

/** What the verdict rests on, in a few characters; that it is one at given sizes, where a claim speaks of every size. */
export function restsOn({ engine, errorBound, notEverySize }: ClaimResult): string {
  if (engine === null) return '';
  const by = notEverySize === null ? engine : 'given sizes';
  return errorBound === null ? by : `${by} ≤ ${showErrorBound(errorBound)}`;
}
