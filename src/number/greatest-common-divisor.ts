const safeLimit = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor of |a| and |b|, by Euclid's algorithm; gcd(a, 0) = |a|. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let large = a < 0n ? -a : a;
  let small = b < 0n ? -b : b;
  if (large === 1n || small === 1n) return 1n;
  while (small !== 0n) {
    if (large <= safeLimit && small <= safeLimit) return BigInt(ofSafeIntegers(Number(large), Number(small)));
    [large, small] = [small, large % small];
  }
  return large;
}

function ofSafeIntegers(a: number, b: number): number {
  let large = a;
  let small = b;
  while (small !== 0) {
    [large, small] = [small, large % small];
  }
  return large;
}
