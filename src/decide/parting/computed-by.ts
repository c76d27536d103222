import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';

/** What an expression computes on its way. */
export interface Computed {
  /**
   * The values that it is made of. The terms of a sum of products are none, as they are a part of one operation, such as a matrix
   * product; and elements in another shape are the same value.
   */
  readonly computed: readonly Node[];
  /** Whether it is a sum that is needed for a mean alone: whoever writes a sum in place of the mean computes another value. */
  readonly isPartOfMean: (node: Node) => boolean;
}

export function computedBy(root: Node): Computed {
  const nodes = reachable([root]);
  const uses = new Map<Node, Node[]>();
  for (const node of nodes) for (const arg of node.args) uses.set(arg, [...(uses.get(arg) ?? []), node]);
  const isTerm = (node: Node): boolean =>
    node.kind === 'map' && node.operation === 'mul' && (uses.get(node) ?? []).some(({ kind }) => kind === 'reduce');
  const isMean = (node: Node): boolean =>
    node.kind === 'map' &&
    (node.operation === 'div' || node.operation === 'mul') &&
    node.args.some(({ kind }) => kind === 'literal');
  return {
    computed: nodes.filter((node) => !isTerm(node) && !isReshaped(node)),
    isPartOfMean: (node) => node !== root && node.kind === 'reduce' && (uses.get(node) ?? []).every(isMean),
  };
}

/** Whether it has the elements of its argument. */
const isReshaped = (node: Node): boolean => node.kind === 'move' && sameElements.has(node.movement.move);

const sameElements: ReadonlySet<string> = new Set(['rename', 'permute', 'expand', 'merge', 'split', 'reverse']);
