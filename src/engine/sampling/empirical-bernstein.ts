import type { Bounds } from './confidence-sequence';

/** A confidence sequence for the mean of values in a known interval, valid at every sample size. */
export interface BernsteinSequence {
  /** Takes the first `count` values, in order. */
  feed(values: Float64Array, count: number): void;
  interval(): Bounds;
}

/**
 * The predictable plug-in empirical Bernstein sequence. Waudby-Smith, Ramdas, Estimating means of bounded random
 * variables by betting, theorem 2.
 */
export function bernsteinSequence([low, high]: Bounds, alpha: number): BernsteinSequence {
  const range = high - low;
  const log2 = Math.log(2 / alpha);
  let n = 0;
  let sum = 0;
  let squares = 0;
  let weights = 0;
  let weighted = 0;
  let spread = 0;
  return {
    feed(values, count) {
      for (let i = 0; i < count; i++) {
        const x = ((values[i] as number) - low) / range;
        n++;
        // Mean and variance of what came before, with one made-up value 1/2 and variance 1/4.
        const mean = (0.5 + sum) / n;
        const variance = (0.25 + squares) / n;
        const lambda = Math.min(0.5, Math.sqrt((2 * log2) / (variance * n * Math.log(1 + n))));
        const psi = -Math.log1p(-lambda) - lambda;
        weights += lambda;
        weighted += lambda * x;
        spread += (x - mean) ** 2 * psi;
        sum += x;
        squares += (x - (0.5 + sum) / (n + 1)) ** 2;
      }
    },
    interval() {
      if (n === 0) return [low, high];
      const centre = weighted / weights;
      const radius = (log2 + spread) / weights;
      const clip = (value: number): number => low + range * Math.min(1, Math.max(0, value));
      return [clip(centre - radius), clip(centre + radius)];
    },
  };
}
