/** Points and weights of a rule on a line. */
export interface Rule {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/** Gauss–Legendre with 5 points on [−1, 1]. */
const gauss: readonly (readonly [number, number])[] = [
  [-0.906179845938664, 0.2369268850561891],
  [-0.5384693101056831, 0.4786286704993665],
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.4786286704993665],
  [0.906179845938664, 0.2369268850561891],
];

/** The composite rule with so many panels of equal width. */
export function panels(from: number, to: number, many: number): Rule {
  const width = (to - from) / many;
  const points: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < many; i++)
    for (const [node, weight] of gauss) {
      points.push(from + width * (i + (node + 1) / 2));
      weights.push((weight * width) / 2);
    }
  return { points, weights };
}

/** A rule with its weights multiplied by a density. */
export const weighted = ({ points, weights }: Rule, density: (x: number) => number): Rule => ({
  points,
  weights: weights.map((weight, i) => weight * density(points[i] ?? Number.NaN)),
});

/** Number of panels by fineness and number of directions: the product stays feasible. */
export function panelsFor(directions: number, fineness: number): number {
  const many = [0, 104, 20, 4][directions];
  return many === undefined ? 0 : Math.round(many * fineness);
}

/** Standard members of the families, as rules for their expectation. */
export const standardRules: Readonly<Record<string, (many: number) => Rule>> = {
  normal: (many) => weighted(panels(-13, 13, many), (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)),
  uniform: (many) => panels(0, 1, Math.ceil(many / 4)),
  exponential: (many) => weighted(panels(0, 52, many), (z) => Math.exp(-z)),
  laplace: (many) => weighted(panels(-52, 52, 2 * many), (z) => Math.exp(-Math.abs(z)) / 2),
};
