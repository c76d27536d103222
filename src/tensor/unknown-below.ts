import type { Node } from './node';

/** The nodes that `root` depends on and that are not known yet, arguments before their uses. Does not look below known ones. */
export function unknownBelow(root: Node, isKnown: (node: Node) => boolean): readonly Node[] {
  if (isKnown(root)) return none;
  const found: Node[] = [root];
  // What is found is looked at in turn; of a few nodes, going through them tells faster than a set which are among them.
  let set: Set<Node> | null = null;
  for (let at = 0; at < found.length; at++) {
    const { args } = found[at] as Node;
    for (let i = 0; i < args.length; i++) {
      const arg = args[i] as Node;
      if ((set === null ? found.includes(arg) : set.has(arg)) || isKnown(arg)) continue;
      found.push(arg);
      set?.add(arg);
      if (set === null && found.length > few) set = new Set(found);
    }
  }
  // A node is made after its arguments, and numbered as it is made.
  return set === null ? inserted(found) : found.sort((a, b) => a.id - b.id);
}

/** A few nodes in the order in which they were made. What is found last was mostly made first. */
function inserted(found: Node[]): readonly Node[] {
  found.reverse();
  for (let i = 1; i < found.length; i++) {
    const node = found[i] as Node;
    let at = i;
    for (; at > 0 && (found[at - 1] as Node).id > node.id; at--) found[at] = found[at - 1] as Node;
    found[at] = node;
  }
  return found;
}

const none: readonly Node[] = [];
const few = 24;
