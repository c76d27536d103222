import type { Decision } from '../decide/decision';
import type { Evidence } from '../kernel/evidence';
import type { Witness } from '../statement/witness';

/** What a line rests on, where it was established. */
export interface Established {
  readonly verdict: 'proved';
  readonly by: string;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  /** It holds only where these do, which the declarations do not grant: both sides lack a value elsewhere. */
  readonly conditions: readonly string[];
}

/** What was found of a line: it stands, it fails or has no value at some values, or neither. */
export type Finding =
  | { readonly kind: 'stands'; readonly established: Established }
  | {
      readonly kind: 'fails';
      /** Undecided where only the rule that is named has a condition that fails: the line may hold for another reason. */
      readonly verdict: 'refuted' | 'undefined' | 'undecided';
      readonly reason: string;
      readonly witness: Witness | null;
    }
  | { readonly kind: 'open'; readonly reason: string };

/** @param proof evidence that proves the line */
export const establishedBy = ({
  engine,
  errorBound,
  hypotheses,
}: Pick<Evidence, 'engine' | 'errorBound' | 'hypotheses'>): Established => ({
  verdict: 'proved',
  by: engine,
  errorBound,
  hypotheses,
  conditions: [],
});

/** What is proved of a statement wherever its sides have values; null if that need not be anywhere. */
export function provedWhereDefined(evidence: readonly Evidence[]): Established | null {
  const proof = evidence.find(({ verdict }) => verdict === 'proved');
  if (proof !== undefined) return establishedBy(proof);
  // Where an integrand has no value the integral has none, whatever the parameters are.
  const partial = evidence.find((each) => each.partial?.isInside === false)?.partial;
  if (partial?.kind !== 'proof') return null;
  const { told, theorem, conditions } = partial;
  return { ...establishedBy({ ...told, ...theorem }), conditions };
}

/** What a decision says of a statement wherever its sides have values; where they have none is another question. */
export function findingOf({ evidence, deciding }: Decision): Finding {
  const refutation = evidence.find(({ verdict }) => verdict === 'refuted');
  if (refutation !== undefined) return { kind: 'fails', verdict: 'refuted', reason: '', witness: refutation.witness };
  const established = provedWhereDefined(evidence);
  if (established !== null) return { kind: 'stands', established };
  const nowhere = evidence.find(({ verdict }) => verdict === 'undefined');
  if (nowhere !== undefined)
    return { kind: 'fails', verdict: 'undefined', reason: 'a side has no value', witness: nowhere.witness };
  return { kind: 'open', reason: deciding?.summary ?? 'no engine has anything to say of this' };
}
