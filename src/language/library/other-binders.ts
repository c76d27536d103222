import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';

/** Values in place of variables, none of them caught by an expectation. */
export function putIn(graph: Graph, root: Node, values: ReadonlyMap<Node, Node>): Node {
  const free = new Set([...values.values()].flatMap((value) => [...value.free]));
  const apart = withOtherBinders(graph, root, free);
  return rewrite(graph, [apart], (each) => values.get(each) ?? null)[0];
}

/** The same with other bound variables in place of these. */
export function withOtherBinders(graph: Graph, root: Node, symbols: ReadonlySet<InputSymbol>): Node {
  const binds = (node: Node): boolean => node.kind === 'expect' && symbols.has(node.variable);
  if (symbols.size === 0 || !reachable([root]).some(binds)) return root;
  return rewrite(graph, [root], (node, now) => {
    if (node.kind !== 'expect' || !binds(node)) return null;
    const other: InputSymbol = { ...node.variable };
    return graph.expect(other, substituteInput(graph, now(node.args[0]), node.variable, graph.input(other)));
  })[0];
}
