/** The product of from, from + step, … up to `to`. */
export function product(from: bigint, to: bigint, step: bigint): bigint {
  let result = 1n;
  for (let k = from; k <= to; k += step) result *= k;
  return result;
}
