import type { ClaimResult } from '../../run/result';
import { showErrorBound } from '../../statement/error-bound';

/** What the verdict rests on, in a few characters. */
export function restsOn({ engine, errorBound }: ClaimResult): string {
  if (engine === null) return '';
  return errorBound === null ? engine : `${engine} ≤ ${showErrorBound(errorBound)}`;
}
