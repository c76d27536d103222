import type { Graph } from './graph';
import type { Node } from './node';
import { rewrite } from './rewrite';
import type { InputSymbol } from './symbol';

/** `node` with another node in place of a variable; a bound one is looked for only where it is free. */
export function substituteInput(graph: Graph, node: Node, symbol: InputSymbol, value: Node): Node {
  const [rewritten] = rewrite(
    graph,
    [node],
    (each) => (each.kind === 'input' && each.symbol === symbol ? value : null),
    symbol.measure === undefined ? undefined : ({ free }) => free.has(symbol),
  );
  return rewritten;
}
