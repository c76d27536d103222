import { type Fraction, fraction, half, showFraction } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { consumedAxes, type Instance } from './instance';

/** A density on the line that is constant between whole numbers and zero outside; its mass is exactly 1. */
export interface StepDensity extends Instance {
  readonly family: 'step';
  /** Where the first cell starts; every cell has length 1. */
  readonly start: number;
  readonly heights: readonly Fraction[];
}

/** Tiny ones: disjoint, overlapping and nested. */
export const stepDensities = (): StepDensity[] => [
  stepDensity(0, [fraction(1n)]),
  stepDensity(1, [fraction(1n)]),
  stepDensity(0, [half, half]),
  stepDensity(0, [fraction(3n, 4n), fraction(1n, 4n)]),
];

function stepDensity(start: number, heights: readonly Fraction[]): StepDensity {
  return {
    family: 'step',
    start,
    heights,
    text: () => stepText(start, heights),
    body: (g: Graph, [x], { batch }) => {
      const line = g.sum(
        x as Node,
        consumedAxes(x as Node, batch).map((axis) => axis.name),
      );
      const beyond = g.constant(0);
      // x < start ? 0 : x < start + 1 ? h₀ : … : 0
      const inside = heights.reduceRight(
        (rest, height, i) =>
          g.map('select', g.binary('less', line, g.constant(start + i + 1)), g.constant(height), rest),
        beyond,
      );
      return g.map('select', g.binary('less', line, g.constant(start)), beyond, inside);
    },
    polynomial: false,
    smooth: false,
  };
}

function stepText(start: number, heights: readonly Fraction[]): string {
  const runs: { height: Fraction; from: number; to: number }[] = [];
  heights.forEach((height, i) => {
    const last = runs.at(-1);
    if (last !== undefined && showFraction(last.height) === showFraction(height)) last.to++;
    else runs.push({ height, from: start + i, to: start + i + 1 });
  });
  return `${runs.map(({ height, from, to }) => `${showFraction(height)} on [${from}, ${to})`).join(', ')}, 0 elsewhere`;
}
