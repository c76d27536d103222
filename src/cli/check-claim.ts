import type { ClaimFile } from '../claim/claim-file';
import type { Solver } from '../engine/smt/solver';
import { verifyWithSamples } from '../grade/verify-with-samples';
import type { ClaimResult, FaultedClaim, RejectedClaim } from '../run/result';
import type { ClaimLocation } from './corpus';
import { faultMessage } from './fault-message';
import { loadFile } from './load-file';

export interface CheckOptions {
  readonly seed: string;
  /** Seconds the claim may take. */
  readonly budget: number;
  /** The probability with which sampling may err on the claim. */
  readonly alpha?: number;
  /** Only a report of all evidence shows the witnesses against twins. */
  readonly smallTwinWitnesses: boolean;
}

/** What became of a claim. */
export type ClaimOutcome =
  | { readonly kind: 'result'; readonly result: ClaimResult }
  | { readonly kind: 'rejected'; readonly rejected: RejectedClaim }
  | { readonly kind: 'fault'; readonly fault: FaultedClaim };

/**
 * Reads a claim file and checks the claim. Never rejects: an exception is a fault of the program, told as such.
 * @param onLoaded called once the file is read, before checking starts
 */
export async function checkClaim(
  { id, file }: ClaimLocation,
  { seed, budget, alpha, smallTwinWitnesses }: CheckOptions,
  solver: Solver,
  onLoaded: (claim: ClaimFile) => void = () => {},
): Promise<ClaimOutcome> {
  const start = performance.now();
  const secondsSoFar = () => (performance.now() - start) / 1000;
  try {
    const load = await loadFile(file);
    if (!load.ok) return { kind: 'rejected', rejected: { id, diagnostics: load.diagnostics } };
    onLoaded(load.loaded.claim);
    const verified = await verifyWithSamples(id, load.loaded, {
      seed,
      solver,
      smallTwinWitnesses,
      ...(alpha === undefined ? {} : { alpha }),
      deadline: () => secondsSoFar() > budget,
    });
    return verified.ok
      ? { kind: 'result', result: { ...verified.result, seconds: secondsSoFar() } }
      : { kind: 'rejected', rejected: { id, diagnostics: verified.diagnostics } };
  } catch (error) {
    return { kind: 'fault', fault: { id, message: faultMessage(error) } };
  }
}
