/**
 * The number t that |T| exceeds with probability α, for Student's distribution with an odd number of degrees of freedom
 * ≥ 3 (Abramowitz and Stegun 26.7.3).
 */
export function studentQuantile(freedom: number, alpha: number): number {
  let [low, high] = [0, 1];
  while (exceedance(freedom, high) > alpha) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-9 * high; i++) {
    const middle = (low + high) / 2;
    if (exceedance(freedom, middle) > alpha) low = middle;
    else high = middle;
  }
  return high;
}

/** P(|T| > t) = 1 − (2/π)(θ + sin θ·(cos θ + 2/3·cos³ θ + 2·4/(3·5)·cos⁵ θ + …)), tan θ = t/√ν. */
function exceedance(freedom: number, t: number): number {
  const theta = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(theta);
  let term = cosine;
  let sum = 0;
  for (let k = 1; k <= freedom - 2; k += 2) {
    sum += term;
    term *= (cosine * cosine * (k + 1)) / (k + 2);
  }
  return 1 - (2 / Math.PI) * (theta + Math.sin(theta) * sum);
}
