/** The count, the mean, and the sum of squared deviations from the mean. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly m2: number;
}

export const noMoments: Moments = { n: 0, mean: 0, m2: 0 };

/** Of the first `count` values, in two passes, each summed in pairs, so that rounding stays near 2^-53·log₂ count. */
export function momentsOf(values: Float64Array, count = values.length): Moments {
  if (count === 0) return noMoments;
  const mean = pairwise(values, 0, count, 0, 1) / count;
  return { n: count, mean, m2: pairwise(values, 0, count, mean, 2) };
}

const leaf = 128;

/** Σ (x − shift)^power. */
function pairwise(values: Float64Array, from: number, to: number, shift: number, power: 1 | 2): number {
  if (to - from > leaf) {
    const middle = (from + to) >> 1;
    return pairwise(values, from, middle, shift, power) + pairwise(values, middle, to, shift, power);
  }
  let sum = 0;
  for (let i = from; i < to; i++) {
    const deviation = (values[i] as number) - shift;
    sum += power === 1 ? deviation : deviation * deviation;
  }
  return sum;
}

/** Of two samples together (Chan, Golub, LeVeque, Updating formulae and a pairwise algorithm for computing sample variances, 1979). */
export function merged(a: Moments, b: Moments): Moments {
  if (a.n === 0 || b.n === 0) return a.n === 0 ? b : a;
  const n = a.n + b.n;
  const gap = b.mean - a.mean;
  return { n, mean: a.mean + (gap * b.n) / n, m2: a.m2 + b.m2 + (gap * gap * a.n * b.n) / n };
}

/** The unbiased variance; 0 for fewer than two values. */
export const variance = ({ n, m2 }: Moments): number => (n < 2 ? 0 : m2 / (n - 1));
