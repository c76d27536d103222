import { collectRun } from '../../run/collect-run';
import type { ClaimOutcome, RunResult } from '../../run/result';
import { runAlpha } from '../../run/run-alpha';
import { openRunCache } from '../cache/open-run-cache';
import { throughCache } from '../cache/through-cache';
import type { ClaimLocation } from '../corpus';
import { evidenceFlag, type Flags, limitsOf, seedFlag } from '../flags';
import { freshSeed } from '../fresh-seed';
import type { SolverProcess } from '../solver/solver-process';
import { checkInPool } from '../worker/claim-pool';

/** Checks one claim in a thread of its own; null where that was given up. */
export async function checkDocument(
  location: ClaimLocation,
  flags: Flags,
  solver: SolverProcess,
  signal: AbortSignal,
): Promise<RunResult | null> {
  const given = seedFlag(flags);
  const seed = given ?? freshSeed();
  const options = {
    seed,
    alpha: runAlpha,
    ...limitsOf(flags),
    smallTwinWitnesses: false,
    showsAll: evidenceFlag(flags),
    certifies: false,
  };
  const check = (open: readonly ClaimLocation[], onDone: (outcome: ClaimOutcome) => void) =>
    checkInPool(open, options, { jobs: 1, onDone, solver, signal });
  const cache = openRunCache(flags, { ...options, seed: given });
  const ignore = (): void => {};
  const outcomes = await (cache === null ? check([location], ignore) : throughCache([location], cache, check, ignore));
  return signal.aborted ? null : collectRun(outcomes, seed, 0);
}
