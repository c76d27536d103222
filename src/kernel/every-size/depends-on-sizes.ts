import { isAny } from '../../tensor/extent';
import type { Node } from '../../tensor/node';

/** Tells whether the value of a node has sums over any number of elements in it, or such a number itself. */
export function dependsOnSizes(): (node: Node) => boolean {
  const known = new Map<number, boolean>();
  const depends = (node: Node): boolean => {
    const before = known.get(node.id);
    if (before !== undefined) return before;
    const found = isSource(node) || node.args.some(depends);
    known.set(node.id, found);
    return found;
  };
  return depends;
}

function isSource(node: Node): boolean {
  if (node.kind === 'input') return node.symbol.sizeOf !== undefined || isShares(node);
  if (node.kind !== 'reduce') return false;
  return node.args[0].axes.some((axis) => node.over.includes(axis.name) && isAny(axis));
}

/** Probabilities along an axis of any length, which are shares of a sum. */
export const isShares = ({ symbol }: Node<'input'>): boolean =>
  symbol.domain.kind === 'simplex' && symbol.axes.some(isAny);
