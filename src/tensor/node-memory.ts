import type { Node } from './node';
import { unknownBelow } from './unknown-below';

/**
 * What is worked out of nodes one after the other, arguments first: what several roots have in common is worked out once. Between two
 * roots all is forgotten that the last ones did not have, so that much is remembered only of a root that has as many nodes.
 * @param limit how many nodes are remembered before others are forgotten
 * @param work on a node, given what was found of its arguments; never undefined
 */
export function nodeMemory<Value>(
  limit: number,
  work: (node: Node, of: (arg: Node) => Value) => Value,
): (root: Node) => Value {
  let recent = new Map<number, Value>();
  let older = new Map<number, Value>();
  const isKnown = ({ id }: Node): boolean => {
    if (recent.has(id)) return true;
    const value = older.get(id);
    if (value === undefined) return false;
    recent.set(id, value);
    return true;
  };
  const of = ({ id }: Node): Value => recent.get(id) as Value;
  return (root) => {
    if (recent.size * 2 > limit) {
      older = recent;
      recent = new Map();
    }
    const unknown = unknownBelow(root, isKnown);
    for (let i = 0; i < unknown.length; i++) {
      const node = unknown[i] as Node;
      recent.set(node.id, work(node, of));
    }
    return of(root);
  };
}
