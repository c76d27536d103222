import { type Axis, unionAxes } from '../../tensor/axis';
import { combinedOrder, positions } from '../../tensor/axis-order';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { InputSymbol, StandardFamily } from '../../tensor/symbol';
import type { Distribution } from '../value';
import { widened } from './normal';

type Standard = Exclude<StandardFamily, 'normal'>;

/** Densities of the standard members, and whether z lies in their support. */
const standard: {
  readonly [F in Standard]: {
    readonly log: (g: Graph, z: Node) => Node;
    readonly inside: ((g: Graph, z: Node) => Node) | null;
  };
} = {
  uniform: {
    log: (g) => g.constant(0),
    inside: (g, z) => g.mul(g.binary('lessEqual', g.constant(0), z), g.binary('lessEqual', z, g.constant(1))),
  },
  exponential: { log: (g, z) => g.neg(z), inside: (g, z) => g.binary('lessEqual', g.constant(0), z) },
  laplace: { log: (g, z) => g.neg(g.add(g.unary('abs', z), g.unary('log', g.constant(2)))), inside: null },
};

/** location + scale·Z for independent standard Z: uniform on [0, 1], exponential of rate 1, or Laplace. */
export function locationScale(
  family: Standard,
  location: Node,
  scale: Node,
  event: readonly Axis[] = positions(combinedOrder([location, scale])),
): Distribution {
  const names = event.map((axis) => axis.name);
  const { log, inside } = standard[family];
  const standardised = (g: Graph, x: Node): Node => g.div(g.sub(x, location), scale);
  const logDensity = (g: Graph, x: Node): Node =>
    g.sum(widened(g, g.sub(log(g, standardised(g, x)), g.unary('log', scale)), event), names);
  const density = (g: Graph, x: Node): Node => {
    const z = standardised(g, x);
    const each = g.div(g.unary('exp', log(g, z)), scale);
    return g.reduce(
      'prod',
      widened(g, inside === null ? each : g.map('select', inside(g, z), each, g.constant(0)), event),
      names,
    );
  };
  return {
    name: family,
    event,
    density,
    // Where the density vanishes its logarithm is undefined, not the formula of the inside.
    logDensity: (g, x) => (inside === null ? logDensity(g, x) : g.unary('log', density(g, x))),
    over: (axes) => locationScale(family, location, scale, unionAxes([{ axes }, { axes: event }])),
    draw: (g, name) => {
      const noise: InputSymbol = { name, axes: event, domain: reals, measure: { kind: 'standard', family } };
      return { value: g.add(location, g.mul(scale, g.input(noise))), variables: new Map([[noise, null]]) };
    },
  };
}
