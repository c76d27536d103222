/** The number of binary digits of a ≥ 0; 0 for 0. */
export function bitLength(a: bigint): number {
  if (a === 0n) return 0;
  const hexadecimal = a.toString(16);
  return 4 * hexadecimal.length + 28 - Math.clz32(Number.parseInt(hexadecimal.charAt(0), 16));
}
