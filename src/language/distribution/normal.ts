import { type Axis, unionAxes } from '../../tensor/axis';
import { combinedOrder, positions } from '../../tensor/axis-order';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { InputSymbol } from '../../tensor/symbol';
import { repeatedAlong } from '../../tensor/with-axes';
import type { Distribution } from '../value';

/** log N(x; μ, σ²) = −((x − μ)/σ)²/2 − log σ − log(2π)/2, for one element. */
export function logNormalDensity(g: Graph, x: Node, mean: Node, deviation: Node): Node {
  const z = g.div(g.sub(x, mean), deviation);
  const normaliser = g.add(
    g.unary('log', deviation),
    g.div(g.unary('log', g.mul(g.constant(2), g.named('pi'))), g.constant(2)),
  );
  return g.neg(g.add(g.div(g.power(z, 2), g.constant(2)), normaliser));
}

/** Independent normals with these means and standard deviations (σ > 0), one for each element of `event`. */
export function normal(
  mean: Node,
  deviation: Node,
  event: readonly Axis[] = positions(combinedOrder([mean, deviation])),
): Distribution {
  const logDensity = (g: Graph, x: Node): Node =>
    g.sum(
      // A sum over all axes needs a term for each of their elements.
      repeatedAlong(g, logNormalDensity(g, x, mean, deviation), event),
      event.map((axis) => axis.name),
    );
  return {
    name: 'normal',
    event,
    logDensity,
    density: (g, x) => g.unary('exp', logDensity(g, x)),
    over: (axes) => normal(mean, deviation, unionAxes([{ axes }, { axes: event }])),
    draw: (g, name) => {
      const noise: InputSymbol = { name, axes: event, domain: reals, measure: { kind: 'standard', family: 'normal' } };
      return { value: g.add(mean, g.mul(deviation, g.input(noise))), variables: new Map([[noise, null]]) };
    },
  };
}
