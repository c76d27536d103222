import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Solver } from '../engine/smt/solver';
import { createMemories } from '../number/memory';
import type { ClaimOutcome } from '../run/result';
import type { CheckOptions } from './check-claim';
import type { ClaimLocation } from './corpus';
import { exitCode } from './exit-code';
import { type Progress, progressOn } from './progress';
import { openSolver } from './solver/solver-process';

/** With fewer claims than this, starting threads takes longer than it saves. */
const fewClaims = 16;

export interface RunOptions extends CheckOptions {
  /** Claims checked at once, or null to choose. */
  readonly jobs: number | null;
  /** Whether threads check even a few claims. */
  readonly inThreads: boolean;
}

/**
 * Claims are many and short: optimising every warm function, with all that it calls, takes longer than it saves. Code is
 * optimised after some fifteen times as much work as by default, and in smaller pieces; from V8 12 on an engine between
 * interpreter and optimiser makes that unnecessary, and its flag is gone. Short-lived memory is collected
 * by the thread that used it: help would come from the cores that check other claims. Of what lives longer, most is of claims
 * that are done with: it is collected before it is several times what is still in use.
 */
const forShortTasks = [
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=1000000'] : []),
  '--max-inlined-bytecode-size-cumulative=150',
  '--no-parallel-scavenge',
  '--heap-growing-percent=40',
];

/**
 * Checks claims, in threads where that pays; the result does not depend on how.
 * @param onOutcome called as each claim ends, in any order
 * @returns the outcomes in the order of the claims
 */
export async function checkClaims(
  claims: readonly ClaimLocation[],
  options: RunOptions,
  onOutcome: (outcome: ClaimOutcome) => void,
): Promise<ClaimOutcome[]> {
  for (const flag of forShortTasks) setFlagsFromString(flag);
  const progress = progressOn(process.stderr);
  const jobs = options.jobs ?? availableParallelism();
  const isPooled = options.inThreads || (jobs > 1 && claims.length >= fewClaims);
  const solver = openSolver();
  try {
    return await (isPooled
      ? inThreads(claims, options, { jobs, solver, onOutcome }, progress)
      : inTurn(claims, options, { solver, onOutcome }, progress));
  } finally {
    progress.clear();
    solver.end();
  }
}

interface Means {
  readonly solver: Solver;
  readonly onOutcome: (outcome: ClaimOutcome) => void;
}

async function inTurn(
  claims: readonly ClaimLocation[],
  options: CheckOptions,
  { solver, onOutcome }: Means,
  progress: Progress,
): Promise<ClaimOutcome[]> {
  const { checkClaim } = await import('./check-claim');
  const outcomes: ClaimOutcome[] = [];
  const means = { solver, memories: createMemories() };
  for (const location of claims) {
    progress.update(`${outcomes.length} of ${claims.length}  ${location.id}`);
    const outcome = await checkClaim(location, options, means);
    outcomes.push(outcome);
    onOutcome(outcome);
  }
  return outcomes;
}

async function inThreads(
  claims: readonly ClaimLocation[],
  options: CheckOptions,
  { onOutcome, ...pool }: Means & { readonly jobs: number },
  progress: Progress,
): Promise<ClaimOutcome[]> {
  const { checkInPool } = await import('./worker/claim-pool');
  const interrupt = () => {
    progress.clear();
    process.exit(exitCode.interrupted);
  };
  process.once('SIGINT', interrupt);
  let done = 0;
  const show = () => progress.update(`${done} of ${claims.length} claims checked`);
  const ticking = setInterval(show, 200);
  try {
    const onDone = (outcome: ClaimOutcome) => {
      done++;
      onOutcome(outcome);
      show();
    };
    return await checkInPool(claims, options, { ...pool, onDone });
  } finally {
    clearInterval(ticking);
    process.removeListener('SIGINT', interrupt);
  }
}
