/** Points and weights of a rule on a line. */
export interface Rule {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/** Gauss–Legendre with 6 points on [−1, 1]: none of them is a readable number, at which a kink may be. */
const gauss: readonly (readonly [number, number])[] = [
  [-0.932469514203152, 0.17132449237917],
  [-0.661209386466265, 0.360761573048139],
  [-0.238619186083197, 0.467913934572691],
  [0.238619186083197, 0.467913934572691],
  [0.661209386466265, 0.360761573048139],
  [0.932469514203152, 0.17132449237917],
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
