import { type Interval, midpoint, point } from '../../number/enclosure';
import { interval } from '../../number/interval';

/**
 * ∫ f dμ = Σ wᵢ f(xᵢ) + defect·c + error·d, for some c among the values of f⁽ⁿ⁾/n! and d among those of f⁽²ⁿ⁾/(2n)!
 * on the side. The weights are not negative.
 */
export interface SideRule {
  readonly nodes: readonly Interval[];
  readonly weights: readonly Interval[];
  /** 2n for n nodes. */
  readonly order: number;
  readonly defect: Interval;
  readonly error: Interval;
}

const { add, sub, mul, div, power } = interval;
const zero = point(0);
const one = point(1);

/** Coefficients of a polynomial in t, the constant first. */
type Polynomial = readonly Interval[];

/**
 * The Gauss rule of a measure with few nodes, from its moments on [−1, 1]; null where they are not known well enough.
 *
 * Nodes are near those of the Gauss rule, no more; weights are the integrals of the Lagrange polynomials Lᵢ. With the
 * node polynomial Π, f less its interpolant is f[x₁ … xₙ, x]·Π, and interpolating the divided difference at the nodes once
 * more leaves Σ f[x₁ … xₙ, xᵢ]·∫ LᵢΠ dμ + ∫ f[x₁ … xₙ, x₁ … xₙ, x]·Π² dμ (Davis, Rabinowitz, Methods of Numerical Integration,
 * section 2.7, has it for exact nodes, where the first sum is 0).
 * @param moments ∫ tᵏ dμ for k up to 2·count at least
 * @param middle, half x = middle + half·t
 */
export function sideRule(moments: readonly Interval[], count: number, middle: number, half: number): SideRule | null {
  const places = gaussNodes(moments.slice(0, 2 * count).map(midpoint), count);
  if (places === null) return null;
  const nodes = places.map((t) => middle + half * t);
  const ts = nodes.map((x) => div(sub(point(x), point(middle)), point(half)));
  const integral = (polynomial: Polynomial): Interval =>
    polynomial.map((a, k) => mul(a, moments[k] as Interval)).reduce(add);
  const lagrange = ts.map((t, i) =>
    product(ts.filter((_, j) => j !== i).map((other) => over([sub(zero, other), one], sub(t, other)))),
  );
  const nodal = product(ts.map((t) => [sub(zero, t), one]));
  const weights = lagrange.map(integral);
  const isProper = nodes.every((x) => Math.abs(x - middle) <= half) && weights.every(({ lo }) => lo >= 0);
  if (!isProper) return null;
  const defects = lagrange.map((own) => integral(multiplied(own, nodal)));
  const square = integral(multiplied(nodal, nodal));
  return {
    nodes: nodes.map(point),
    weights,
    order: 2 * count,
    // Each with a value of its own, so the defects do not cancel.
    defect: mul(power(point(half), count), symmetric(defects.reduce((sum, own) => sum + sizeOf(own), 0))),
    error: mul(power(point(half), 2 * count), { ...square, lo: Math.max(square.lo, 0) }),
  };
}

const sizeOf = ({ lo, hi }: Interval): number => Math.max(Math.abs(lo), Math.abs(hi));
const symmetric = (bound: number): Interval => {
  const widened = bound * (1 + 2 ** -50);
  return { lo: -widened, hi: widened, maybeUndefined: false };
};

function multiplied(a: Polynomial, b: Polynomial): Polynomial {
  return Array.from({ length: a.length + b.length - 1 }, (_, k) =>
    a
      .flatMap((own, i) => {
        const other = b[k - i];
        return other === undefined ? [] : [mul(own, other)];
      })
      .reduce(add, zero),
  );
}

const product = (factors: readonly Polynomial[]): Polynomial => factors.reduce(multiplied, [one]);
const over = (polynomial: Polynomial, divisor: Interval): Polynomial => polynomial.map((a) => div(a, divisor));

/** Nearly the zeros of the orthogonal polynomial of this degree, up to 3; null where they are not found in [−1, 1]. */
function gaussNodes(moments: readonly number[], degree: number): number[] | null {
  const coefficients = orthogonal(moments, degree);
  const nodes = zeros(coefficients);
  return nodes.every((t) => t >= -1 && t <= 1) && new Set(nodes).size === degree ? nodes : null;
}

/** c₀ … c₍ₙ₋₁₎ with ∫ (tⁿ + Σ cⱼtʲ)·tᵏ dμ = 0 for k < n, by elimination. */
function orthogonal(moments: readonly number[], degree: number): number[] {
  const rows = Array.from({ length: degree }, (_, k) => [
    ...Array.from({ length: degree }, (_, j) => moments[j + k] as number),
    -(moments[degree + k] as number),
  ]);
  for (let pivot = 0; pivot < degree; pivot++) {
    const own = rows[pivot] as number[];
    for (let row = 0; row < degree; row++) {
      const other = rows[row] as number[];
      const factor = (other[pivot] as number) / (own[pivot] as number);
      if (row !== pivot) rows[row] = other.map((value, j) => value - factor * (own[j] as number));
    }
  }
  return rows.map((row, k) => (row[degree] as number) / (row[k] as number));
}

/** The real zeros of tⁿ + Σ cⱼtʲ, all of them real. */
function zeros(coefficients: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0] = coefficients;
  switch (coefficients.length) {
    case 1:
      return [-a];
    case 2: {
      const root = Math.sqrt((b / 2) ** 2 - a);
      return [-b / 2 - root, -b / 2 + root];
    }
    default: {
      // Viète, for t³ + ct² + bt + a
      const p = c ** 2 / 9 - b / 3;
      const q = (c * b) / 6 - a / 2 - c ** 3 / 27;
      const angle = Math.acos(Math.max(-1, Math.min(1, q / p ** 1.5))) / 3;
      return [0, 1, 2].map((k) => 2 * Math.sqrt(p) * Math.cos(angle - (2 * Math.PI * k) / 3) - c / 3);
    }
  }
}
