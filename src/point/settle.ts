import { add, divide, type Fraction, fraction, multiply, negate, subtract } from '../number/fraction';
import { type Rational, rational } from '../number/rational';
import { elementCount } from '../tensor/axis';
import { type Elements, evaluate } from '../tensor/evaluate';
import { type Plan, plan } from '../tensor/plan';
import type { InputSymbol } from '../tensor/symbol';
import { type Comparison, placed } from './comparison';
import { type ConcreteClaim, inputsOf } from './concrete-claim';
import { inDomain } from './domain-membership';
import { exactValue, type Point, ratio, type Value, withInput } from './point';
import { degreesIn } from './polynomial-degree';

/** Inputs with more elements are not solved for: each costs an exact evaluation. */
const unknownLimit = 64;

/** Moves a point onto the assumed equalities, or null if it cannot. */
export type Settle = (point: Point) => Point | null;

/**
 * Solves each assumed equality for an input in which it is affine (`a == b`, `sum(p, n) == 1`,
 * `matmul(A, B) == eye(n)`). Equalities it cannot solve are left to the exact check.
 */
export function settler(claim: ConcreteClaim): Settle {
  const equations = claim.assumptions.filter((assumption) => assumption.relation === '==').map(equationOf);
  if (equations.length === 0) return (point) => point;
  return (point) => equations.reduce<Point | null>((moved, equation) => moved && solve(equation, moved), point);
}

interface Equation {
  readonly assumption: Comparison;
  readonly steps: Plan;
  /** Inputs in which both sides are affine, last declared first. */
  readonly unknowns: readonly InputSymbol[];
}

function equationOf(assumption: Comparison): Equation {
  const roots = [assumption.left, assumption.right];
  const unknowns = inputsOf(roots)
    .reverse()
    .filter((symbol) => {
      const degrees = degreesIn(roots, symbol);
      const degree = Math.max(...roots.map((root) => degrees.get(root.id) as number));
      return degree === 1 && symbol.domain.kind !== 'finite' && elementCount(symbol.axes) <= unknownLimit;
    });
  return { assumption, steps: plan(roots), unknowns };
}

function solve(equation: Equation, point: Point): Point | null {
  const residual = residualAt(equation, point);
  if (residual === null || equation.unknowns.length === 0) return point;
  if (residual.every((gap) => gap.numerator === 0n)) return point;
  for (const symbol of equation.unknowns) {
    const values = point.get(symbol) as readonly Value[];
    const columns: Fraction[][] = [];
    for (let k = 0; k < values.length; k++) {
      const moved = values.with(k, exactValue(add((values[k] as Value).exact, ratio(1).exact)));
      const shifted = residualAt(equation, withInput(point, symbol, moved));
      columns.push(residual.map((gap, i) => subtract(shifted?.[i] ?? gap, gap)));
    }
    const change = solveLinear(columns, residual.map(negate));
    const settled = change?.map((step, k) => exactValue(add((values[k] as Value).exact, step)));
    if (settled !== undefined && inDomain(symbol.domain, settled)) return withInput(point, symbol, settled);
  }
  return null;
}

/** left − right at a point, or null where it is no fraction. */
function residualAt({ assumption, steps }: Equation, point: Point): Fraction[] | null {
  const elements: Elements<Rational> = evaluate(steps, rational, {
    input: (symbol) => (point.get(symbol) ?? []).map((value) => value.exact),
  });
  const [left, right] = [elements(assumption.left), elements(assumption.right)];
  const gaps: Fraction[] = [];
  for (let i = 0; i < assumption.count; i++) {
    const gap = rational.sub(placed(left, assumption.leftMap, i), placed(right, assumption.rightMap, i));
    if (typeof gap === 'string') return null;
    gaps.push(gap);
  }
  return gaps;
}

/** Some x with Σₖ xₖ·columns[k] = target, free unknowns 0; null if there is none. */
function solveLinear(columns: readonly (readonly Fraction[])[], target: readonly Fraction[]): Fraction[] | null {
  const n = columns.length;
  const rows = target.map((value, i) => [...columns.map((column) => column[i] as Fraction), value]);
  const pivots: number[] = [];
  for (let k = 0; k < n; k++) {
    const at = rows.findIndex((row, i) => i >= pivots.length && (row[k] as Fraction).numerator !== 0n);
    if (at < 0) continue;
    const [pivotRow] = rows.splice(at, 1) as [Fraction[]];
    const scaled = pivotRow.map((value) => divide(value, pivotRow[k] as Fraction));
    rows.splice(pivots.length, 0, scaled);
    for (let i = 0; i < rows.length; i++) {
      if (i === pivots.length) continue;
      const row = rows[i] as Fraction[];
      const factor = row[k] as Fraction;
      rows[i] = row.map((value, j) => subtract(value, multiply(factor, scaled[j] as Fraction)));
    }
    pivots.push(k);
  }
  if (rows.slice(pivots.length).some((row) => (row[n] as Fraction).numerator !== 0n)) return null;
  const solution = Array.from({ length: n }, () => fraction(0n));
  pivots.forEach((k, i) => {
    solution[k] = (rows[i] as Fraction[])[n] as Fraction;
  });
  return solution;
}
