/** A bound on the probability that any of several steps is wrong: the sum, as a power of two rounded up. Null if all are exact. */
export function sumOfErrors(bounds: readonly (string | null)[]): string | null {
  const exponents = bounds.flatMap((bound) => (bound === null ? [] : [Number(/^2\^(-?\d+)$/.exec(bound)?.[1] ?? 0)]));
  if (exponents.length === 0) return null;
  const largest = Math.max(...exponents);
  const sum = exponents.reduce((total, exponent) => total + 2 ** (exponent - largest), 0);
  return `2^${largest + Math.ceil(Math.log2(sum))}`;
}
