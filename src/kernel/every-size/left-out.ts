import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { hasValues } from './has-values';

/** What a statement no longer has in it, though it must have values for the statement to have some. */
export interface LeftOut {
  readonly note: (node: Node) => void;
  /** That it has values, as statements. */
  readonly statements: () => Statement[];
}

export function leftOutOf(graph: Graph): LeftOut {
  const nodes = new Set<Node>();
  return {
    note: (node) => {
      if (!hasValues(graph, node)) nodes.add(node);
    },
    statements: () => [...nodes].map((node) => ({ text: 'what is left out', left: node, relation: '==', right: node })),
  };
}
