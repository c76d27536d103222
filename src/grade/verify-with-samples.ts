import type { LoadedClaim } from '../claim/load';
import { type Verified, type VerifyOptions, verifyClaim } from '../run/verify-claim';

/** Checks a claim, its twins, and the sample answers to its questions. */
export async function verifyWithSamples(id: string, loaded: LoadedClaim, options: VerifyOptions): Promise<Verified> {
  const verified = await verifyClaim(id, loaded, options);
  if (!verified.ok || loaded.claim.ask.length === 0) return verified;
  // Most claims have no questions: they need not wait for this.
  const { checkSamples } = await import('./check-samples');
  const samples = await checkSamples(loaded, options);
  if (!samples.ok) return samples;
  const met = verified.result.met && samples.result.faults.length === 0;
  return { ok: true, result: { ...verified.result, met, samples: samples.result } };
}
