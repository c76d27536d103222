import { divide, type Fraction, multiply, subtract } from '../number/fraction';
import type { Form } from './quadratic';

/** Variables beyond which a form is left alone. */
const sizeLimit = 64;

/**
 * Whether vᵀQv ≥ 0 for all v, by elimination: every pivot is positive, and where one is 0 so is its row. Then vᵀQv = 0 only
 * where Qv = 0.
 * @param isNonzero which coordinates of v are never 0
 * @returns positive if Qv = 0 leaves one of these coordinates no value but 0
 */
export function signOfForm(
  { names, matrix }: Form,
  isNonzero: (name: string) => boolean,
): 'positive' | 'nonnegative' | null {
  const n = names.length;
  if (n > sizeLimit) return null;
  const rows = matrix.map((row) => [...row]);
  const pivots: number[] = [];
  for (let k = 0; k < n; k++) {
    const row = rows[k] as Fraction[];
    const pivot = row[k] as Fraction;
    if (pivot.numerator < 0n) return null;
    if (pivot.numerator === 0n) {
      if (row.slice(k).some(({ numerator }) => numerator !== 0n)) return null;
      continue;
    }
    pivots.push(k);
    for (let i = k + 1; i < n; i++) {
      const other = rows[i] as Fraction[];
      const factor = divide(other[k] as Fraction, pivot);
      if (factor.numerator === 0n) continue;
      for (let j = k; j < n; j++) other[j] = subtract(other[j] as Fraction, multiply(factor, row[j] as Fraction));
    }
  }
  return names.some((name, k) => isNonzero(name) && isForcedToZero(rows, pivots, k)) ? 'positive' : 'nonnegative';
}

/** Whether the equations of the pivot rows, which are in echelon form, have the unit vector of a coordinate as a combination. */
function isForcedToZero(
  rows: readonly (readonly Fraction[])[],
  pivots: readonly number[],
  coordinate: number,
): boolean {
  const rest = (rows[0] ?? []).map((zero, j) => ({ ...zero, numerator: j === coordinate ? 1n : 0n, denominator: 1n }));
  for (const k of pivots) {
    const row = rows[k] as readonly Fraction[];
    const factor = divide(rest[k] as Fraction, row[k] as Fraction);
    if (factor.numerator === 0n) continue;
    for (let j = k; j < rest.length; j++) rest[j] = subtract(rest[j] as Fraction, multiply(factor, row[j] as Fraction));
  }
  return rest.every(({ numerator }) => numerator === 0n);
}
