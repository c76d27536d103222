import { anything, isNonzero } from '../number/bounds';
import type { Graph } from './graph';
import type { Node } from './node';
import { boundsOf } from './node-bounds';
import { isGranted, obligationsOf } from './obligations';
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
  return rewrite(graph, roots, (node, now) => {
    if (node.kind === 'input' && node.symbol.measure !== undefined) return pointsOf(node.symbol).points;
    if (node.kind !== 'expect') return null;
    const { weights, axis } = pointsOf(node.variable);
    return graph.sum(graph.mul(weights, now(node.args[0])), [axis]);
  });
}

/**
 * The expectation over one variable alone, whose value is replaced by weighted points. Almost sure values are enough: what
 * has weight 0 need not have any.
 */
export function lowerVariable(
  graph: Graph,
  body: Node,
  variable: InputSymbol,
  { points, weights, axis }: Points,
): Node {
  const lowered = substituteInput(graph, body, variable, points);
  const terms = graph.mul(weights, lowered);
  if (isWhole(graph, weights, lowered)) return graph.sum(terms, [axis]);
  const zero = graph.constant(0);
  return graph.sum(graph.map('select', graph.binary('equal', weights, zero), zero, terms), [axis]);
}

/** Whether no weight is 0, or the body has a value at every point. */
function isWhole(graph: Graph, weights: Node, body: Node): boolean {
  const bounds = boundsOf([weights, body]);
  if (isNonzero(bounds.get(weights.id) ?? anything)) return true;
  return obligationsOf(graph, [body]).every((obligation) => isGranted(obligation, bounds));
}

/** The bound variables whose expectations occur in `roots`, outermost first. */
export function boundVariables(roots: readonly Node[]): InputSymbol[] {
  const order = reachable(roots)
    .reverse()
    .flatMap((node) => (node.kind === 'expect' ? [node.variable] : []));
  return [...new Set(order)];
}
