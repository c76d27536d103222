import { parentPort, workerData } from 'node:worker_threads';
import { watchOn } from './watch';

/** What a worker is started with. */
export interface WorkerStart<Data> {
  readonly watch: SharedArrayBuffer;
  readonly data: Data;
}

/** What a worker sends: replies to its next items in their order, or a note on the item it is at, told if that is lost. */
export type WorkerMessage<Reply, Note> =
  | { readonly kind: 'replies'; readonly replies: readonly Reply[] }
  | { readonly kind: 'note'; readonly note: Note };

/** Milliseconds after which replies that are there are sent, though others are not. */
const patience = 25;

/** What the pool started this worker with. */
export const startData = <Data>(): Data => (workerData as WorkerStart<Data>).data;

/**
 * A worker's part: a reply to each item that the pool sends, one after the other.
 * @param reply what it throws ends the worker
 */
export function serve<Item, Reply, Note>(
  reply: (item: Item, note: (note: Note) => void) => Reply | Promise<Reply>,
): void {
  const watch = watchOn((workerData as WorkerStart<unknown>).watch);
  const send = (message: WorkerMessage<Reply, Note>): void => parentPort?.postMessage(message);
  const note = (told: Note): void => send({ kind: 'note', note: told });
  parentPort?.on('message', async (items: readonly Item[]) => {
    let replies: Reply[] = [];
    let sent = performance.now();
    const sendReplies = (): void => {
      if (replies.length > 0) send({ kind: 'replies', replies });
      replies = [];
      sent = performance.now();
    };
    for (const [place, item] of items.entries()) {
      watch.enter(place);
      const replying = reply(item, note);
      // Most answers need no waiting.
      replies.push(replying instanceof Promise ? await replying : replying);
      if (performance.now() - sent > patience) sendReplies();
    }
    watch.rest();
    sendReplies();
  });
}
