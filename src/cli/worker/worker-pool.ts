import { type ResourceLimits, type TransferListItem, Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerStart } from './serve';
import { watchOn } from './watch';

/** Why there is no reply to an item: the worker that was at it was ended or failed, or none came so far as to begin. */
export type Loss =
  | { readonly kind: 'overrun'; readonly seconds: number }
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'memory'; readonly error: Error }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'unstarted'; readonly error: Error };

export interface Work<Item, Reply, Note> {
  /** The worker's code, which calls `serve`. */
  readonly file: URL;
  /** Workers at once, all started when the pool is opened. */
  readonly workers: number;
  readonly memory: ResourceLimits;
  /** Milliseconds an item may take. */
  readonly patience: number;
  /** What a worker is started with. */
  readonly start: () => { readonly data: unknown; readonly transfer?: readonly TransferListItem[] };
  /** The next items for a worker, by its number; none where nothing is left or waiting. */
  readonly next: (worker: number) => readonly Item[];
  /** An item as its worker gets it. */
  readonly sent: (item: Item) => unknown;
  readonly onReply: (item: Item, reply: Reply) => void;
  /** @param note what the worker said of the item last, or null */
  readonly onLost: (item: Item, loss: Loss, note: Note | null) => void;
}

/** Worker threads of which one that fails, or takes too long or too much memory, costs only the item it was at. */
export interface WorkerPool {
  /** To be called when there are new items. */
  wake(): void;
  close(): Promise<void>;
}

/** How often a busy worker is looked at, and how long it may take to come to its first item: milliseconds. */
const lookEvery = 50;
const startPatience = 30_000;

/** Every item that `next` hands out gets a reply or is lost, once, unless the pool is closed before. */
export function openWorkerPool<Item, Reply, Note>(work: Work<Item, Reply, Note>): WorkerPool {
  const lanes = Array.from({ length: work.workers }, (_, number) => openLane(work, number));
  return {
    wake: () => {
      for (const each of lanes) each.wake();
    },
    close: async () => {
      await Promise.all(lanes.map((each) => each.close()));
    },
  };
}

/** One worker at a time; after one has ended, the next is started when there is work. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one state of one thread, which its events change in turn.
function openLane<Item, Reply, Note>(
  { file, memory, patience, ...work }: Work<Item, Reply, Note>,
  number: number,
): WorkerPool {
  let watch = watchOn();
  let batch: readonly Item[] = [];
  let done = 0;
  let note: Note | null = null;
  let timer: NodeJS.Timeout | null = null;
  // While the first items are still being read, it reads what it needs itself.
  let worker: Worker | null = start();

  function start(): Worker {
    watch = watchOn();
    watch.send();
    const { data, transfer = [] } = work.start();
    const workerData = { watch: watch.buffer, data } satisfies WorkerStart<unknown>;
    const started = new Worker(file, { workerData, transferList: [...transfer], resourceLimits: memory });
    started.on('message', (message: WorkerMessage<Reply, Note>) => {
      if (message.kind === 'note') note = message.note;
      else take(message.replies);
    });
    started.on('error', (error: Error & { readonly code?: string }) => {
      const kind = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed';
      lose({ kind: watch.isWaitedFor() ? 'unstarted' : kind, error });
    });
    started.on('exit', (code) => lose({ kind: 'ended', code }));
    return started;
  }

  function take(replies: readonly Reply[]): void {
    for (const reply of replies) {
      note = null;
      work.onReply(batch[done++] as Item, reply);
    }
    if (done >= batch.length) next();
  }

  /** Gives up the item the worker was at, or all if it came to none; a new worker gets those that are left. */
  function lose(loss: Loss): void {
    const guilty = Math.max(done, watch.place());
    const isLost = (i: number): boolean => i >= done && (loss.kind === 'unstarted' || i === guilty);
    const lost = batch.filter((_, i) => isLost(i));
    batch = batch.filter((_, i) => i >= done && !isLost(i));
    done = 0;
    const told = note;
    if (worker !== null) void ended(worker);
    worker = null;
    for (const item of lost) work.onLost(item, loss, told);
    if (batch.length === 0) next();
    else send();
  }

  function next(): void {
    batch = work.next(number);
    done = 0;
    if (batch.length > 0) send();
    else rest();
  }

  function send(): void {
    worker ??= start();
    note = null;
    watch.send();
    worker.postMessage(batch.map(work.sent));
    timer ??= setInterval(look, lookEvery);
  }

  function look(): void {
    const { elapsed, isWaitedFor, place } = watch;
    if (isWaitedFor() && elapsed() > startPatience)
      lose({ kind: 'unstarted', error: new Error(`It did not start within ${startPatience / 1000} s.`) });
    else if (place() >= 0 && elapsed() > patience) lose({ kind: 'overrun', seconds: elapsed() / 1000 });
  }

  function rest(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  return {
    wake: () => {
      if (batch.length === 0) next();
    },
    close: async () => {
      rest();
      if (worker !== null) await ended(worker);
    },
  };
}

function ended(worker: Worker): Promise<number> {
  worker.removeAllListeners();
  // A worker that is being ended may still report an error, which is then of no interest.
  worker.on('error', () => {});
  return worker.terminate();
}
