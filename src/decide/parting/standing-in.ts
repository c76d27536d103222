import { type Axis, axisNames } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';

/**
 * A tensor with the axes of another one, so that it can stand for it: axes of one element come and go, the others are those of the same
 * names, or else those at the same places. Null where they are not as long.
 */
export function standingIn(graph: Graph, node: Node, like: Node): Node | null {
  const [own, wanted] = [several(node), several(like)];
  if (own.length !== wanted.length || node.isOpen) return null;
  const areNamed = wanted.every(({ name, size }) => own.some((axis) => axis.name === name && axis.size === size));
  if (!areNamed && !wanted.every(({ size }, i) => own[i]?.size === size)) return null;
  const sources = wanted.map(({ name }, i) => (areNamed ? name : (own[i]?.name ?? name)));
  const bare = node.axes
    .filter(({ size }) => size === 1)
    .reduce((value, { name }) => graph.move(value, { move: 'at', axis: name, index: 0 }), node);
  // By way of names that nothing else has, as the two sets of names may overlap.
  const between = graph.rename(bare, Object.fromEntries(sources.map((name, i) => [name, `stands in ${i}`])));
  const named = graph.rename(between, Object.fromEntries(wanted.map(({ name }, i) => [`stands in ${i}`, name])));
  const whole = like.axes
    .filter(({ size }) => size === 1)
    .reduce((value, axis) => graph.move(value, { move: 'expand', axis }), named);
  return graph.inOrder(whole, axisNames(like.axes));
}

/** The axes of more than one element. */
const several = ({ axes }: Node): readonly Axis[] => axes.filter(({ size }) => size > 1);
