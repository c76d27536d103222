import type { Graph } from '../graph';
import type { Node } from '../node';
import { reachable } from '../rewrite';

/**
 * Where the value of a node is looked at when that of `root` is asked for, as a truth value with the axes of the node at
 * most; null where it always is. A branch that is not taken is not looked at, and need not have a value.
 */
export function reachedFrom(graph: Graph, root: Node): (node: Node) => Node | null {
  const never = graph.constant(0);
  const reached = new Map<Node, Node | null>([[root, null]]);
  const note = (node: Node, where: Node | null): void => {
    const known = reached.get(node);
    if (known === undefined) reached.set(node, where);
    else reached.set(node, known === null || where === null ? null : graph.binary('max', known, where));
  };
  for (const node of [...reachable([root])].reverse()) {
    const where = reached.get(node) ?? null;
    const [condition, yes, no] = node.args;
    if (node.kind === 'map' && node.operation === 'select' && condition && yes && no) {
      const under = (holds: Node): Node => (where === null ? holds : graph.map('select', where, holds, never));
      note(condition, where);
      note(yes, under(condition));
      note(no, under(graph.sub(graph.constant(1), condition)));
      continue;
    }
    // Elsewhere an element may be looked at for the sake of others.
    const isByElement = node.kind === 'map' || node.kind === 'power' || where?.axes.length === 0;
    for (const arg of node.args) note(arg, isByElement ? where : null);
  }
  return (node) => {
    const where = reached.get(node) ?? null;
    return where === null || where.free.size > 0 ? null : where;
  };
}
