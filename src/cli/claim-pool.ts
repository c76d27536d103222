import { Worker } from 'node:worker_threads';
import type { ClaimFile } from '../claim/claim-file';
import type { Solver } from '../engine/smt/solver';
import { outOfTime } from '../run/out-of-time';
import type { CheckOptions, ClaimOutcome } from './check-claim';
import { claimQueue } from './claim-queue';
import type { WorkerMessage, WorkerTask } from './claim-worker';
import type { ClaimLocation } from './corpus';
import { answerRelayed } from './solver-relay';

/** How much longer than its timeout a claim may take to end by itself before its worker is ended. */
const grace = 1.15;
const startMilliseconds = 30_000;

export interface Pool {
  /** Workers at once. */
  readonly jobs: number;
  /** Called after each claim, in any order. */
  readonly onDone: () => void;
  /** Answers the questions of all workers, one at a time. */
  readonly solver: Solver;
  readonly workerFile?: URL;
  readonly megabytes?: number;
}

/**
 * Checks claims in worker threads. A worker that runs out of time or memory costs only the claim it was at.
 * @returns the outcomes in the order of the claims
 */
export async function checkInPool(
  claims: readonly ClaimLocation[],
  options: CheckOptions,
  pool: Pool,
): Promise<ClaimOutcome[]> {
  const outcomes: ClaimOutcome[] = [];
  const started = Array.from({ length: Math.min(pool.jobs, claims.length) }, () => startWorker(pool));
  // Files are looked at while the workers start.
  const queue = claimQueue(claims);
  const work = async (first: Worker, number: number): Promise<void> => {
    let worker = first;
    for (let task = queue.next(number); task !== undefined; task = queue.next(number)) {
      const { index, location } = task;
      const { outcome, isAlive } = await checkOne(worker, location, options, pool.solver);
      outcomes[index] = outcome;
      pool.onDone();
      if (!isAlive) worker = startWorker(pool);
    }
    await worker.terminate();
  };
  await Promise.all(started.map(work));
  return outcomes;
}

function startWorker({ workerFile, megabytes = 2048 }: Pool): Worker {
  const file = workerFile ?? new URL('./claim-worker.js', import.meta.url);
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
}

function checkOne(
  worker: Worker,
  location: ClaimLocation,
  options: CheckOptions,
  solver: Solver,
): Promise<{ readonly outcome: ClaimOutcome; readonly isAlive: boolean }> {
  const { id } = location;
  return new Promise((resolve) => {
    let start = performance.now();
    let claim: ClaimFile | null = null;
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'done') return settle(message.outcome, true);
      if (message.kind === 'question') return void answerRelayed(solver, message);
      if (message.kind === 'loaded') claim = message.claim;
      if (message.kind === 'started') {
        start = performance.now();
        limit(options.timeout * grace * 1000 + 200);
      }
    };
    const onError = (error: Error) => fault(`${error.name}: ${error.message}`);
    const onExit = (code: number) => fault(`The check ended with code ${code}.`);
    const settle = (outcome: ClaimOutcome, isAlive: boolean) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // A worker that is being ended may still report an error, which is then of no interest.
      if (!isAlive) worker.on('error', () => {});
      resolve({ outcome, isAlive });
    };
    const fault = (message: string) => settle({ kind: 'fault', fault: { id, message } }, false);
    const end = () => {
      const seconds = (performance.now() - start) / 1000;
      void worker.terminate();
      if (claim === null) fault(`The file was not read within ${options.timeout} s.`);
      else settle({ kind: 'result', result: { ...outOfTime(id, claim, options.timeout), seconds } }, false);
    };
    const limit = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(end, milliseconds);
    };
    let timer = setTimeout(end, startMilliseconds);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ location, options } satisfies WorkerTask);
  });
}
