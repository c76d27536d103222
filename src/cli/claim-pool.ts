import { Worker } from 'node:worker_threads';
import type { ClaimFile } from '../claim/claim-file';
import { outOfTime } from '../run/out-of-time';
import type { CheckOptions, ClaimOutcome } from './check-claim';
import type { WorkerMessage, WorkerTask } from './claim-worker';
import type { ClaimLocation } from './corpus';

/** How much longer than its budget a claim may take to end by itself before its worker is ended. */
const grace = 1.2;
const memoryMegabytes = 2048;

/**
 * Checks claims in worker threads. A worker that runs out of time or memory costs only the claim it was at.
 * @param onDone called with each outcome as it comes, in any order
 * @returns the outcomes in the order of the claims
 */
export async function checkInPool(
  claims: readonly ClaimLocation[],
  options: CheckOptions,
  jobs: number,
  onDone: () => void,
  workerFile: URL = new URL('./claim-worker.js', import.meta.url),
): Promise<ClaimOutcome[]> {
  const outcomes: ClaimOutcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    let worker = startWorker(workerFile);
    while (next < claims.length) {
      const index = next++;
      const location = claims[index];
      if (location === undefined) break;
      const { outcome, isAlive } = await checkOne(worker, location, options);
      outcomes[index] = outcome;
      onDone();
      if (!isAlive) worker = startWorker(workerFile);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, claims.length) }, work));
  return outcomes;
}

function startWorker(file: URL): Worker {
  return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes } });
}

function checkOne(
  worker: Worker,
  location: ClaimLocation,
  options: CheckOptions,
): Promise<{ readonly outcome: ClaimOutcome; readonly isAlive: boolean }> {
  const { id } = location;
  return new Promise((resolve) => {
    const start = performance.now();
    let claim: ClaimFile | null = null;
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'loaded') claim = message.claim;
      else settle(message.outcome, true);
    };
    const onError = (error: Error) => fault(`${error.name}: ${error.message}`);
    const onExit = (code: number) => fault(`The check ended with code ${code}.`);
    const release = () => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // A worker that is being ended may still report an error, which is then of no interest.
      worker.on('error', () => {});
    };
    const settle = (outcome: ClaimOutcome, isAlive: boolean) => {
      release();
      resolve({ outcome, isAlive });
    };
    const fault = (message: string) => settle({ kind: 'fault', fault: { id, message } }, false);
    const timer = setTimeout(
      async () => {
        release();
        await worker.terminate();
        const seconds = (performance.now() - start) / 1000;
        if (claim === null) fault(`The file was not read within ${options.budget} s.`);
        else settle({ kind: 'result', result: { ...outOfTime(id, claim, options.budget), seconds } }, false);
      },
      options.budget * grace * 1000 + 500,
    );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ location, options } satisfies WorkerTask);
  });
}
