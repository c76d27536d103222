import type { Bounds } from '../../number/bounds';
import { alwaysTaken } from '../../tensor/always-taken';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { isGranted, obligationsOfNode } from '../../tensor/obligations';
import { reachable } from '../../tensor/rewrite';

/** Where the parts of an expression have values. */
export interface Definedness {
  /** Nodes that have a value wherever the whole has one: what holds of their values holds at all of these points. */
  readonly certain: ReadonlySet<number>;
  /** Whether a branch of a case distinction, which is not always taken, may have no value. */
  readonly hasOpenBranch: boolean;
}

export function definednessOf(graph: Graph, roots: readonly Node[], bounds: ReadonlyMap<number, Bounds>): Definedness {
  const taken = alwaysTaken(roots);
  const certain = new Set<number>();
  const open = new Set<number>();
  for (const node of reachable(roots)) {
    const isOpen =
      node.args.some((arg) => open.has(arg.id)) ||
      obligationsOfNode(graph, node).some((obligation) => !isGranted(obligation, bounds));
    if (isOpen) open.add(node.id);
    if (!isOpen || taken.has(node)) certain.add(node.id);
  }
  return { certain, hasOpenBranch: [...open].some((id) => !certain.has(id)) };
}
