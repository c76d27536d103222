import { divide, type Fraction, fraction, multiply, subtract } from '../../number/fraction';

const nothing = fraction(0n);

/**
 * The numbers x with Σ_j x_j column_j = target, by Gauss–Jordan elimination; null where there are none, or several.
 * @param columns each as long as the target
 */
export function exactSolution(
  columns: readonly (readonly Fraction[])[],
  target: readonly Fraction[],
): Fraction[] | null {
  const rows = target.map((goal, i) => [...columns.map((column) => column[i] ?? nothing), goal]);
  for (let j = 0; j < columns.length; j++) {
    const found = rows.findIndex((row, i) => i >= j && row[j]?.numerator !== 0n);
    const row = rows[found];
    const pivot = row?.[j];
    if (row === undefined || pivot === undefined) return null;
    const reduced = row.map((entry) => divide(entry, pivot));
    rows[found] = rows[j] as Fraction[];
    rows[j] = reduced;
    rows.forEach((other, i) => {
      const factor = other[j] ?? nothing;
      if (i === j || factor.numerator === 0n) return;
      rows[i] = other.map((entry, k) => subtract(entry, multiply(factor, reduced[k] ?? nothing)));
    });
  }
  if (rows.slice(columns.length).some((row) => row.at(-1)?.numerator !== 0n)) return null;
  return columns.map((_, j) => rows[j]?.at(-1) ?? nothing);
}
