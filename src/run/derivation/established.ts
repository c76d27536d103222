import type { Evidence, Verdict, Witness } from '../../engine/evidence';
import type { Decision } from '../portfolio';

/** What a line rests on, where it was established. */
export interface Established {
  readonly verdict: Verdict;
  readonly by: string;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  /** For a line that was sampled: differences up to this count as agreement. */
  readonly tolerance: number | null;
  /** Those hypotheses that could fail at a point of the declared domain. */
  readonly conditions: readonly string[];
}

/** What was found of a line: it stands, it fails at some values, or neither. */
export type Finding =
  | { readonly kind: 'stands'; readonly established: Established }
  | { readonly kind: 'fails'; readonly reason: string; readonly witness: Witness | null }
  | { readonly kind: 'open'; readonly reason: string };

export const establishedBy = ({
  verdict,
  engine,
  errorBound,
  hypotheses,
  conditions = [],
  sampling,
}: Evidence): Established => ({
  verdict,
  by: engine,
  errorBound,
  hypotheses,
  conditions,
  tolerance: sampling?.tau ?? null,
});

/** What a decision says of a statement wherever its sides have values; where they have none is another question. */
export function findingOf({ evidence, deciding }: Decision): Finding {
  const refutation = evidence.find(({ verdict }) => verdict === 'refuted');
  if (refutation !== undefined) return { kind: 'fails', reason: '', witness: refutation.witness };
  const proof = evidence.find(({ verdict }) => verdict === 'proved');
  if (proof !== undefined) return { kind: 'stands', established: establishedBy(proof) };
  const nowhere = evidence.find(({ verdict }) => verdict === 'undefined');
  if (nowhere !== undefined) return { kind: 'fails', reason: 'a side has no value', witness: nowhere.witness };
  return { kind: 'open', reason: deciding?.summary ?? 'no engine has anything to say of this' };
}
