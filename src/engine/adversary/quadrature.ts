import { densityIn, type ElementMeasure } from '../../integral/elements';
import { float64 } from '../../number/float64';
import { calculusIn } from '../../operation/calculus-in';
import type { Falloff } from '../../tensor/noise/family';
import { noiseFamilies } from '../../tensor/noise/table';

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

/** z as a function of t from −1 to 1, and its derivative. */
interface Substitution {
  readonly at: (t: number) => number;
  readonly slope: (t: number) => number;
}

function substitution(falloff: Falloff): Substitution {
  if (falloff.along === 'unit') return { at: (t) => (1 + t) / 2, slope: () => 1 / 2 };
  const { along, reach } = falloff;
  switch (along) {
    case 'line':
      return { at: (t) => reach * t, slope: () => reach };
    case 'square': // z = s², s from 0: even in s, so that the end at 0 is none.
      return { at: (t) => ((reach * (1 + t)) / 2) ** 2, slope: (t) => (reach ** 2 * (1 + t)) / 2 };
    case 'signed square':
      return { at: (t) => Math.sign(t) * (reach * t) ** 2, slope: (t) => 2 * reach * Math.abs(reach * t) };
    case 'sinh':
      return { at: (t) => Math.sinh(reach * t), slope: (t) => reach * Math.cosh(reach * t) };
  }
}

/** The line is looked at up to sinh 12. */
const ofLine: Falloff = { along: 'sinh', reach: 12 };
const doubles = calculusIn(float64);

function line(measure: ElementMeasure, count: number): Line {
  const { at, slope } = substitution(measure === 'lebesgue' ? ofLine : noiseFamilies[measure].falloff);
  const steps = Array.from({ length: count }, (_, i) => (2 * i + 1) / count - 1);
  const width = 2 / count;
  return {
    nodes: steps.map(at),
    weights: steps.map((t) => slope(t) * densityIn(doubles, measure, at(t)) * width),
  };
}
