import { type PhiloxBlock, type PhiloxKey, philoxInto } from './philox';

const numberWords = new Uint32Array(2);
const numberBits = new DataView(numberWords.buffer);

/**
 * A 64-bit key for the parts in their order: `hashKey(seed, claimId, 'search', 3)`. Different
 * lists of parts are encoded differently ('ab' from 'a', 'b'; 1 from '1'), so keys coincide only by chance.
 *
 * The words of the encoding are enciphered four at a time, as Philox counters under the key so far; two words of the
 * output are the next key. Not for secrets.
 */
export function hashKey(...parts: readonly (string | number)[]): PhiloxKey {
  const block = new Uint32Array(4);
  let [key0, key1, filled] = [0, 0, 0];
  const feed = (word: number): void => {
    block[filled++] = word;
    if (filled < 4) return;
    filled = 0;
    const words = block as unknown as PhiloxBlock;
    philoxInto(block, 0, key0, key1, words[0], words[1], words[2], words[3]);
    key0 = words[0];
    key1 = words[1];
  };
  feed(parts.length);
  for (const part of parts) {
    if (typeof part === 'number') feedNumber(part, feed);
    else feedText(part, feed);
  }
  while (filled > 0) feed(0);
  return [key0, key1];
}

/** A tag and the bits of the double. */
function feedNumber(part: number, feed: (word: number) => void): void {
  numberBits.setFloat64(0, part);
  feed(0x80000000);
  feed(numberBits.getUint32(0));
  feed(numberBits.getUint32(4));
}

/** The length, which is no tag, then UTF-16 units two to a word. */
function feedText(part: string, feed: (word: number) => void): void {
  feed(part.length);
  for (let i = 0; i < part.length; i += 2) {
    const second = i + 1 < part.length ? part.charCodeAt(i + 1) : 0;
    feed(part.charCodeAt(i) | (second << 16));
  }
}
