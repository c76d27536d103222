import { applyInstance } from '../../concrete/given/apply-instance';
import { densityRatios } from '../../integral/density-ratios';
import type { Relation } from '../../statement/relation';
import type { Axis } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import type { ConcreteCase } from '../concrete-case';
import type { Bounds } from './confidence-sequence';
import { type Estimate, estimatesOf } from './estimates';
import type { Integrand } from './integrand';
import type { SampledMean } from './sampled-mean';
import { threeWay } from './three-way';

/** One number that is compared with 0. */
export interface Question {
  readonly relation: Relation;
  readonly estimate: Estimate;
  readonly statement: number;
  readonly element: number;
  readonly axes: readonly Axis[];
  /** The name of a formula that serves as a density: this asks whether its mass is 1. */
  readonly density: string | null;
}

/** What is to be sampled, and what it is to tell. */
export interface Prepared {
  readonly integrand: Integrand;
  readonly questions: readonly Question[];
  /** Left and right of each statement in turn, element by element. */
  readonly sides: readonly (readonly Estimate[])[];
}

/** The differences of the sides, the masses less 1, and then the sides themselves, for their tails and for reports. */
export function prepare(concrete: ConcreteCase): Prepared | null {
  const { graph, abstract, instance, statements, masses } = concrete;
  try {
    const nodes = applyInstance(graph, densityRatios(graph, [...abstract.sides, ...abstract.masses]), instance);
    const sides = nodes.slice(0, abstract.sides.length);
    const excess = nodes.slice(abstract.sides.length).map((mass) => graph.sub(mass, graph.constant(1)));
    const differences = statements.map((_, k) => graph.sub(sides[2 * k] as Node, sides[2 * k + 1] as Node));
    const found = estimatesOf(graph, [...differences, ...excess, ...sides]);
    if (found === null) return null;
    const { integrand, estimates } = found;
    const questions = [
      ...differences.flatMap(({ axes }, statement) =>
        (estimates[statement] ?? []).map(
          (estimate, element): Question => ({
            relation: statements[statement]?.relation ?? '==',
            estimate,
            statement,
            element,
            axes,
            density: null,
          }),
        ),
      ),
      ...masses.flatMap(({ name }, k) =>
        (estimates[differences.length + k] ?? []).map(
          (estimate): Question => ({ relation: '==', estimate, statement: 0, element: 0, axes: [], density: name }),
        ),
      ),
    ];
    return { integrand, questions, sides: estimates.slice(differences.length + masses.length) };
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/** What some means tell of one question. */
export interface Answer {
  readonly verdict: 'holds' | 'fails' | 'open';
  readonly n: number;
  readonly interval: Bounds;
  readonly epsilon: number;
}

/** @param tau differences up to this count as agreement */
export function answer(
  { relation, estimate }: Question,
  means: readonly SampledMean[],
  rounding: readonly number[],
  tau: number,
): Answer {
  const own = estimate.outputs.map((output) => means[output] as SampledMean);
  const interval = estimate.combine(own.map((mean) => mean.interval));
  const widened = estimate.combine(
    own.map(
      ({ interval: [low, high] }, i) =>
        [
          low - (rounding[estimate.outputs[i] as number] as number),
          high + (rounding[estimate.outputs[i] as number] as number),
        ] as const,
    ),
  );
  const epsilon = Math.max(interval[0] - widened[0], widened[1] - interval[1], 0);
  const told = Number.isFinite(epsilon) ? threeWay(relation, interval, tau, epsilon) : 'open';
  const verdict = told !== 'open' && own.every(({ isTrusted }) => isTrusted) ? told : 'open';
  const n = Math.max(...own.map((mean) => mean.n));
  return { verdict, n, interval, epsilon };
}
