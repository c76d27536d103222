/** The count, the mean, and the sum of squared deviations from the mean. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly m2: number;
}

export const noMoments: Moments = { n: 0, mean: 0, m2: 0 };

/**
 * Of the first `count` values, in one pass: Σ d and Σ d² of deviations d from the mean of the first few values, each summed in pairs, so
 * that rounding stays near 2^-53·log₂ count. Those few values alone are as far from the mean of all as what is taken off Σ d² supposes,
 * so that no more than a factor of count/128 is lost to cancellation.
 */
export function momentsOf(values: Float64Array, count = values.length): Moments {
  if (count === 0) return noMoments;
  const first = Math.min(count, leaf);
  const shift = leafSums(values, 0, first, 0).sum / first;
  const { sum, squares } = pairwise(values, 0, count, shift);
  const gap = sum / count;
  return { n: count, mean: shift + gap, m2: Math.max(0, squares - sum * gap) };
}

const leaf = 128;

/** Σ d and Σ d². */
interface Sums {
  readonly sum: number;
  readonly squares: number;
}

function pairwise(values: Float64Array, from: number, to: number, shift: number): Sums {
  if (to - from <= leaf) return leafSums(values, from, to, shift);
  const middle = (from + to) >> 1;
  const [left, right] = [pairwise(values, from, middle, shift), pairwise(values, middle, to, shift)];
  return { sum: left.sum + right.sum, squares: left.squares + right.squares };
}

/** Two pairs of sums side by side, of which none waits for another. */
function leafSums(values: Float64Array, from: number, to: number, shift: number): Sums {
  let [sum, squares, otherSum, otherSquares] = [0, 0, 0, 0];
  let i = from;
  for (; i + 1 < to; i += 2) {
    const d = (values[i] as number) - shift;
    const e = (values[i + 1] as number) - shift;
    sum += d;
    squares += d * d;
    otherSum += e;
    otherSquares += e * e;
  }
  if (i < to) {
    const d = (values[i] as number) - shift;
    sum += d;
    squares += d * d;
  }
  return { sum: sum + otherSum, squares: squares + otherSquares };
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
