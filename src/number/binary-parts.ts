const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);
const highWord = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
const subnormalScale = 2 ** 54;

/** x = significand·2^exponent with 1 ≤ significand < 2, for a finite x > 0; exact. */
export interface BinaryParts {
  readonly significand: number;
  readonly exponent: number;
}

export function binaryParts(x: number): BinaryParts {
  const subnormal = x < 2 ** -1022;
  value[0] = subnormal ? x * subnormalScale : x;
  const high = words[highWord] as number;
  words[highWord] = (high & 0x000fffff) | 0x3ff00000;
  return { significand: value[0] as number, exponent: (high >>> 20) - (subnormal ? 1077 : 1023) };
}
