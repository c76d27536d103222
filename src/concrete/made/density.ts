import { logNormalDensity } from '../../language/distribution/normal';
import { type Fraction, fraction, showFraction } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { consumedAxes, type Instance } from './instance';

/** Independent normals with one rational mean and standard deviation in every coordinate. */
export interface GaussianInstance extends Instance {
  readonly family: 'gaussian';
  readonly mean: Fraction;
  readonly deviation: Fraction;
}

const parameters: readonly (readonly [Fraction, Fraction])[] = [
  [fraction(0n), fraction(1n)],
  [fraction(1n), fraction(2n)],
  [fraction(-1n), fraction(1n)],
  [fraction(1n), fraction(1n, 2n)],
];

/** Normal densities, as e to the power of their logarithm. */
export const gaussianInstances = (): GaussianInstance[] =>
  parameters.map(([mean, deviation]) => gaussian(mean, deviation));

function gaussian(mean: Fraction, deviation: Fraction): GaussianInstance {
  return {
    family: 'gaussian',
    mean,
    deviation,
    text: () => `normal(${showFraction(mean)}, ${showFraction(deviation)})`,
    body: (g: Graph, [x], { batch }) => {
      const each = logNormalDensity(g, x as Node, g.constant(mean), g.constant(deviation));
      return g.unary(
        'exp',
        g.sum(
          each,
          consumedAxes(x as Node, batch).map((axis) => axis.name),
        ),
      );
    },
    polynomial: false,
    smooth: true,
  };
}
