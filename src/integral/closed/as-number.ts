import { elementsOf } from '../../tensor/elements-of';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import { scalarised } from '../../tensor/scalarised';
import type { InputSymbol } from '../../tensor/symbol';

/**
 * A number that is made of small tensors, as one of scalar operations, functions and integrals alone, in which single elements stand for
 * tensors that `variable` does not occur in; null where that is too much.
 */
export function asNumber(graph: Graph, root: Node, variable: Node): Node | null {
  const nodes = reachable([root]);
  if (nodes.every(({ axes }) => axes.length === 0)) return root;
  const depending = new Set<Node>([variable]);
  for (const node of nodes) if (node.args.some((arg) => depending.has(arg))) depending.add(node);
  const standIns = new Map<Node, InputSymbol>();
  const elements = new Map<InputSymbol, readonly Node[]>();
  for (const node of nodes) {
    const isWhole = node.kind === 'apply' || node.kind === 'expect' || node.kind === 'matrix';
    const isFixed = node.axes.length > 0 && !depending.has(node) && node.kind !== 'literal';
    if (!isWhole && !isFixed) continue;
    const symbol: InputSymbol = { name: `part ${node.id}`, axes: node.axes, domain: { kind: 'finite', values: [] } };
    standIns.set(node, symbol);
    elements.set(symbol, elementsOf(graph, node));
  }
  const [replaced] = rewrite(graph, [root], (node) => {
    const symbol = standIns.get(node);
    return symbol === undefined ? null : graph.input(symbol);
  });
  return scalarised(graph, replaced, (symbol) => elements.get(symbol));
}
