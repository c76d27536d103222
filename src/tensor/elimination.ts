import type { NumberSystem } from '../number/number-system';

/**
 * Gaussian elimination over any number system, with pivoting by `pivotQuality`. Elements that are
 * certainly zero are skipped, so a triangular matrix costs O(n) divisions and its determinant is
 * the plain product of its diagonal.
 *
 * `matrix` is row-major n×n and is overwritten; `right` (n×m, may be empty) becomes matrix⁻¹·right.
 * Returns the determinant. Where a pivot column has no usable pivot, `right` is filled with the
 * reciprocal of an entry of that column (undefined for zero, unknown for an undecided entry). An
 * entry without a value makes the whole result that entry.
 */
export function eliminate<V>(system: NumberSystem<V>, matrix: V[], right: V[], n: number): V {
  const zero = system.rational(0n, 1n);
  const one = system.rational(1n, 1n);
  const m = right.length / n;
  let determinant = one;
  const bottom = matrix.find((entry) => system.standing(entry) !== 'value');
  if (bottom !== undefined) {
    right.fill(bottom);
    return bottom;
  }
  for (let k = 0; k < n; k++) {
    const pivotRow = choosePivot(system, matrix, n, k);
    if (pivotRow < 0) {
      const undecided = undecidedEntry(system, matrix, n, k);
      right.fill(system.div(one, undecided ?? zero));
      return undecided === null ? zero : system.div(one, undecided);
    }
    if (pivotRow !== k) {
      swapRows(matrix, n, k, pivotRow);
      swapRows(right, m, k, pivotRow);
      determinant = system.neg(determinant);
    }
    const pivot = matrix[k * n + k] as V;
    determinant = k === 0 && pivotRow === k ? pivot : system.mul(determinant, pivot);
    for (let i = 0; i < n; i++) {
      if (i === k || (i < k && m === 0)) continue;
      const entry = matrix[i * n + k] as V;
      if (system.isZero(entry)) continue;
      const factor = system.div(entry, pivot);
      for (let j = k + 1; j < n; j++) subtractMultiple(system, matrix, i * n + j, factor, k * n + j);
      for (let j = 0; j < m; j++) subtractMultiple(system, right, i * m + j, factor, k * m + j);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) right[i * m + j] = system.div(right[i * m + j] as V, matrix[i * n + i] as V);
  }
  return determinant;
}

function choosePivot<V>(system: NumberSystem<V>, matrix: readonly V[], n: number, k: number): number {
  let best = -1;
  let quality = 0;
  for (let i = k; i < n; i++) {
    const q = system.pivotQuality(matrix[i * n + k] as V);
    if (q > quality) [best, quality] = [i, q];
  }
  return best;
}

/** An entry of the pivot column that is not certainly zero, or null if the column vanishes. */
function undecidedEntry<V>(system: NumberSystem<V>, matrix: readonly V[], n: number, k: number): V | null {
  for (let i = k; i < n; i++) if (!system.isZero(matrix[i * n + k] as V)) return matrix[i * n + k] as V;
  return null;
}

function swapRows<V>(data: V[], width: number, i: number, j: number): void {
  for (let c = 0; c < width; c++) {
    const kept = data[i * width + c] as V;
    data[i * width + c] = data[j * width + c] as V;
    data[j * width + c] = kept;
  }
}

function subtractMultiple<V>(system: NumberSystem<V>, data: V[], target: number, factor: V, source: number): void {
  const value = data[source] as V;
  if (system.isZero(value)) return;
  data[target] = system.sub(data[target] as V, system.mul(factor, value));
}
