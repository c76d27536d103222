import type { Node, Operation } from './node';
import type { InputSymbol } from './symbol';

const nothing: ReadonlySet<InputSymbol> = new Set();

/** The bound variables that occur free in an operation on these: all of theirs but the one averaged over here. */
export function freeVariables(operation: Operation): ReadonlySet<InputSymbol> {
  if (operation.kind === 'input') return operation.symbol.measure === undefined ? nothing : new Set([operation.symbol]);
  const inside = freeIn(operation.args);
  if (operation.kind !== 'expect' || !inside.has(operation.variable)) return inside;
  return new Set([...inside].filter((symbol) => symbol !== operation.variable));
}

/** The bound variables that occur free in any of these. */
export function freeIn(nodes: readonly Node[]): ReadonlySet<InputSymbol> {
  let all = nothing;
  for (let i = 0; i < nodes.length; i++) all = union(all, (nodes[i] as Node).free);
  return all;
}

/** One of the sets itself if the other adds nothing. */
function union(a: ReadonlySet<InputSymbol>, b: ReadonlySet<InputSymbol>): ReadonlySet<InputSymbol> {
  if (a === b || b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}
