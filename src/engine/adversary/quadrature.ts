import type { ElementMeasure } from '../../integral/elements';

/** Nodes and weights of a rule in some variables: doubles, for proposals alone. */
export interface Quadrature {
  readonly count: number;
  /** For each variable its value at each node. */
  readonly nodes: readonly Float64Array[];
  readonly weights: Float64Array;
}

/** How many nodes along each variable, by the number of variables; more variables are not integrated over. */
const sizes: readonly number[] = [160, 40, 14];

/** How many times as many nodes are taken along each variable. */
export type Refinement = 1 | 2;

/** How many nodes there are in so many variables. */
export const nodeCount = (dimensions: number, refinement: Refinement): number =>
  ((sizes[dimensions - 1] ?? 1) * refinement) ** dimensions;

/** Whether there is a rule in so many variables. */
export const isIntegrable = (dimensions: number): boolean => dimensions <= sizes.length;

/**
 * A product of trapezoidal rules, each in a variable in which the density falls off to nothing at both ends, where such
 * rules are as good as exact for smooth integrands.
 */
export function quadrature(measures: readonly ElementMeasure[], refinement: Refinement): Quadrature {
  const along = (sizes[measures.length - 1] ?? 1) * refinement;
  const lines = measures.map((measure) => line(measure, along));
  const count = nodeCount(measures.length, refinement);
  const weights = new Float64Array(count).fill(1);
  const nodes = lines.map((own, k) => {
    const values = new Float64Array(count);
    const stride = along ** k;
    for (let i = 0; i < count; i++) {
      const at = Math.floor(i / stride) % along;
      values[i] = own.nodes[at] as number;
      weights[i] = (weights[i] as number) * (own.weights[at] as number);
    }
    return values;
  });
  return { count, nodes, weights };
}

interface Line {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

function line(measure: ElementMeasure, count: number): Line {
  const steps = Array.from({ length: count }, (_, i) => (2 * i + 1) / count - 1);
  const width = 2 / count;
  switch (measure) {
    case 'uniform':
      return { nodes: steps.map((t) => (1 + t) / 2), weights: steps.map(() => 1 / count) };
    case 'normal':
      return {
        nodes: steps.map((t) => normalReach * t),
        weights: steps.map((t) => normalReach * width * Math.exp(-((normalReach * t) ** 2) / 2) * inverseRootOfTwoPi),
      };
    case 'exponential': {
      // z = s², s from 0: even in s, so that the end at 0 is none.
      const half = steps.map((t) => (exponentialReach * (1 + t)) / 2);
      return {
        nodes: half.map((s) => s * s),
        weights: half.map((s) => (exponentialReach * s * Math.exp(-s * s) * 2) / count),
      };
    }
    case 'laplace':
      return {
        nodes: steps.map((t) => Math.sign(t) * (exponentialReach * t) ** 2),
        weights: steps.map(
          (t) => exponentialReach * Math.abs(exponentialReach * t) * Math.exp(-((exponentialReach * t) ** 2)) * width,
        ),
      };
    case 'lebesgue':
      return {
        nodes: steps.map((t) => Math.sinh(lineReach * t)),
        weights: steps.map((t) => lineReach * Math.cosh(lineReach * t) * width),
      };
  }
}

/** Beyond these, a standard normal variable, and the root of an exponential one, have no mass that matters. */
const normalReach = 9;
const exponentialReach = 7;
/** The line is looked at up to sinh 12. */
const lineReach = 12;
const inverseRootOfTwoPi = 1 / Math.sqrt(2 * Math.PI);
