import { contentsOf } from '../claim/claim-contents';
import type { ClaimFile } from '../claim/claim-file';
import type { ClaimPlaces, PlacedClaim } from '../claim/places';
import { type Decision, isForEverySize } from '../decide/decision';
import type { DerivationResult } from '../derive/derivation-result';
import { reportedDerivation } from '../derive/reported-derivation';
import type { Evidence, Proved } from '../kernel/evidence';
import type { Place } from '../statement/diagnostic';
import { isExpected } from './expected';
import type { ClaimResult, ProofOfClaim, ReportedEvidence, TwinResult } from './result';

export interface Decided {
  readonly decision: Decision;
  readonly derivation: DerivationResult | null;
}

/** What a claim came to, with its twins and its proof, where it has one. */
export function resultOf(
  id: string,
  { claim: { title, question, statement, erratum, expect, sizes, claim }, places }: PlacedClaim,
  { decision: { verdict, deciding, evidence }, derivation }: Decided,
  twins: readonly TwinResult[],
): Omit<ClaimResult, 'seconds'> {
  const proof = verdict === 'proved' && deciding?.verdict === 'proved' ? deciding : null;
  const everySize = proof === null ? null : isForEverySize(proof) || !haveNames(sizes);
  return {
    id,
    place: placeOfFailing(claim, places, deciding?.witness?.statement),
    title,
    question,
    statement,
    erratum,
    expect,
    verdict,
    met: isExpected(expect, verdict) && (derivation?.accepted ?? true) && twins.every((twin) => twin.met),
    engine: deciding?.engine ?? null,
    scope: deciding?.scope ?? '',
    everySize,
    tolerance: deciding?.tolerance ?? null,
    errorBound: deciding?.errorBound ?? null,
    hypotheses: deciding?.hypotheses ?? [],
    witness: deciding?.witness ?? null,
    evidence: evidence.map(forReports),
    twins,
    ...(derivation === null ? {} : { derivation: reportedDerivation(derivation, places.proof) }),
  };
}

/** The same with what the file says, where it is not met. */
export const withContents = <R extends Pick<ClaimResult, 'met'>>(result: R, claim: ClaimFile): R =>
  result.met ? result : { ...result, contents: contentsOf(claim) };

/** The relation that a witness speaks of, or the first. */
function placeOfFailing(claim: readonly string[], places: ClaimPlaces, statement: string | undefined): Place {
  const index = claim.findIndex((text) => text.trim() === statement?.trim());
  return places.relations[index] ?? places.claim;
}

const haveNames = (sizes: ClaimFile['sizes']): boolean => sizes.some((each) => Object.keys(each).length > 0);

/**
 * What a decision was proved by: of several proofs the one that takes fewest words, if it can be one with a certificate and for every
 * size. Only one that takes none is certified.
 */
export function proofOf({ evidence }: Decision): ProofOfClaim | null {
  const proofs = evidence.flatMap((each) => (each.verdict === 'proved' && each.onInstances !== true ? [each] : []));
  const cost = (proof: Proved): number => {
    const { oracles, certificate } = proof.theorem;
    return 4 * oracles.length + (certificate === null ? 2 : 0) + (isForEverySize(proof) ? 0 : 1);
  };
  const [best] = proofs.sort((a, b) => cost(a) - cost(b));
  if (best === undefined) return null;
  const { oracles, certificate } = best.theorem;
  return { oracles, certificate: oracles.length === 0 ? certificate : null };
}

/** Without what only engines look into; of a theorem, whose word it takes. */
export function forReports(evidence: Evidence): ReportedEvidence {
  if (evidence.verdict === 'proved') {
    const { theorem, ...told } = evidence;
    return { ...told, oracles: theorem.oracles };
  }
  const { partial, ...told } = evidence;
  return told;
}
