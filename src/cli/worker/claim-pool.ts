import type { MessagePort } from 'node:worker_threads';
import type { PlacedClaim } from '../../claim/places';
import type { Solver } from '../../engine/smt/solver';
import { outOfTime } from '../../run/out-of-time';
import type { ClaimOutcome } from '../../run/result';
import type { CheckOptions } from '../check-claim';
import type { ClaimLocation } from '../corpus';
import { relayTo } from '../solver/solver-relay';
import { claimQueue, type QueuedClaim } from './claim-queue';
import { type Loss, openWorkerPool } from './worker-pool';

/** How much longer than its timeout a claim may take to end by itself before its worker is ended. */
const grace = { factor: 1.15, milliseconds: 200 } as const;

/** What a worker is started with. */
export interface ClaimWorkerData {
  readonly options: CheckOptions;
  readonly solver: MessagePort;
}

export interface ClaimPoolOptions {
  /** Workers at once. */
  readonly jobs: number;
  /** Called after each claim, in any order. */
  readonly onDone: (outcome: ClaimOutcome) => void;
  /** Answers the questions of all workers, one at a time. */
  readonly solver: Solver;
  readonly workerFile?: URL;
  readonly megabytes?: number;
  /** Gives up what was not checked yet. */
  readonly signal?: AbortSignal;
}

/**
 * Checks claims in worker threads. A worker that runs out of time or memory costs only the claim it was at.
 * @returns the outcomes in the order of the claims, with gaps where they were given up
 */
export async function checkInPool(
  claims: readonly ClaimLocation[],
  options: CheckOptions,
  { jobs, onDone, solver, workerFile, megabytes = 2048, signal }: ClaimPoolOptions,
): Promise<ClaimOutcome[]> {
  if (claims.length === 0) return [];
  const outcomes: ClaimOutcome[] = [];
  let done = 0;
  let onAllDone = (): void => {};
  const allDone = new Promise<void>((resolve) => {
    onAllDone = resolve;
  });
  signal?.addEventListener('abort', onAllDone, { once: true });
  const settle = ({ index }: QueuedClaim, outcome: ClaimOutcome): void => {
    outcomes[index] = outcome;
    onDone(outcome);
    if (++done === claims.length) onAllDone();
  };
  const pool = openWorkerPool({
    file: workerFile ?? new URL('./claim-worker.js', import.meta.url),
    workers: Math.min(jobs, claims.length),
    memory: { maxOldGenerationSizeMb: megabytes },
    patience: options.timeout * grace.factor * 1000 + grace.milliseconds,
    start: () => {
      const port = relayTo(solver);
      return { data: { options, solver: port } satisfies ClaimWorkerData, transfer: [port] };
    },
    next: (worker) => queue.next(worker),
    sent: ({ location }) => location,
    onReply: settle,
    onLost: (claim, loss, read: PlacedClaim | null) => settle(claim, lost(claim.location, loss, read, options.timeout)),
  });
  // Files are looked at while the workers start.
  const queue = claimQueue(claims);
  pool.wake();
  await allDone;
  await pool.close();
  return outcomes;
}

/** @param claim as it was read, where its worker came so far */
function lost({ id, file }: ClaimLocation, loss: Loss, claim: PlacedClaim | null, timeout: number): ClaimOutcome {
  const fault = (message: string): ClaimOutcome => ({ kind: 'fault', fault: { id, file, message } });
  switch (loss.kind) {
    case 'overrun':
      if (claim === null) return fault(`The file was not read within ${timeout} s.`);
      return { kind: 'result', result: { ...outOfTime(id, claim, timeout), seconds: loss.seconds } };
    case 'ended':
      return fault(`The check ended with code ${loss.code}.`);
    default:
      return fault(`${loss.error.name}: ${loss.error.message}`);
  }
}
