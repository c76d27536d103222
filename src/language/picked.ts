import type { Axis } from '../tensor/axis';
import { sameSpan, spanKey } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import { axisNamed } from '../tensor/movement';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import type { Value } from './value';

/**
 * x[…, i, …] for the index i of a sum over any number of elements: the axis that it stands for takes the place of the other.
 * @throws ShapeError where the index runs over another number of elements
 */
export function picked(graph: Graph, whole: Node, axis: string, index: Axis): Node {
  const own = axisNamed(whole.axes, axis);
  if (!sameSpan(own, index))
    throw new ShapeError(
      'any-size',
      `an index of 1 to ${spanKey(index)} meets the axis ${axis}, which has ${spanKey(own)} elements`,
      'List the sizes: sizes: { n: 1..4 }.',
    );
  return whole.axes.some(({ name }) => name === index.name)
    ? graph.move(whole, { move: 'diagonal', axes: [index.name, axis], into: index.name })
    : graph.rename(whole, { [axis]: index.name });
}

/** The axis that an index of any length stands for: of a sum, or of a size that is any index of another; else null. */
export const positionOf = (value: Value): Axis | null =>
  value.kind === 'tensor' && value.node.kind === 'input' && value.node.symbol.isPosition === true
    ? (value.node.axes[0] ?? null)
    : null;
