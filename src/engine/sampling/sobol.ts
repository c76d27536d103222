/** For each dimension after the first: the degree s and the coefficients a of a primitive polynomial, and m₁ … mₛ. */
const directions: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
  [7, 7, [1, 1, 3, 13, 7, 35, 63]],
  [7, 8, [1, 3, 5, 9, 1, 25, 53]],
  [7, 14, [1, 3, 1, 13, 9, 35, 107]],
  [7, 19, [1, 3, 1, 5, 27, 61, 31]],
  [7, 21, [1, 1, 5, 11, 19, 41, 61]],
  [7, 28, [1, 3, 5, 3, 3, 13, 69]],
  [7, 31, [1, 1, 7, 13, 1, 19, 1]],
  [7, 32, [1, 3, 7, 5, 13, 19, 59]],
  [7, 37, [1, 1, 3, 9, 25, 29, 41]],
  [7, 41, [1, 3, 5, 13, 23, 1, 55]],
  [7, 42, [1, 3, 7, 3, 13, 59, 17]],
];

/** How many dimensions there are direction numbers for. */
export const sobolDimensions = directions.length + 1;

const bits = 32;

/**
 * The direction numbers of one dimension, as 32-bit binary fractions. Joe, Kuo, Constructing Sobol sequences with
 * better two-dimensional projections, SIAM J. Sci. Comput. 30 (2008), equations 2 and 3; their set D(6).
 */
export function directionNumbers(dimension: number): Uint32Array {
  const v = new Uint32Array(bits);
  if (dimension === 0) {
    for (let k = 0; k < bits; k++) v[k] = 2 ** (31 - k);
    return v;
  }
  const known = directions[dimension - 1];
  if (known === undefined)
    throw new RangeError(`there are Sobol' points in at most ${sobolDimensions} dimensions, not in ${dimension + 1}`);
  const [s, a, m] = known;
  for (let k = 0; k < bits; k++) {
    if (k < s) {
      v[k] = ((m[k] as number) << (31 - k)) >>> 0;
      continue;
    }
    const before = v[k - s] as number;
    let next = before ^ (before >>> s);
    for (let j = 1; j < s; j++) if ((a >>> (s - 1 - j)) & 1) next ^= v[k - j] as number;
    v[k] = next;
  }
  return v;
}

/**
 * Fills `out` with the points number `from` to `from + out.length − 1` of one dimension in Gray code order, as 32-bit
 * binary fractions.
 */
export function fillSobol(out: Uint32Array, v: Uint32Array, from: number): void {
  const gray = (from ^ (from >>> 1)) >>> 0;
  let x = 0;
  for (let k = 0; k < bits; k++) if ((gray >>> k) & 1) x ^= v[k] as number;
  for (let i = 0; i < out.length; i++) {
    out[i] = x;
    // The Gray codes of n and n + 1 differ in the lowest zero bit of n.
    const n = from + i;
    x ^= v[31 - Math.clz32(~n & (n + 1))] as number;
  }
}
