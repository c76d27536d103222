import { flip, gives } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { canonicalVariables } from '../../tensor/canonical-variables';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';

/** Whether expressions are one and the same, but for the names of bound variables. */
export function isSame(graph: Graph, a: Node, b: Node): boolean {
  if (a === b) return true;
  const [first, second] = canonicalVariables(graph, [a, b]);
  return first === second;
}

/** Whether a statement is another one, or one that is weaker, perhaps with its sides exchanged: a < b gives b >= a. */
export const states = (graph: Graph, known: Statement, wanted: Statement): boolean =>
  (gives(known.relation, wanted.relation) &&
    isSame(graph, known.left, wanted.left) &&
    isSame(graph, known.right, wanted.right)) ||
  (gives(flip[known.relation], wanted.relation) &&
    isSame(graph, known.left, wanted.right) &&
    isSame(graph, known.right, wanted.left));
