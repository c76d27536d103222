import { type Axis, unionAxes } from '../../tensor/axis';
import { combinedOrder, positions } from '../../tensor/axis-order';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import { graphCalculus } from '../../tensor/graph-calculus';
import type { Node } from '../../tensor/node';
import type { Support } from '../../tensor/noise/family';
import { noiseFamilies, type StandardFamily } from '../../tensor/noise/table';
import type { InputSymbol } from '../../tensor/symbol';
import { repeatedAlong } from '../../tensor/with-axes';
import type { Distribution } from '../value';

/** Whether z lies in a support; null where it always does. */
const inSupport: { readonly [S in Support]: ((g: Graph, z: Node) => Node) | null } = {
  line: null,
  'half-line': (g, z) => g.binary('lessEqual', g.constant(0), z),
  unit: (g, z) => g.mul(g.binary('lessEqual', g.constant(0), z), g.binary('lessEqual', z, g.constant(1))),
};

/** location + scale·Z for independent standard Z. */
export function locationScale(
  family: StandardFamily,
  location: Node,
  scale: Node,
  event: readonly Axis[] = positions(combinedOrder([location, scale])),
): Distribution {
  const names = event.map((axis) => axis.name);
  const { logDensity: logOf, support } = noiseFamilies[family];
  const log = (g: Graph, z: Node): Node => logOf(graphCalculus(g), z);
  const inside = inSupport[support];
  const standardised = (g: Graph, x: Node): Node => g.div(g.sub(x, location), scale);
  const logDensity = (g: Graph, x: Node): Node =>
    g.sum(repeatedAlong(g, g.sub(log(g, standardised(g, x)), g.unary('log', scale)), event), names);
  const density = (g: Graph, x: Node): Node => {
    const z = standardised(g, x);
    const each = g.div(g.unary('exp', log(g, z)), scale);
    return g.reduce(
      'prod',
      repeatedAlong(g, inside === null ? each : g.map('select', inside(g, z), each, g.constant(0)), event),
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
