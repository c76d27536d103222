/** In place of an item: items were sent, and the worker has not come to one; or it is done with all. */
const sent = -1;
const resting = -2;

/**
 * Where a worker is in the items it was sent, which its pool can see while the worker is busy. Two numbers: the place of
 * the item it is at, or one of those below 0, and when it came there.
 */
export function watchOn(buffer: SharedArrayBuffer = new SharedArrayBuffer(8)) {
  const numbers = new Int32Array(buffer);
  // Only differences of less than 2³¹ milliseconds are of interest.
  const now = (): number => Date.now() | 0;
  const place = (): number => Atomics.load(numbers, 0);
  const enter = (at: number): void => {
    Atomics.store(numbers, 1, now());
    Atomics.store(numbers, 0, at);
  };
  return {
    buffer,
    /** Below 0 where it is at no item. */
    place,
    isWaitedFor: (): boolean => place() === sent,
    /** Milliseconds since it came to where it is. */
    elapsed: (): number => (now() - Atomics.load(numbers, 1)) | 0,
    /** Noted by the pool with each message. */
    send: (): void => enter(sent),
    /** Noted by the worker, with the place of an item. */
    enter,
    rest: (): void => enter(resting),
  };
}
