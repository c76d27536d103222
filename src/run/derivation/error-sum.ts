/**
 * A bound on the probability that any of several steps is wrong: the sum of theirs, as a power of two rounded up. Null if
 * all are exact.
 */
export function sumOfErrors(bounds: readonly (string | null)[]): string | null {
  const exponents = bounds.flatMap((bound) => (bound === null ? [] : [exponentOf(bound)]));
  if (exponents.length === 0) return null;
  if (exponents.length === 1) return bounds.find((bound) => bound !== null) ?? null;
  const largest = Math.max(...exponents);
  const sum = exponents.reduce((total, exponent) => total + 2 ** (exponent - largest), 0);
  // A hair above, so that rounding never makes the bound too small.
  return `2^${Math.ceil(largest + Math.log2(sum) - 1e-9)}`;
}

/** The binary logarithm of `2^-71` or `1e-6`. */
function exponentOf(bound: string): number {
  const power = /^2\^(-?\d+)$/.exec(bound);
  return power === null ? Math.log2(Number(bound)) : Number(power[1]);
}
