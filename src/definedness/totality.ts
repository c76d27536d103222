import type { Bounds } from '../number/bounds';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOfNode } from '../tensor/node-bounds';
import { nodeMemory } from '../tensor/node-memory';
import { meets, obligationsOfNode } from '../tensor/obligations';

/** Nodes of which bounds are remembered. */
const limit = 1024;

/** What the declared domains say of an expression. */
interface Known {
  readonly bounds: Bounds;
  readonly isTotal: boolean;
}

/** Whether the bounds of the declared domains give an expression a value everywhere; what expressions share is asked once. */
export function totality(graph: Graph): (root: Node) => boolean {
  const known = nodeMemory<Known>(limit, (node, of) => {
    const bounds = boundsOfNode(node, (arg) => of(arg).bounds);
    // What is asked of anything else than an argument is not looked at.
    const isGrantedHere = obligationsOfNode(graph, node).every(
      ({ subject, condition }) => node.args.some((arg) => arg === subject) && meets(of(subject).bounds, condition),
    );
    return { bounds, isTotal: isGrantedHere && node.args.every((arg) => of(arg).isTotal) };
  });
  return (root) => known(root).isTotal;
}
