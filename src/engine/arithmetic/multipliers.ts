/**
 * Numbers λ ≥ 0 with Σ λ_j column_j = target, by the first phase of the simplex method in doubles, with Bland's rule
 * against cycles; null where it finds none. A proposal, to be checked exactly.
 */
export function multipliers(columns: readonly Float64Array[], target: readonly number[]): number[] | null {
  const rows = target.length;
  const count = columns.length;
  // A tableau of the columns, one artificial variable a row, and the target, whose entries are made ≥ 0.
  const tableau = target.map((goal, i) => {
    const sign = goal < 0 ? -1 : 1;
    const row = new Float64Array(count + 1);
    for (let j = 0; j < count; j++) row[j] = sign * (columns[j]?.[i] ?? 0);
    row[count] = sign * goal;
    return row;
  });
  const basis = target.map(() => -1);
  // The sum of the artificial variables is to fall to 0.
  const cost = new Float64Array(count + 1);
  for (const row of tableau) for (let j = 0; j <= count; j++) cost[j] = at(cost, j) + at(row, j);
  for (let step = 0; step < stepLimit; step++) {
    const entering = cost.subarray(0, count).findIndex((value) => value > tolerance);
    if (entering < 0) break;
    const leaving = leavingRow(tableau, basis, entering);
    if (leaving < 0) break;
    pivot(tableau, cost, leaving, entering);
    basis[leaving] = entering;
  }
  if (at(cost, count) > tolerance * rows) return null;
  const found = new Array<number>(count).fill(0);
  basis.forEach((variable, i) => {
    if (variable >= 0) found[variable] = at(tableau[i], count);
  });
  return found;
}

const stepLimit = 400;
const tolerance = 1e-9;

const at = (row: Float64Array | undefined, column: number): number => row?.[column] ?? 0;

/** The row with the least ratio; of several, that whose variable comes first, artificial ones before all. */
function leavingRow(tableau: readonly Float64Array[], basis: readonly number[], entering: number): number {
  let best = -1;
  let least = Infinity;
  tableau.forEach((row, i) => {
    const step = at(row, entering);
    if (step <= tolerance) return;
    const ratio = at(row, row.length - 1) / step;
    const isTied = Math.abs(ratio - least) <= tolerance;
    if (ratio < least - tolerance || (isTied && (basis[i] ?? 0) < (basis[best] ?? 0))) {
      best = i;
      least = ratio;
    }
  });
  return best;
}

function pivot(tableau: readonly Float64Array[], cost: Float64Array, leaving: number, entering: number): void {
  const row = tableau[leaving];
  if (row === undefined) return;
  const scale = at(row, entering);
  for (let j = 0; j < row.length; j++) row[j] = at(row, j) / scale;
  for (const other of [...tableau, cost]) {
    const factor = other === row ? 0 : at(other, entering);
    if (factor === 0) continue;
    for (let j = 0; j < other.length; j++) other[j] = at(other, j) - factor * at(row, j);
  }
}
