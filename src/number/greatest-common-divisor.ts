import { bitLength } from './bit-length';

const safeLimit = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor of |a| and |b|; gcd(a, 0) = |a|. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let large = a < 0n ? -a : a;
  let small = b < 0n ? -b : b;
  if (large === 1n || small === 1n) return 1n;
  if (large < small) [large, small] = [small, large];
  while (large > safeLimit) {
    if (small === 0n) return large;
    [large, small] = small > safeLimit ? lehmerStep(large, small) : [small, large % small];
  }
  return BigInt(ofSafeIntegers(Number(large), Number(small)));
}

function ofSafeIntegers(a: number, b: number): number {
  let large = a;
  let small = b;
  while (small !== 0) {
    const rest = large % small;
    large = small;
    small = rest;
  }
  return large;
}

/**
 * Several steps of Euclid's algorithm at once, for a ≥ b > 0: as many quotients as the 50 leading bits x, y determine,
 * the rows (p, q), (r, s) keeping the combinations of a and b (Knuth, TAOCP vol. 2, section 4.5.2, algorithm L). With
 * operands below 2^51 the rounded quotients have the exact floor.
 */
function lehmerStep(a: bigint, b: bigint): [bigint, bigint] {
  const shift = BigInt(bitLength(a) - 50);
  let x = Number(a >> shift);
  let y = Number(b >> shift);
  let [p, q, r, s] = [1, 0, 0, 1];
  while (y + r !== 0 && y + s !== 0) {
    const quotient = Math.floor((x + p) / (y + r));
    if (quotient !== Math.floor((x + q) / (y + s))) break;
    const [nextR, nextS, nextY] = [p - quotient * r, q - quotient * s, x - quotient * y];
    p = r;
    q = s;
    x = y;
    r = nextR;
    s = nextS;
    y = nextY;
  }
  if (q === 0) return [b, a % b];
  return [BigInt(p) * a + BigInt(q) * b, BigInt(r) * a + BigInt(s) * b];
}
