import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import { isGranted, obligationsOf, showObligation } from '../tensor/obligations';

/** What denominators and the like need, and the declared domains do not grant: elsewhere there is no value. */
export function openConditions(graph: Graph, roots: readonly Node[]): string[] {
  const bounds = boundsOf(roots);
  return obligationsOf(graph, roots)
    .filter((obligation) => !isGranted(obligation, bounds))
    .map(showObligation);
}
