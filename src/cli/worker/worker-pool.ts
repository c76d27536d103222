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

/**
 * How often a busy worker is looked at, and how long it may take to come to its first item: milliseconds. A node of a cluster may be busy
 * with much else, and far from the files of the program.
 */
const lookEvery = 50;
const startPatience = 120_000;

/** Every item that `next` hands out gets a reply or is lost, once, unless the pool is closed before. */
export function openWorkerPool<Item, Reply, Note>(work: Work<Item, Reply, Note>): WorkerPool {
  const lanes = Array.from({ length: work.workers }, (_, number) => new Lane(work, number));
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
class Lane<Item, Reply, Note> implements WorkerPool {
  #watch = watchOn();
  #batch: readonly Item[] = [];
  #done = 0;
  #note: Note | null = null;
  #timer: NodeJS.Timeout | null = null;
  #worker: Worker | null;

  constructor(
    readonly work: Work<Item, Reply, Note>,
    readonly number: number,
  ) {
    // While the first items are still being read, it reads what it needs itself.
    this.#worker = this.#start();
  }

  wake(): void {
    if (this.#batch.length === 0) this.#next();
  }

  async close(): Promise<void> {
    this.#rest();
    if (this.#worker !== null) await ended(this.#worker);
  }

  #start(): Worker {
    const { file, memory, start } = this.work;
    const watch = watchOn();
    watch.send();
    this.#watch = watch;
    const { data, transfer = [] } = start();
    const workerData = { watch: watch.buffer, data } satisfies WorkerStart<unknown>;
    const started = new Worker(file, { workerData, transferList: [...transfer], resourceLimits: memory });
    started.on('message', (message: WorkerMessage<Reply, Note>) => {
      if (message.kind === 'note') this.#note = message.note;
      else this.#take(message.replies);
    });
    started.on('error', (error: Error & { readonly code?: string }) => {
      const kind = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed';
      this.#lose({ kind: watch.isWaitedFor() ? 'unstarted' : kind, error });
    });
    started.on('exit', (code) => this.#lose({ kind: 'ended', code }));
    return started;
  }

  #take(replies: readonly Reply[]): void {
    for (const reply of replies) {
      this.#note = null;
      this.work.onReply(this.#batch[this.#done++] as Item, reply);
    }
    if (this.#done >= this.#batch.length) this.#next();
  }

  /** Gives up the item the worker was at, or all if it came to none; a new worker gets those that are left. */
  #lose(loss: Loss): void {
    const guilty = Math.max(this.#done, this.#watch.place());
    const open = this.#batch.slice(this.#done);
    const isLost = (i: number): boolean => loss.kind === 'unstarted' || i === guilty - this.#done;
    const lost = open.filter((_, i) => isLost(i));
    const left = open.filter((_, i) => !isLost(i));
    const note = this.#note;
    if (this.#worker !== null) void ended(this.#worker);
    this.#worker = null;
    this.#batch = left;
    this.#done = 0;
    for (const item of lost) this.work.onLost(item, loss, note);
    if (left.length === 0) this.#next();
    else this.#send();
  }

  #next(): void {
    this.#batch = this.work.next(this.number);
    this.#done = 0;
    if (this.#batch.length > 0) this.#send();
    else this.#rest();
  }

  #send(): void {
    this.#worker ??= this.#start();
    this.#note = null;
    this.#watch.send();
    this.#worker.postMessage(this.#batch.map(this.work.sent));
    this.#timer ??= setInterval(() => this.#look(), lookEvery);
  }

  #look(): void {
    const { elapsed, isWaitedFor, place } = this.#watch;
    if (isWaitedFor() && elapsed() > startPatience)
      this.#lose({ kind: 'unstarted', error: new Error(`It did not start within ${startPatience / 1000} s.`) });
    else if (place() >= 0 && elapsed() > this.work.patience) this.#lose({ kind: 'overrun', seconds: elapsed() / 1000 });
  }

  #rest(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}

function ended(worker: Worker): Promise<number> {
  worker.removeAllListeners();
  // A worker that is being ended may still report an error, which is then of no interest.
  worker.on('error', () => {});
  return worker.terminate();
}
