import { addDown, addUp, divUp, mulDown, mulUp } from '../../number/directed-rounding';

/**
 * A quadratic without mixed terms, c₀ + Σ bᵢtᵢ + cᵢtᵢ², as c₀, b₁, c₁, b₂, c₂, …; a bound for all tᵢ of a region in
 * which every tᵢ ≥ 0. There a bound stays one if a coefficient is moved to its side.
 */
export type Quadratic = readonly number[];

/** tᵢ runs from `from` ≥ 0 to `to`, which may be infinite. */
export interface Ray {
  readonly from: number;
  readonly to: number;
}
export type Region = readonly Ray[];

export const constantBound = (value: number, dimension: number): Quadratic => [
  value,
  ...new Array<number>(2 * dimension).fill(0),
];

function zipped(a: Quadratic, b: Quadratic, operation: (x: number, y: number) => number): Quadratic {
  const joined: number[] = [];
  for (let i = 0; i < a.length; i++) joined.push(operation(a[i] as number, b[i] as number));
  return joined;
}

export const sumUp = (a: Quadratic, b: Quadratic): Quadratic => zipped(a, b, addUp);
export const sumDown = (a: Quadratic, b: Quadratic): Quadratic => zipped(a, b, addDown);
export const negated = (a: Quadratic): Quadratic => a.map((x) => 0 - x);
export const scaledUp = (a: Quadratic, factor: number): Quadratic => a.map((x) => mulUp(x, factor));
export const scaledDown = (a: Quadratic, factor: number): Quadratic => a.map((x) => mulDown(x, factor));
export const dividedUp = (a: Quadratic, divisor: number): Quadratic => a.map((x) => divUp(x, divisor));
/** At least both, term by term. */
export const upperHull = (a: Quadratic, b: Quadratic): Quadratic => zipped(a, b, Math.max);
/** At most both. */
export const lowerHull = (a: Quadratic, b: Quadratic): Quadratic => zipped(a, b, Math.min);

/**
 * At least both. Where the terms in tᵢ² differ, the smaller one is first bounded by way of its tangent, so that of e^−t and
 * e^(−t²/2) the slower one is found: ct² ≤ Ct² − (C − c)(2pt − p²) for C > c and any p.
 */
export function hullAbove(a: Quadratic, b: Quadratic, region: Region): Quadratic {
  const [x, y] = [[...a], [...b]];
  for (const [i, { from }] of region.entries()) {
    const [p, at] = [Math.max(from, 1), 2 * i + 2];
    const [low, high] = (x[at] as number) < (y[at] as number) ? [x, y] : [y, x];
    const gap = addDown(high[at] as number, -(low[at] as number));
    if (gap > 0 && gap < Infinity) {
      low[at] = high[at] as number;
      low[at - 1] = addUp(low[at - 1] as number, -mulDown(2 * p, gap));
      low[0] = addUp(low[0] as number, mulUp(p * p, gap));
    }
    // st ≤ St − (S − s)·from for S > s.
    const [flat, steep] = (x[at - 1] as number) < (y[at - 1] as number) ? [x, y] : [y, x];
    const drop = addDown(steep[at - 1] as number, -(flat[at - 1] as number));
    if (!(drop > 0 && drop < Infinity)) continue;
    flat[at - 1] = steep[at - 1] as number;
    flat[0] = addUp(flat[0] as number, -mulDown(from, drop));
  }
  return upperHull(x, y);
}

/** At most both. */
export const hullBelow = (a: Quadratic, b: Quadratic, region: Region): Quadratic =>
  negated(hullAbove(negated(a), negated(b), region));

/** The coefficients of tᵢ and tᵢ². */
const termsOf = (a: Quadratic, i: number): readonly [number, number] => [
  a[2 * i + 1] as number,
  a[2 * i + 2] as number,
];

/** A number ≥ a on the whole region; perhaps Infinity. */
export function supremum(a: Quadratic, region: Region): number {
  return region.reduce((total, ray, i) => addUp(total, raySupremum(...termsOf(a, i), ray)), a[0] as number);
}

/** A number ≤ a on the whole region; perhaps −Infinity. */
export const infimum = (a: Quadratic, region: Region): number => 0 - supremum(negated(a), region);

/** A number ≥ c·t². */
export const squareTerm = (c: number, t: number): number => mulUp(c >= 0 ? mulUp(t, t) : mulDown(t, t), c);

/** sup of bt + ct². */
function raySupremum(b: number, c: number, { from, to }: Ray): number {
  const atStart = addUp(mulUp(b, from), squareTerm(c, from));
  // The slope b + 2ct is ≤ 0 at the start and does not grow: the start is highest.
  if (c <= 0 && addUp(b, mulUp(mulUp(2, c), from)) <= 0) return atStart;
  const ends =
    to < Infinity
      ? addUp(Math.max(mulUp(b, from), mulUp(b, to)), Math.max(squareTerm(c, from), squareTerm(c, to)))
      : Infinity;
  // The vertex of the parabola: b²/(−4c).
  const vertex = c < 0 ? divUp(mulUp(b, b), mulDown(-4, c)) : b === 0 && c === 0 ? 0 : Infinity;
  return Math.min(ends, vertex);
}

/** The value at a point, rounded anyhow: for choosing between bounds. */
export const valueAt = (a: Quadratic, t: readonly number[]): number =>
  t.reduce((sum, x, i) => sum + termsOf(a, i)[0] * x + termsOf(a, i)[1] * x * x, a[0] as number);
