import type { StandardFamily } from '../../../tensor/symbol';

/** Points and weights of an approximate integral; nothing may be concluded from it. */
export interface Quadrature {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

const half = Math.SQRT1_2;

const densities: Readonly<Record<StandardFamily | 'lebesgue', { readonly from: number; readonly to: number; readonly of: (x: number) => number }>> = {
  normal: { from: -10, to: 10, of: (x) => (Math.exp((-x * x) / 2) * half) / Math.sqrt(Math.PI) },
  uniform: { from: 0, to: 1, of: () => 1 },
  exponential: { from: 0, to: 40, of: (x) => Math.exp(-x) },
  laplace: { from: -40, to: 40, of: (x) => Math.exp(-Math.abs(x)) / 2 },
  lebesgue: { from: -24, to: 24, of: () => 1 },
};

/** Simpson's rule for one standard draw, or for ∫ … dx over the line. */
export function quadratureOf(measure: StandardFamily | 'lebesgue'): Quadrature {
  const { from, to, of } = densities[measure];
  const intervals = measure === 'uniform' ? 64 : 480;
  const width = (to - from) / intervals;
  const points = Array.from({ length: intervals + 1 }, (_, i) => from + i * width);
  const factor = (i: number): number => (i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2);
  return { points, weights: points.map((x, i) => (factor(i) * width * of(x)) / 3) };
}
