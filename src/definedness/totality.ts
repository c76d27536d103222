import type { Bounds } from '../number/bounds';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOfNode } from '../tensor/node-bounds';
import { isGranted, obligationsOfNode } from '../tensor/obligations';
import { unknownBelow } from '../tensor/unknown-below';

/** Whether the bounds of the declared domains give an expression a value everywhere; what expressions share is asked once. */
export function totality(graph: Graph): (root: Node) => boolean {
  const bounds = new Map<number, Bounds>();
  const total = new Map<number, boolean>();
  return (root) => {
    for (const node of unknownBelow(root, ({ id }) => total.has(id))) {
      bounds.set(
        node.id,
        boundsOfNode(node, ({ id }) => bounds.get(id) as Bounds),
      );
      const isGrantedHere = obligationsOfNode(graph, node).every((obligation) => isGranted(obligation, bounds));
      total.set(node.id, isGrantedHere && node.args.every(({ id }) => total.get(id) === true));
    }
    return total.get(root.id) === true;
  };
}
