import type { StandardFamily } from '../../tensor/symbol';

/** Points and weights of an approximate integral; nothing may be concluded from it. */
export interface Quadrature {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

interface Grid {
  readonly from: number;
  readonly to: number;
  readonly intervals: number;
  readonly density: (x: number) => number;
}

const grids: Readonly<Record<StandardFamily | 'lebesgue', Grid>> = {
  normal: { from: -8, to: 8, intervals: 64, density: (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) },
  uniform: { from: 0, to: 1, intervals: 32, density: () => 1 },
  exponential: { from: 0, to: 32, intervals: 128, density: (x) => Math.exp(-x) },
  laplace: { from: -16, to: 16, intervals: 128, density: (x) => Math.exp(-Math.abs(x)) / 2 },
  lebesgue: { from: -12, to: 12, intervals: 96, density: () => 1 },
};

/** Simpson's rule for one standard draw, or for ∫ … dx over the line. */
export function quadratureOf(measure: StandardFamily | 'lebesgue'): Quadrature {
  const { from, to, intervals, density } = grids[measure];
  const width = (to - from) / intervals;
  const points = Array.from({ length: intervals + 1 }, (_, i) => from + i * width);
  const factor = (i: number): number => (i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2);
  return { points, weights: points.map((x, i) => (factor(i) * width * density(x)) / 3) };
}
