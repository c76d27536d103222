import { type PhiloxKey, philoxInto } from './philox';

const block = new Uint32Array(4);

/**
 * 64 random bits for a text under a key, equal for equal keys and texts: its UTF-16 units are
 * enciphered six at a time, with their place and the length, as Philox counters under the key so far.
 */
export function hashText(key: PhiloxKey, text: string): PhiloxKey {
  let [k0, k1] = key;
  const { length } = text;
  for (let i = 0; i === 0 || i < length; i += 6) {
    philoxInto(block, 0, k0, k1, pair(text, i), pair(text, i + 2), pair(text, i + 4), i + length * 0x10000);
    k0 = block[0] as number;
    k1 = block[1] as number;
  }
  return [k0, k1];
}

/** Two UTF-16 units in one word; units past the end count as 0 (the length tells them apart). */
function pair(text: string, i: number): number {
  const first = i < text.length ? text.charCodeAt(i) : 0;
  const second = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
  return (first | (second << 16)) >>> 0;
}
