import type { Axis } from '../axis';
import type { Graph } from '../graph';
import type { Node } from '../node';
import { withAxes } from '../with-axes';

/** The tangent of a node: its axes followed by the seed axes, or null where it vanishes identically. */
export type Tangent = Node | null;

/** Tangents are taken along each seed axis, in one of two ways. */
export interface Pass {
  readonly graph: Graph;
  /** The variable that is differentiated by, and the inner names of the seed axes. */
  readonly input: Node<'input'>;
  readonly axes: readonly string[];
  /**
   * 1 or −1: the derivative to one side, in the direction of the seed or against it, which exists at kinks too.
   * 0: the formula that holds off the kinks.
   */
  readonly side: 1 | 0 | -1;
  readonly tangent: (arg: Node) => Tangent;
}

/** δ(axes, seeds): 1 where all indices agree. */
export function identity(graph: Graph, axes: readonly Axis[], seeds: readonly string[]): Node {
  return axes.reduce(
    (product, axis, i) =>
      graph.mul(
        product,
        graph.table([axis, { ...axis, name: seeds[i] as string }], (k) => (k % (axis.size + 1) === 0 ? 1 : 0)),
      ),
    graph.constant(1),
  );
}

/** A tangent must have every axis of its node, also those that only the other argument has. */
export function widen(graph: Graph, tangent: Node, node: Node): Node {
  const extra = tangent.axes.filter((axis) => !node.axes.some((own) => own.name === axis.name));
  return withAxes(graph, tangent, [...node.axes, ...extra]);
}

export const sumOf = (graph: Graph, terms: readonly Tangent[]): Tangent =>
  terms.reduce((total, term) => (total === null ? term : term === null ? total : graph.add(total, term)), null);

/** What is not modelled, with the axes of a tangent. */
export const indeterminate = (graph: Graph, like: Node): Node =>
  withAxes(graph, graph.named('indeterminate'), like.axes);
