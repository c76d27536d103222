import type { ClaimOutcome, RunResult } from './result';

/** What the claims of a run came to, together. */
export function collectRun(outcomes: readonly ClaimOutcome[], seed: string, seconds: number): RunResult {
  const claims = outcomes.flatMap((outcome) => (outcome.kind === 'result' ? [outcome.result] : []));
  const rejected = outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? [outcome.rejected] : []));
  const faults = outcomes.flatMap((outcome) => (outcome.kind === 'fault' ? [outcome.fault] : []));
  const met = claims.filter((claim) => claim.met).length;
  const proofs = claims.filter(({ verdict }) => verdict === 'proved');
  const summary = {
    claims: claims.length,
    proved: proofs.length,
    withoutOracle: proofs.filter(({ evidence }) => evidence.some(({ oracles }) => oracles?.length === 0)).length,
    everySize: proofs.filter(({ everySize }) => everySize === true).length,
    met,
    unmet: claims.length - met,
    rejected: rejected.length,
    faults: faults.length,
    seconds,
  };
  return { seed, claims, rejected, faults, summary };
}
