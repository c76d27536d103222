import { parentPort } from 'node:worker_threads';
import type { ClaimFile } from '../claim/claim-file';
import { type CheckOptions, type ClaimOutcome, checkClaim } from './check-claim';
import type { ClaimLocation } from './corpus';
import { type RelayedQuestion, relayedSolver } from './solver-relay';

/** What the pool sends to a worker, one at a time. */
export interface WorkerTask {
  readonly location: ClaimLocation;
  readonly options: CheckOptions;
}

/** What a worker sends back: that it is at work, that it read the file, questions to the solver, then what became of the claim. */
export type WorkerMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'loaded'; readonly claim: ClaimFile }
  | RelayedQuestion
  | { readonly kind: 'done'; readonly outcome: ClaimOutcome };

const solver = relayedSolver((question, transfer) => parentPort?.postMessage(question, transfer));

parentPort?.on('message', async ({ location, options }: WorkerTask) => {
  const send = (message: WorkerMessage) => parentPort?.postMessage(message);
  send({ kind: 'started' });
  const outcome = await checkClaim(location, options, solver, (claim) => send({ kind: 'loaded', claim }));
  send({ kind: 'done', outcome });
});
