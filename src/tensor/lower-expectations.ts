import type { Graph } from './graph';
import type { Node } from './node';
import { reachable, rewrite } from './rewrite';
import { substituteInput } from './substitute-input';
import type { InputSymbol } from './symbol';

/** How one bound variable is replaced by finitely many weighted points. */
export interface Points {
  /** The values of the variable: its own axes and the axis of the points. */
  readonly points: Node;
  /** Weights along the axis of the points. */
  readonly weights: Node;
  readonly axis: string;
}

/**
 * Replaces every expectation by a weighted sum over points: E g(X) becomes Σᵢ wᵢ g(xᵢ). Exact for
 * finite distributions, a quadrature rule for nodes, a linear functional for random points.
 */
export function lowerExpectations(
  graph: Graph,
  roots: readonly Node[],
  pointsOf: (variable: InputSymbol) => Points,
): Node[] {
  return rewrite(graph, roots, (node, args) => {
    if (node.kind === 'input' && node.symbol.measure !== undefined) return pointsOf(node.symbol).points;
    if (node.kind !== 'expect') return null;
    const { weights, axis } = pointsOf(node.variable);
    return graph.sum(graph.mul(weights, args[0] as Node), [axis]);
  });
}

/** The expectation over one variable alone, whose value is replaced by weighted points. */
export function lowerVariable(
  graph: Graph,
  body: Node,
  variable: InputSymbol,
  { points, weights, axis }: Points,
): Node {
  const lowered = substituteInput(graph, body, variable, points);
  return graph.sum(graph.mul(weights, lowered), [axis]);
}

/** The bound variables whose expectations occur in `roots`, outermost first. */
export function boundVariables(roots: readonly Node[]): InputSymbol[] {
  const order = reachable(roots)
    .reverse()
    .flatMap((node) => (node.kind === 'expect' ? [node.variable] : []));
  return [...new Set(order)];
}
