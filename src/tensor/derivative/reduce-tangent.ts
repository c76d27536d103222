import type { Graph } from '../graph';
import type { Node } from '../node';
import { identity, type Pass, widen } from './tangent';

export function reduceTangent({ graph, side }: Pass, node: Node<'reduce'>, a: Node, da: Node): Node {
  switch (node.reduction) {
    case 'sum':
      return graph.sum(widen(graph, da, a), node.over);
    case 'prod':
      // Σᵢ a′ᵢ · ∏_{j≠i} aⱼ, one axis at a time
      return graph.sum(graph.mul(widen(graph, da, a), productOfOthers(graph, a, node.over)), node.over);
    case 'max':
    case 'min':
      return side !== 0 && node.free.size === 0
        ? extremumToOneSide(graph, node, node.reduction, a, widen(graph, da, a))
        : extremumTangent(graph, node, a, widen(graph, da, a));
  }
}

/** ∏ over all other places of the reduced axes, at each place: a plain product, also where a factor is 0. */
function productOfOthers(graph: Graph, a: Node, over: readonly string[]): Node {
  const axes = a.axes.filter((axis) => over.includes(axis.name));
  const copies = axes.map((axis) => ({ ...axis, name: `∏${axis.name}` }));
  const same = identity(
    graph,
    axes,
    copies.map((axis) => axis.name),
  );
  const copy = graph.rename(a, Object.fromEntries(axes.map((axis) => [axis.name, `∏${axis.name}`])));
  const others = graph.map('select', same, graph.constant(1), copy);
  return graph.reduce(
    'prod',
    others,
    copies.map((axis) => axis.name),
  );
}

/** How many places attain the extremum. */
export const winners = (graph: Graph, node: Node<'reduce'>): Node =>
  graph.sum(graph.map('equal', node.args[0], node), node.over);

/** The tangent of the place that attains the extremum; undefined (0/0) where two places tie. */
function extremumTangent(graph: Graph, node: Node<'reduce'>, a: Node, da: Node): Node {
  const attained = graph.map('equal', a, node);
  const unique = graph.map('equal', winners(graph, node), graph.constant(1));
  return graph.div(graph.sum(graph.map('select', attained, da, graph.constant(0)), node.over), unique);
}

/** The largest (smallest) tangent among the places that attain the extremum. */
function extremumToOneSide(graph: Graph, node: Node<'reduce'>, reduction: 'max' | 'min', a: Node, da: Node): Node {
  const worst = graph.reduce(reduction === 'max' ? 'min' : 'max', da, node.over);
  return graph.reduce(reduction, graph.map('select', graph.map('equal', a, node), da, worst), node.over);
}
