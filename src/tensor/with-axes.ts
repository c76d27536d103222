import type { Axis } from './axis';
import type { Graph } from './graph';
import type { Node } from './node';

/** The same values repeated along those of some axes that they lack. */
export function repeatedAlong(graph: Graph, node: Node, axes: readonly Axis[]): Node {
  const missing = axes.filter(({ name }) => !node.axes.some((own) => own.name === name));
  return missing.reduce((whole, axis) => graph.move(whole, { move: 'expand', axis }), node);
}

/** The same with exactly these axes, in this order. */
export const withAxes = (graph: Graph, node: Node, axes: readonly Axis[]): Node =>
  graph.move(repeatedAlong(graph, node, axes), { move: 'permute', order: axes.map(({ name }) => name) });
