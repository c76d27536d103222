/** Above this, a sample looks as if it had no third moment: intervals that rest on a variance are not to be trusted. */
export const tailLimit = 1 / 3;

/** Fewer values say nothing of a tail. */
const fewest = 25;

/** How many of the largest of n values belong to the tail. */
export const tailCount = (n: number): number => Math.ceil(Math.min(0.2 * n, 3 * Math.sqrt(n)));

/**
 * The shape of a generalised Pareto distribution fitted to the largest of n values ≥ 0: the reciprocal of the
 * number of moments, 0 or less for light tails. Zhang, Stephens, A new and efficient estimation method for the
 * generalized Pareto distribution, Technometrics 51 (2009).
 * @param largest at least the tailCount(n) + 1 largest values, in descending order
 */
export function tailIndex(largest: Float64Array, n: number): number {
  const count = Math.min(tailCount(n), largest.length - 1);
  if (count < fewest) return Infinity;
  const threshold = largest[count] as number;
  const excess = Float64Array.from({ length: count }, (_, i) => (largest[count - 1 - i] as number) - threshold);
  const most = excess[count - 1] as number;
  const quartile = excess[Math.floor(count / 4 + 0.5) - 1] as number;
  // All the largest are one value: there is no tail. Some of them are, and others larger: it cannot be judged.
  if (most <= 1e-9 * threshold) return -Infinity;
  if (!(quartile > 0)) return Infinity;
  const candidates = 30 + Math.floor(Math.sqrt(count));
  const shapes = Array.from(
    { length: candidates },
    (_, j) => 1 / most + (1 - Math.sqrt(candidates / (j + 0.5))) / (3 * quartile),
  );
  const meanLog = (theta: number): number => logarithmOfProduct(excess, theta) / count;
  const logLikelihoods = shapes.map((theta) => {
    const k = meanLog(theta);
    return count * (Math.log(-theta / k) - k - 1);
  });
  const best = Math.max(...logLikelihoods.filter(Number.isFinite));
  const weights = logLikelihoods.map((value) => (Number.isFinite(value) ? Math.exp(value - best) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const theta = shapes.reduce((sum, shape, j) => sum + shape * (weights[j] as number), 0) / total;
  return meanLog(theta);
}

/** Σ log(1 − θx): one logarithm for many factors. */
function logarithmOfProduct(values: Float64Array, theta: number): number {
  let sum = 0;
  let product = 1;
  for (let i = 0; i < values.length; i++) {
    product *= 1 - theta * (values[i] as number);
    if (product > 1e-150 && product < 1e150) continue;
    sum += Math.log(product);
    product = 1;
  }
  return sum + Math.log(product);
}
