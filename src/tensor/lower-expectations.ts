import type { Graph } from './graph';
import type { Node } from './node';
import { reachable, rewrite } from './rewrite';
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
  const [lowered] = rewrite(graph, [body], (node) =>
    node.kind === 'input' && node.symbol === variable ? points : null,
  ) as [Node];
  return graph.sum(graph.mul(weights, lowered), [axis]);
}

/** The bound variables whose expectations occur in `roots`, outermost first. */
export function boundVariables(roots: readonly Node[]): InputSymbol[] {
  const order = reachable(roots)
    .reverse()
    .flatMap((node) => (node.kind === 'expect' ? [node.variable] : []));
  return [...new Set(order)];
}

const nothing: ReadonlySet<InputSymbol> = new Set();

/** One of the sets itself if it holds the other. */
function union(a: ReadonlySet<InputSymbol>, b: ReadonlySet<InputSymbol>): ReadonlySet<InputSymbol> {
  if (a === b || b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

/** For each node, the bound variables that occur free in it. */
export function freeVariables(roots: readonly Node[]): Map<number, ReadonlySet<InputSymbol>> {
  const free = new Map<number, ReadonlySet<InputSymbol>>();
  for (const node of reachable(roots)) {
    const inside = node.args.map((arg) => free.get(arg.id) as ReadonlySet<InputSymbol>).reduce(union, nothing);
    if (node.kind === 'input' && node.symbol.measure !== undefined) free.set(node.id, new Set([node.symbol]));
    else if (node.kind !== 'expect' || !inside.has(node.variable)) free.set(node.id, inside);
    else free.set(node.id, new Set([...inside].filter((symbol) => symbol !== node.variable)));
  }
  return free;
}
