import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64';
import { evaluate } from '../../src/tensor/evaluate';
import { lowerExpectations } from '../../src/tensor/lower-expectations';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import { compiledClaim } from '../claim-problem';

/** Densities of standard members, and where nearly all of their mass is. */
const families = {
  normal: { density: (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI), from: -9, to: 9 },
  exponential: { density: (z: number) => Math.exp(-z), from: 0, to: 25 },
  laplace: { density: (z: number) => Math.exp(-Math.abs(z)) / 2, from: -25, to: 25 },
  gumbel: { density: (z: number) => Math.exp(-z - Math.exp(-z)), from: -5, to: 35 },
  uniform: { density: () => 1, from: 0, to: 1 },
} as const;

const cells = 20_000;

/** An expression in t and one random variable, at a value of t, by the midpoint rule. */
function numeric(text: string, law: string, at: number): number {
  const { graph, statements } = compiledClaim({ given: { t: 'real', X: `~ ${law}` }, claim: `${text} == 0` });
  const root = statements[0]?.left;
  if (root === undefined) throw new Error('no statement');
  const axis = 'cells';
  const measureOf = ({ measure }: InputSymbol) => {
    if (measure?.kind !== 'standard') throw new Error('another measure');
    return families[measure.family];
  };
  const points = new Map<InputSymbol, { readonly nodes: InputSymbol; readonly weights: InputSymbol }>();
  const values = new Map<InputSymbol, readonly number[]>();
  const [lowered] = lowerExpectations(graph, [root], (variable) => {
    const along = [{ name: axis, size: cells }];
    const known = points.get(variable) ?? {
      nodes: { name: 'nodes', axes: along, domain: variable.domain },
      weights: { name: 'weights', axes: along, domain: variable.domain },
    };
    points.set(variable, known);
    const { density, from, to } = measureOf(variable);
    const width = (to - from) / cells;
    const nodes = Array.from({ length: cells }, (_, i) => from + (i + 0.5) * width);
    values.set(known.nodes, nodes);
    values.set(
      known.weights,
      nodes.map((z) => density(z) * width),
    );
    return { points: graph.input(known.nodes), weights: graph.input(known.weights), axis };
  });
  if (lowered === undefined) throw new Error('nothing lowered');
  const elements = evaluate(plan([lowered]), float64, { input: (symbol) => values.get(symbol) ?? [at] });
  return elements(lowered)[0] ?? Number.NaN;
}

const integrands = [
  'X^2 * sin(t)',
  'exp(-(X - t)^2)',
  'abs(X - t)',
  'relu(X - t)^2',
  'max(X, t) * X',
  'min(exp(-X), t^2)',
  'X <= t',
  'X^2 * (X > t)',
  'sign(X - t) * cos(X)',
  'where(X < t, X, t^2)',
  'where(X - t < 0, X - t, 0)',
  '(X < 2 * t) * (X > t / 2)',
  '(X - t)/abs(X - t) * X',
  'where(abs(X - t) <= 1, (X - t)^2/2, abs(X - t) - 1/2)',
  't * abs(t) * X',
] as const;
const laws = ['normal(t, 2)', 'exponential(1)', 'uniform(0, 3)', 'laplace(t, 1 + t^2)'];

describe('the derivative of an expectation is the limit of differences', () => {
  const table = integrands.flatMap((integrand) => laws.map((law) => [integrand, law] as const));
  it.each(table)('E(%s), X ~ %s', (integrand, law) => {
    const [t, h] = [0.7, 0.05];
    const found = numeric(`derivative(E(${integrand}), t)`, law, t);
    const mean = (at: number): number => numeric(`E(${integrand})`, law, at);
    const wanted = (mean(t + h) - mean(t - h)) / (2 * h);
    // A border that is no affine function of the variable is not modelled.
    if (integrand.startsWith('where(abs')) expect(found).toBe(Number.POSITIVE_INFINITY);
    else expect(Math.abs(found - wanted)).toBeLessThan(0.05 * Math.max(1, Math.abs(wanted)));
  });
});
