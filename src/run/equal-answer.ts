import type { Diagnostic } from '../claim/diagnostic';
import type { Witness } from '../engine/evidence';

/** A one-off question: are two formulas equal wherever the declarations allow? */
export interface EqualQuery {
  readonly a: string;
  readonly b: string;
  /** Declarations, such as `x: real` or `y: real > 0`. */
  readonly given: readonly string[];
}

export interface EqualAnswer {
  /** `undefined`: a formula has no value somewhere in the declared domain. `invalid`: the question cannot be read. */
  readonly verdict: 'equal' | 'not equal' | 'undefined' | 'undecided' | 'invalid';
  readonly engine: string | null;
  readonly errorBound: string | null;
  readonly hypotheses: readonly string[];
  readonly witness: Witness | null;
  readonly diagnostics: readonly Diagnostic[];
}
