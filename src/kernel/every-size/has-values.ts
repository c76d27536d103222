import type { Graph } from '../../tensor/graph';
import { isModelled } from '../../tensor/is-modelled';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { isGranted, obligationsOf } from '../../tensor/obligations';
import { functionHypotheses } from '../function-hypotheses';

/**
 * Whether it has a value whatever the values of its variables are, and that is seen by the bounds of the declared domains and
 * rests on no hypothesis.
 */
export function hasValues(graph: Graph, node: Node): boolean {
  const owed = obligationsOf(graph, [node]);
  const bounds = boundsOf(owed.map(({ subject }) => subject));
  return (
    owed.every((obligation) => isGranted(obligation, bounds)) &&
    isModelled([node]) &&
    functionHypotheses([node]).length === 0
  );
}
