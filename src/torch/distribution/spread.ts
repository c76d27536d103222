import type { Interpreter } from '../../python/interpreter';
import type { Node } from '../../tensor/node';
import { axisFor } from '../broadcast';
import { axisOf, type Dim, type Dtype, isUnit, type Values, values } from '../values';

/** A tensor of this shape, along whose dimensions a node repeats where it has no axis. */
export function spread(
  { graph }: Pick<Interpreter, 'graph'>,
  node: Node,
  dims: readonly Dim[],
  dtype: Dtype = 'float',
): Values {
  const whole = dims.reduce((all, each, i) => {
    const name = axisOf(dims.length, i);
    const isThere = isUnit(each) || all.axes.some((axis) => axis.name === name);
    return isThere ? all : graph.move(all, { move: 'expand', axis: axisFor(each, name) });
  }, node);
  return values(whole, dims, dtype);
}
