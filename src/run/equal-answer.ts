import type { Diagnostic } from '../statement/diagnostic';
import type { Witness } from '../statement/witness';

/** What came of asking whether two formulas are equal. */
export interface EqualAnswer {
  readonly verdict: 'equal' | 'not equal' | 'undefined' | 'undecided' | 'invalid';
  readonly engine: string | null;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  readonly witness: Witness | null;
  /** The formulas as they were read; null where one could not be. */
  readonly readAs: { readonly a: string; readonly b: string } | null;
  readonly diagnostics: readonly Diagnostic[];
}
