import { fraction } from '../../number/fraction';
import { positions } from '../../tensor/axis-order';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import { positionIn } from '../../tensor/sizes-in-formulas';
import type { InputSymbol } from '../../tensor/symbol';
import type { Distribution, Support } from '../value';

/** One of the indices 1, 2, …, k, with the probabilities along the last axis. */
export function categorical(probabilities: Node): Distribution {
  const outcomes = positions(probabilities).at(-1);
  if (outcomes === undefined)
    throw new ShapeError(
      'not-a-vector',
      'a categorical distribution needs a vector of probabilities',
      'Declare it as simplex[k].',
    );
  const { name: axis, size } = outcomes;
  const index = (g: Graph): Node => positionIn(g, outcomes);
  const density = (g: Graph, x: Node): Node =>
    g.sum(g.map('select', g.binary('equal', x, index(g)), probabilities, g.constant(0)), [axis]);
  const support: Support = (g, along) => ({
    points: g.rename(index(g), { [axis]: along }),
    weights: g.rename(probabilities, { [axis]: along }),
  });
  return {
    name: 'categorical',
    event: [],
    density,
    logDensity: (g, x) => g.unary('log', density(g, x)),
    draw: (g, name) => {
      const values = Array.from({ length: size }, (_, i) => fraction(BigInt(i + 1), 1n));
      const variable: InputSymbol = { name, axes: [], domain: { kind: 'finite', values }, measure: { kind: 'finite' } };
      return { value: g.input(variable), variables: new Map([[variable, support]]) };
    },
    support,
  };
}
