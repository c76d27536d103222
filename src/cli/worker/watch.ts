/**
 * Where a worker is in the items it was sent, which its pool can see while the worker is busy. Two numbers: the place of
 * the item it is at, or one of those below 0, and when it came to that item.
 */
export interface Watch {
  readonly buffer: SharedArrayBuffer;
  /** Below 0 where it is at none. */
  readonly place: () => number;
  /** Whether items were sent, and it has not come to one. */
  readonly isWaitedFor: () => boolean;
  /** Milliseconds since it came to where it is. */
  readonly elapsed: () => number;
  /** Noted by the pool with each message. */
  readonly send: () => void;
  /** Noted by the worker: that it comes to an item, and that it is done with all. */
  readonly enter: (place: number) => void;
  readonly rest: () => void;
}

const sent = -1;
const resting = -2;

export function watchOn(buffer: SharedArrayBuffer = new SharedArrayBuffer(8)): Watch {
  const numbers = new Int32Array(buffer);
  const place = (): number => Atomics.load(numbers, 0);
  // Only differences of less than 2³¹ milliseconds are of interest.
  const now = (): number => Date.now() | 0;
  const note = (at: number): void => {
    Atomics.store(numbers, 1, now());
    Atomics.store(numbers, 0, at);
  };
  return {
    buffer,
    place,
    isWaitedFor: () => place() === sent,
    elapsed: () => (now() - Atomics.load(numbers, 1)) | 0,
    send: () => note(sent),
    enter: note,
    rest: () => note(resting),
  };
}
