const multiplier0 = 0xd2511f53;
const multiplier1 = 0xcd9e8d57;
const weyl0 = 0x9e3779b9;
const weyl1 = 0xbb67ae85;
const { imul } = Math;

/**
 * The block cipher Philox4x32-10 of the counter (c0, c1, c2, c3) under the key (k0, k1), all uint32, written to
 * out[start] … out[start + 3].
 * Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011.
 */
export function philoxInto(
  out: Uint32Array,
  start: number,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
): void {
  let key0 = k0 | 0;
  let key1 = k1 | 0;
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  for (let round = 0; round < 10; round++) {
    // The high 32 bits of both products by 16-bit digits: every partial sum is below 2^32, so that wrapping int32
    // arithmetic loses nothing. Written out, as a call would take longer.
    const aLow = a & 0xffff;
    const aHigh = a >>> 16;
    const cLow = c & 0xffff;
    const cHigh = c >>> 16;
    const first0 = (imul(0xd251, aLow) + (imul(0x1f53, aLow) >>> 16)) | 0;
    const first1 = (imul(0xcd9e, cLow) + (imul(0x8d57, cLow) >>> 16)) | 0;
    const second0 = (imul(0x1f53, aHigh) + (first0 & 0xffff)) | 0;
    const second1 = (imul(0x8d57, cHigh) + (first1 & 0xffff)) | 0;
    const high0 = (imul(0xd251, aHigh) + (first0 >>> 16) + (second0 >>> 16)) | 0;
    const high1 = (imul(0xcd9e, cHigh) + (first1 >>> 16) + (second1 >>> 16)) | 0;
    const low0 = imul(multiplier0, a);
    const low1 = imul(multiplier1, c);
    a = high1 ^ b ^ key0;
    b = low1;
    c = high0 ^ d ^ key1;
    d = low0;
    key0 = (key0 + weyl0) | 0;
    key1 = (key1 + weyl1) | 0;
  }
  out[start] = a;
  out[start + 1] = b;
  out[start + 2] = c;
  out[start + 3] = d;
}

export type PhiloxKey = readonly [number, number];
export type PhiloxBlock = readonly [number, number, number, number];

/** Philox4x32-10, one block: see philoxInto. */
export function philox4x32(key: PhiloxKey, counter: PhiloxBlock): PhiloxBlock {
  const out = new Uint32Array(4);
  philoxInto(out, 0, key[0], key[1], counter[0], counter[1], counter[2], counter[3]);
  return [out[0] as number, out[1] as number, out[2] as number, out[3] as number];
}
