import type { Axis } from '../../tensor/axis';
import { isAny, sameSpan } from '../../tensor/extent';
import {
  asLengthPolynomial,
  difference,
  type LengthPolynomial,
  lengthPolynomial,
} from '../../tensor/length-polynomial';
import type { Node } from '../../tensor/node';

/** The positions 1, 2, … along one segment of a row, after so many elements. */
interface Places {
  readonly before: LengthPolynomial;
  readonly positions: Node<'input'>;
  readonly axis: Axis;
}

const none: LengthPolynomial = new Map();

/**
 * What a comparison of positions along segments is: 1 or 0 where one segment lies before the other at every size, and the
 * comparison of positions in them where both begin at the same place; null where neither is seen.
 */
export function comparedAlong(
  operation: 'less' | 'lessEqual' | 'equal',
  a: Node,
  b: Node,
): 0 | 1 | readonly [Node, Node] | null {
  const [first, second] = [placesOf(a), placesOf(b)];
  if (first === null || second === null) return null;
  const gap = difference(second.before, first.before);
  const isBefore = operation === 'equal' ? 0 : 1;
  if (isNeverNegative(difference(gap, lengthPolynomial(first.axis)))) return isBefore;
  if (isNeverNegative(difference(difference(none, gap), lengthPolynomial(second.axis)))) return 0;
  const isShorter = first.positions !== a || second.positions !== b;
  return gap.size === 0 && isShorter && sameSpan(first.axis, second.axis) ? [first.positions, second.positions] : null;
}

/** Whether a truth value says that a position along one of two axes is less than along the other. */
export function isComparedBefore(condition: Node, axes: readonly Axis[]): boolean {
  if (condition.kind !== 'map' || condition.operation !== 'less') return false;
  const places = condition.args.map(placesOf);
  const [first, second] = places;
  if (!first || !second || difference(first.before, second.before).size > 0) return false;
  const names = axes.map(({ name }) => name);
  return first.axis.name !== second.axis.name && [first, second].every(({ axis }) => names.includes(axis.name));
}

function placesOf(node: Node): Places | null {
  if (node.kind === 'input') {
    const [axis] = node.axes;
    return node.symbol.isPosition === true && axis !== undefined && isAny(axis)
      ? { before: none, positions: node, axis }
      : null;
  }
  if (node.kind !== 'map' || node.operation !== 'add') return null;
  const before = asLengthPolynomial(node.args[0]);
  const own = placesOf(node.args[1]);
  return before === null || own === null || own.before.size > 0 ? null : { ...own, before };
}

/** Sizes are not negative. */
const isNeverNegative = (length: LengthPolynomial): boolean => [...length.values()].every((value) => value > 0n);
