import { type PhiloxKey, philoxInto } from './philox';

/** A reproducible sequence of random numbers: the same key and stream give the same sequence anywhere. */
export interface RandomStream {
  /** Uniform over the integers 0 … 2^32 − 1. */
  nextUint32(): number;
  /** Uniform over the multiples of 2^-53 in [0, 1). */
  uniform(): number;
  /** Uniform over the integers 0 … n − 1. Throws RangeError unless n is an integer, 1 ≤ n ≤ 2^53. */
  below(n: number): number;
}

/**
 * Philox blocks 0, 1, 2, … of one stream of a key. Streams (integers 0 … 2^53 − 1) of a key never overlap:
 * block and stream each fill half of the counter.
 */
export function randomStream(key: PhiloxKey, stream = 0): RandomStream {
  const [k0, k1] = key;
  const streamLow = stream >>> 0;
  const streamHigh = Math.floor(stream / 2 ** 32);
  const block = new Uint32Array(4);
  let blockNumber = 0;
  let used = 4;

  function nextUint32(): number {
    if (used === 4) {
      philoxInto(block, 0, k0, k1, blockNumber, Math.floor(blockNumber / 2 ** 32), streamLow, streamHigh);
      blockNumber++;
      used = 0;
    }
    return block[used++] as number;
  }

  /** Uniform over 0 … 2^53 − 1. */
  const next53 = (): number => (nextUint32() >>> 5) * 2 ** 26 + (nextUint32() >>> 6);

  function below(n: number): number {
    if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 53)) throw new RangeError(`no integers from 0 below ${n}`);
    const range = n <= 2 ** 32 ? 2 ** 32 : 2 ** 53;
    const accepted = range - (range % n);
    for (;;) {
      const candidate = n <= 2 ** 32 ? nextUint32() : next53();
      if (candidate < accepted) return candidate % n;
    }
  }

  return { nextUint32, uniform: () => next53() * 2 ** -53, below };
}
