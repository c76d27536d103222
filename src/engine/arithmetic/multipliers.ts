/**
 * Numbers λ ≥ 0 with Σ λ_j column_j = target, by the first phase of the simplex method in doubles: the steepest column
 * enters, after many steps the first one, against cycles (Bland's rule); null where it finds none. A proposal, to be checked exactly.
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
    const entering = enteringColumn(cost, count, step >= steepSteps);
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
/** Steps that hardly any question takes. */
const steepSteps = 150;
const tolerance = 1e-9;

const at = (row: Float64Array | undefined, column: number): number => row?.[column] ?? 0;

/** A column that lowers the cost: the first, or that with the most in a step; -1 where there is none. */
function enteringColumn(cost: Float64Array, count: number, isFirst: boolean): number {
  let best = -1;
  let most = tolerance;
  for (let j = 0; j < count; j++) {
    const value = cost[j] as number;
    if (value <= most) continue;
    if (isFirst) return j;
    best = j;
    most = value;
  }
  return best;
}

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
  const places: number[] = [];
  for (let j = 0; j < row.length; j++) {
    row[j] = (row[j] as number) / scale;
    if (row[j] !== 0) places.push(j);
  }
  for (const other of tableau) if (other !== row) subtractMultiple(other, row, entering, places);
  subtractMultiple(cost, row, entering, places);
}

/** Takes away what makes the entry 0, of a row that is not 0 at these places alone. */
function subtractMultiple(other: Float64Array, row: Float64Array, entering: number, places: readonly number[]): void {
  const factor = other[entering] as number;
  if (factor === 0) return;
  for (const j of places) other[j] = (other[j] as number) - factor * (row[j] as number);
}
