import type { Node } from '../tensor/node';

/** The expectations that stand in no other one. */
export function outermostExpectations(root: Node): Node<'expect'>[] {
  const found = new Set<Node<'expect'>>();
  const seen = new Set<number>();
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    if (node.kind === 'expect') found.add(node);
    else waiting.push(...node.args);
  }
  return [...found];
}
