import type { PlacedClaim } from '../claim/places';
import { undecided } from '../kernel/evidence';
import { resultOf, withContents } from './claim-result';
import type { ClaimResult } from './result';

/** The result of a claim whose check had to be ended: nothing is known of it or its twins. */
export function outOfTime(id: string, placed: PlacedClaim, timeout: number): Omit<ClaimResult, 'seconds'> {
  const summary = `The clock ended the check after ${timeout} s (--timeout); nothing is known.`;
  const decision = {
    verdict: 'undecided',
    deciding: null,
    evidence: [undecided({ engine: 'none', summary })],
  } as const;
  const { claim, places } = placed;
  const unknown = { verdict: 'undecided', met: false, evidence: [] } as const;
  const twins = claim.twins.map(({ title }, i) => ({ title, place: places.twins[i] ?? places.claim, ...unknown }));
  return withContents(resultOf(id, placed, { decision, derivation: null }, twins), claim);
}
