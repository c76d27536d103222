import { bitLength } from './bit-length';

/**
 * ⌊√a⌋ for a ≥ 0, by Newton's iteration from above.
 * Cohen, A Course in Computational Algebraic Number Theory, algorithm 1.7.1.
 */
export function integerSquareRoot(a: bigint): bigint {
  if (a < 2n) return a;
  let root = 1n << BigInt((bitLength(a) + 1) >> 1);
  for (;;) {
    const next = (root + a / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
