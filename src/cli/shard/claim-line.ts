import { z } from 'zod';
import type { ClaimOutcome } from '../../run/result';

/** What a part holds of a claim. */
export interface ClaimLine {
  /** Where it stands in the whole run, from 0. */
  readonly place: number;
  /** What `verify explain` calls it; null for what is no claim. */
  readonly name: string | null;
  readonly outcome: ClaimOutcome;
}

/** A line is sealed: what it says of the claim, whoever wrote it made sure of. */
export const claimLineSchema = z.object({
  place: z.int().min(0),
  name: z.string().nullable(),
  outcome: z.custom<ClaimOutcome>((value) => typeof value === 'object' && value !== null && 'kind' in value),
});
