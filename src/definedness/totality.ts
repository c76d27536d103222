import type { Bounds } from '../number/bounds';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOfNode } from '../tensor/node-bounds';
import { nodeMemory } from '../tensor/node-memory';
import { meets, obligationsOfNode } from '../tensor/obligations';

/** Nodes of which bounds are remembered. */
const limit = 1024;

/** Whether the bounds of the declared domains give an expression a value everywhere; what expressions share is asked once. */
export function totality(graph: Graph): (root: Node) => boolean {
  const boundsOf = nodeMemory<Bounds>(limit, (node, of) => boundsOfNode(node, of));
  return nodeMemory<boolean>(
    limit,
    (node, of) =>
      node.args.every(of) &&
      // What is asked of anything else than an argument is not looked at.
      obligationsOfNode(graph, node).every(
        ({ subject, condition }) => node.args.some((arg) => arg === subject) && meets(boundsOf(subject), condition),
      ),
  );
}
