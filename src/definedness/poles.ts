import type { Graph } from '../tensor/graph';
import { guardedObligations } from '../tensor/guarded-obligations';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import { isGranted } from '../tensor/obligations';

/**
 * Whether an integrand divides by what is 0 for some values of an integration variable, be they of measure 0: then the
 * integral need not exist, as E(1/X) does not. A sign x/|x| is bounded, and does not count.
 */
export function hasPoles(graph: Graph, root: Node): boolean {
  const bounds = boundsOf([root]);
  return guardedObligations(graph, [root]).some(
    (obligation) =>
      obligation.condition === 'nonzero' &&
      obligation.subject.free.size > 0 &&
      !isAbsolute(obligation.subject) &&
      !isGranted(obligation, bounds),
  );
}

const isAbsolute = (node: Node): boolean => node.kind === 'map' && node.operation === 'abs';
