/** The bits of a 32-bit number in opposite order. */
export function reversedBits(x: number): number {
  let y = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  y = ((y >>> 2) & 0x33333333) | ((y & 0x33333333) << 2);
  y = ((y >>> 4) & 0x0f0f0f0f) | ((y & 0x0f0f0f0f) << 4);
  y = ((y >>> 8) & 0x00ff00ff) | ((y & 0x00ff00ff) << 8);
  return ((y >>> 16) | (y << 16)) >>> 0;
}

/**
 * A random nested scrambling of 32-bit binary fractions: a bijection in which each bit is flipped or not depending on the
 * higher bits and the seed. Laine and Karras' hash in the form of Burley, Practical hash-based Owen scrambling,
 * JCGT 9 (2020), with Vegdahl's constants.
 */
export function owenScrambled(x: number, seed: number): number {
  let y = reversedBits(x);
  y ^= Math.imul(y, 0x3d20adea);
  y = (y + seed) | 0;
  y = Math.imul(y, (seed >>> 16) | 1);
  y ^= Math.imul(y, 0x05526c56);
  y ^= Math.imul(y, 0x53a22864);
  return reversedBits(y >>> 0);
}
