import { isNegative, isNonNegative, isNonPositive, isNonzero, isPositive } from '../number/bounds';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import { rootBounds } from '../tensor/node-bounds';

/** Whether a statement holds for all values of the declared domains, as far as bounds of the two sides tell. */
export function isGrantedStatement(graph: Graph, { left, relation, right }: Statement): boolean {
  const difference = graph.sub(left, right);
  const bounds = rootBounds(difference);
  if (bounds === undefined) return false;
  switch (relation) {
    case '>':
      return isPositive(bounds);
    case '>=':
      return isNonNegative(bounds);
    case '<':
      return isNegative(bounds);
    case '<=':
      return isNonPositive(bounds);
    case '!=':
      return isNonzero(bounds);
    case '==':
      return isNonNegative(bounds) && isNonPositive(bounds);
  }
}
