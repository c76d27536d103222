import { integerSquareRoot } from './integer-square-root';
import { once } from './memory';

/**
 * Series in units of 2^-scale, truncated in every step: what they are off by is said in `fixed-point.ts`. Terms that are
 * added up fall below a unit, and from there on the rest of a series is below its last term.
 */
export function fixedSeries(scale: bigint) {
  const one = 1n << scale;
  const multiply = (a: bigint, b: bigint): bigint => (a * b) >> scale;

  /** Σ tₙ/dₙ for tₙ₊₁ = tₙ·x/sₙ₊₁. */
  function sum(first: bigint, x: bigint, step: (n: bigint) => bigint, divisor: (n: bigint) => bigint): bigint {
    let total = 0n;
    let term = first;
    for (let n = 0n; term !== 0n && term !== -1n; n++) {
      total += term / divisor(n);
      term = multiply(term, x) / step(n + 1n);
    }
    return total;
  }

  const unit = (): bigint => 1n;
  const odd = (n: bigint): bigint => 2n * n + 1n;

  /** For |x| ≤ 1/3. */
  const inverseTanh = (x: bigint): bigint => sum(x, multiply(x, x), unit, odd);

  /** For 0 ≤ x ≤ 1: three times the double of the arctangent of x/(1 + √(1 + x²)), which is at most tan(π/32). */
  function inverseTangent(x: bigint): bigint {
    let t = x;
    for (let k = 0; k < 3; k++) t = (t << scale) / (one + integerSquareRoot((one + multiply(t, t)) << scale));
    return 8n * sum(t, -multiply(t, t), unit, odd);
  }

  const inverseTangentOfInverse = (n: bigint): bigint => sum(one / n, -(one / (n * n)), unit, odd);

  return {
    one,
    inverseTanh,
    inverseTangent,
    /** For |x| ≤ 1/2. */
    exponential: (x: bigint): bigint => sum(one, x, (n) => n, unit),
    /** For |x| ≤ 1, as the cosine. */
    sine: (x: bigint): bigint => sum(x, -multiply(x, x), (n) => 2n * n * (2n * n + 1n), unit),
    cosine: (x: bigint): bigint => sum(one, -multiply(x, x), (n) => 2n * n * (2n * n - 1n), unit),
    log2: once(() => 2n * inverseTanh(one / 3n)),
    /** Machin's formula: 16 times the arctangent of 1/5 less 4 times that of 1/239. */
    pi: once(() => 16n * inverseTangentOfInverse(5n) - 4n * inverseTangentOfInverse(239n)),
  };
}
