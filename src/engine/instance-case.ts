import type { SizedClaim } from './engine';

/** One entry of the `instances:` of a claim: a claim at its sizes, and a text for some of the given names. */
export interface InstanceCase {
  readonly sized: SizedClaim;
  /** Name under `given` → number, distribution, or formula in x (y, z). Names that are missing get values from the seed. */
  readonly texts: Readonly<Record<string, string>>;
  /** Where the texts stand in the claim file. */
  readonly path: readonly (string | number)[];
}
