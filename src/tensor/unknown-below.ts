import type { Node } from './node';

/** The nodes that `root` depends on and that are not known yet, arguments before their uses. Does not look below known ones. */
export function unknownBelow(root: Node, isKnown: (node: Node) => boolean): Node[] {
  if (isKnown(root)) return [];
  const order: Node[] = [];
  const done = new Set<number>();
  const stack: Node[] = [root];
  for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
    const waiting = done.has(node.id) ? [] : node.args.filter((arg) => !done.has(arg.id) && !isKnown(arg));
    if (waiting.length > 0) {
      stack.push(...waiting);
      continue;
    }
    stack.pop();
    if (done.has(node.id)) continue;
    done.add(node.id);
    order.push(node);
  }
  return order;
}
