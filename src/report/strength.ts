import type { ClaimResult, Verdict } from '../run/result';
import { showAtMost, showErrorBound } from '../statement/error-bound';

type UpTo = Pick<ClaimResult, 'verdict' | 'tolerance'>;
type Strength = UpTo & Pick<ClaimResult, 'errorBound'>;

/**
 * How strong a verdict is, behind what it rests on: `±0.01` for what holds to within that, `>0.01` for what fails by more, and
 * `α 2^-91` for a verdict that is wrong with no greater probability. Empty where it is exact.
 */
export const strengthText = (strength: Strength): string => `${upToText(strength)}${alphaText(strength.errorBound)}`;

/** The first part of it. */
export const upToText = ({ verdict, tolerance }: UpTo): string =>
  tolerance === null || tolerance === 0 ? '' : ` ${holds(verdict) ? '±' : '>'}${showAtMost(tolerance)}`;

/** The probability with which something may be wrong, at most. */
export const alphaText = (errorBound: number | null): string =>
  errorBound === null ? '' : `, α ${showErrorBound(errorBound)}`;

/** What counts as equal, in words; empty where nothing that differs does. */
export function toleranceText({ verdict, tolerance }: UpTo): string {
  if (tolerance === null || tolerance === 0) return '';
  const bound = showAtMost(tolerance);
  return holds(verdict) ? `it holds to within ${bound}, and may fail by less` : `it fails by more than ${bound}`;
}

const holds = (verdict: Verdict): boolean => verdict !== 'refuted';
