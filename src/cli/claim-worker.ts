import { parentPort } from 'node:worker_threads';
import type { ClaimFile } from '../claim/claim-file';
import { type CheckOptions, type ClaimOutcome, checkClaim } from './check-claim';
import type { ClaimLocation } from './corpus';

/** What the pool sends to a worker, one at a time. */
export interface WorkerTask {
  readonly location: ClaimLocation;
  readonly options: CheckOptions;
}

/** What a worker sends back: that it is at work, that it read the file, then what became of the claim. */
export type WorkerMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'loaded'; readonly claim: ClaimFile }
  | { readonly kind: 'done'; readonly outcome: ClaimOutcome };

parentPort?.on('message', async ({ location, options }: WorkerTask) => {
  const send = (message: WorkerMessage) => parentPort?.postMessage(message);
  send({ kind: 'started' });
  const outcome = await checkClaim(location, options, (claim) => send({ kind: 'loaded', claim }));
  send({ kind: 'done', outcome });
});
