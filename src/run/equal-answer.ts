import type { Diagnostic } from '../statement/diagnostic';
import type { Witness } from '../statement/witness';

/** What came of asking whether two formulas are equal. */
export interface EqualAnswer {
  readonly verdict: 'equal' | 'not equal' | 'undefined' | 'undecided' | 'invalid';
  /** Where they are equal on their one natural domain: what that asks; elsewhere neither side has a value. */
  readonly where?: readonly string[];
  /** With it: a point at which neither side has a value; null where none was found. */
  readonly undefinedAt?: Witness['values'] | null;
  /** Set where they are equal wherever both have values, but one has some where the other has none, or may have some. */
  readonly elsewhere?: 'equal';
  readonly engine: string | null;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  readonly witness: Witness | null;
  /** The formulas as they were read; null where one could not be. */
  readonly readAs: { readonly a: string; readonly b: string } | null;
  readonly diagnostics: readonly Diagnostic[];
}
