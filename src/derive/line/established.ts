import type { Decision } from '../../decide/decision';
import { relationsEngine } from '../../decide/relations-apart';
import type { Evidence, Proved } from '../../kernel/evidence';
import type { Theorem } from '../../kernel/theorem';
import type { Witness } from '../../statement/witness';

/** What a line rests on, where it was established. */
export interface Established {
  /** The engine or rule that gives it. */
  readonly by: string;
  /** Under conditions that the declarations do not grant, it holds only where they do: both sides lack a value elsewhere. */
  readonly theorem: Theorem;
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
export const establishedBy = ({ engine, theorem }: Pick<Proved, 'engine' | 'theorem'>): Established => ({
  by: engine,
  theorem,
});

export const isProof = (evidence: Evidence): evidence is Proved => evidence.verdict === 'proved';

/** What is proved of a statement wherever its sides have values; null if that need not be anywhere. */
export function provedWhereDefined(evidence: readonly Evidence[]): Established | null {
  const proof = evidence.find(isProof);
  if (proof !== undefined) return establishedBy(proof);
  // Where an integrand has no value the integral has none, whatever the parameters are.
  const partial = evidence.find((each) => each.partial?.isInside === false)?.partial;
  return partial?.kind === 'proof' ? { by: partial.told.engine, theorem: partial.theorem } : null;
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
  return { kind: 'open', reason: reasonOf({ evidence, deciding }) };
}

/** Why a statement is open: which of its relations is, where that is known. */
export function reasonOf({ evidence, deciding }: Pick<Decision, 'evidence' | 'deciding'>): string {
  const relation = evidence.find(({ engine }) => engine === relationsEngine);
  return (relation ?? deciding)?.summary ?? 'no engine has anything to say of this';
}
