import { type PhiloxKey, philoxInto } from './philox';

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
  const words = [parts.length, ...parts.flatMap(encode)];
  const out = new Uint32Array(4);
  let key0 = 0;
  let key1 = 0;
  for (let i = 0; i < words.length; i += 4) {
    philoxInto(out, 0, key0, key1, words[i] ?? 0, words[i + 1] ?? 0, words[i + 2] ?? 0, words[i + 3] ?? 0);
    key0 = out[0] as number;
    key1 = out[1] as number;
  }
  return [key0, key1];
}

/** Tag and length, then UTF-16 units two to a word; or tag and the bits of the double. */
function encode(part: string | number): number[] {
  if (typeof part === 'number') {
    numberBits.setFloat64(0, part);
    return [0x80000000, numberBits.getUint32(0), numberBits.getUint32(4)];
  }
  const words = [part.length];
  for (let i = 0; i < part.length; i += 2) {
    const second = i + 1 < part.length ? part.charCodeAt(i + 1) : 0;
    words.push((part.charCodeAt(i) | (second << 16)) >>> 0);
  }
  return words;
}
