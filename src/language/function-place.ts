import { axisNames } from '../tensor/axis';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';

/** A place at which a function is taken: its argument, value and derivative, with the axes it is applied along in common. */
export interface Place {
  readonly at: Node;
  readonly batch: readonly string[];
  readonly value: Node;
  /** A subgradient of a convex function, a supergradient of a concave one; the gradient where there is one. */
  readonly slope: Node | null;
}

/** The sum of products over the axes of one argument. */
export const inner = (graph: Graph, { at, batch }: Place, a: Node, b: Node): Node =>
  graph.sum(
    graph.mul(a, b),
    axisNames(at.axes).filter((name) => !batch.includes(name)),
  );
