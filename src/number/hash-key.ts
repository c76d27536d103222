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
  key[0] = 0;
  key[1] = 0;
  let filled = feed(0, parts.length);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string | number;
    filled = typeof part === 'number' ? feedNumber(filled, part) : feedText(filled, part);
  }
  while (filled > 0) filled = feed(filled, 0);
  return [key[0], key[1]];
}

/** The key so far, and the words that are waiting. */
const key: [number, number] = [0, 0];
const block = new Uint32Array(4);
const words = block as unknown as PhiloxBlock;

/** @returns how many words are waiting now */
function feed(filled: number, word: number): number {
  block[filled] = word;
  return filled === 3 ? encipher() : filled + 1;
}

function encipher(): 0 {
  philoxInto(block, 0, key[0], key[1], words[0], words[1], words[2], words[3]);
  key[0] = words[0];
  key[1] = words[1];
  return 0;
}

/** A tag and the bits of the double. */
function feedNumber(filled: number, part: number): number {
  numberBits.setFloat64(0, part);
  const tagged = feed(filled, 0x80000000);
  return feed(feed(tagged, numberBits.getUint32(0)), numberBits.getUint32(4));
}

/** The length, which is no tag, then UTF-16 units two to a word. */
function feedText(filled: number, part: string): number {
  let place = feed(filled, part.length);
  for (let i = 0; i < part.length; i += 2) {
    const second = i + 1 < part.length ? part.charCodeAt(i + 1) : 0;
    block[place] = part.charCodeAt(i) | (second << 16);
    place = place === 3 ? encipher() : place + 1;
  }
  return place;
}
