import type { Place } from '../statement/diagnostic';
import type { ClaimFile, Twin } from './claim-file';
import type { LoadedClaim } from './load';

/** Where those parts of a claim file stand that results speak of: plain data, in place of a function that finds them. */
export interface ClaimPlaces {
  /** The first relation that is claimed, and all of them. */
  readonly claim: Place;
  readonly relations: readonly Place[];
  /** The titles of the twins. */
  readonly twins: readonly Place[];
  /** The lines of the proof. */
  readonly proof: readonly Place[];
}

/** A claim, and where its parts stand. */
export interface PlacedClaim extends Pick<LoadedClaim, 'claim'> {
  readonly places: ClaimPlaces;
}

export const placed = ({ claim, locate }: LoadedClaim): PlacedClaim => ({
  claim: withoutReaders(claim),
  places: {
    claim: locate(['claim', 0]),
    relations: claim.claim.map((_, index) => locate(['claim', index])),
    twins: claim.twins.map((_, index) => locate(['twins', index, 'title'])),
    proof: claim.proof.map((_, index) => locate(['proof', index])),
  },
});

/** Plain data, which threads hand to each other. */
function withoutReaders(claim: ClaimFile): ClaimFile {
  const plain = (code: ClaimFile['code']): ClaimFile['code'] =>
    Object.fromEntries(Object.entries(code).map(([name, { read: _, ...side }]) => [name, side]));
  const twins = claim.twins.map((twin): Twin => {
    const { code } = twin.overrides;
    return code === undefined ? twin : { ...twin, overrides: { ...twin.overrides, code: plain(code) } };
  });
  return { ...claim, code: plain(claim.code), twins };
}
