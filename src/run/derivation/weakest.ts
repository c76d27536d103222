import type { Verdict } from '../../engine/evidence';

/** From the verdict that says most for a statement to the one that says least. */
const strength: readonly Verdict[] = ['proved', 'certified', 'supported', 'undecided', 'undefined', 'refuted'];

/** A chain is as strong as its weakest line. */
export const weakest = (verdicts: readonly Verdict[]): Verdict =>
  strength[Math.max(0, ...verdicts.map((verdict) => strength.indexOf(verdict)))] ?? 'undecided';
