import { type Bounds, isNonNegative, negated, nonNegative } from '../../number/bounds';
import { isAxiomatised } from '../../operation/axiomatised';
import { operations } from '../../operation/table';
import type { Node, Reduction } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';

/** Bounds of a formula, in which a difference has a sign also where one part is at least the other as they are written. */
export const signedBounds = (root: Node): Bounds =>
  boundsOf([root], (node, of) => {
    if (node.kind !== 'map' || node.operation !== 'sub') return null;
    const [a, b] = node.args as readonly [Node, Node];
    if (isAtLeast(a, b, of)) return nonNegative;
    return isAtLeast(b, a, of) ? negated(nonNegative) : null;
  }).get(root.id) as Bounds;

/** Whether a ≥ b wherever both have values, by how they are made. */
function isAtLeast(a: Node, b: Node, of: (arg: Node) => Bounds): boolean {
  if (a === b || isAbsolute(a, b) || isElement(a, 'max', b) || isElement(b, 'min', a)) return true;
  if (isElement(a, 'sum', b) && isNonNegative(of(b))) return true;
  if (a.kind === 'move' && b.kind === 'move') return isSameMove(a, b) && isAtLeast(a.args[0], b.args[0], of);
  if (a.kind === 'power' && b.kind === 'power')
    return (
      a.exponent === b.exponent && a.exponent > 0 && isNonNegative(of(b.args[0])) && isAtLeast(a.args[0], b.args[0], of)
    );
  if (a.kind !== 'map' || b.kind !== 'map' || a.operation !== b.operation) return false;
  const parts = a.args.map((each, i) => [each, b.args[i] as Node] as const);
  if (a.operation === 'mul') return parts.every(([x, y]) => isAbsolute(x, y));
  return (a.operation === 'add' || keepsOrder(a)) && parts.every(([x, y]) => isAtLeast(x, y, of));
}

const keepsOrder = ({ operation }: Node<'map'>): boolean =>
  isAxiomatised(operation) && operations[operation].keepsOrder;

/** Whether a is |b|. */
function isAbsolute(a: Node, b: Node): boolean {
  if (a.kind === 'move' && b.kind === 'move') return isSameMove(a, b) && isAbsolute(a.args[0], b.args[0]);
  return a.kind === 'map' && a.operation === 'abs' && a.args[0] === b;
}

/** Whether `one` is an element of what a reduction is of, by whatever name its axis goes. */
function isElement(whole: Node, reduction: Reduction, one: Node): boolean {
  if (whole.kind !== 'reduce' || whole.reduction !== reduction) return false;
  const [of] = whole.args;
  if (one === of) return true;
  const { over } = whole;
  return (
    one.kind === 'move' &&
    one.movement.move === 'rename' &&
    one.args[0] === of &&
    Object.keys(one.movement.names).every((name) => over.includes(name))
  );
}

const isSameMove = (a: Node<'move'>, b: Node<'move'>): boolean =>
  JSON.stringify(a.movement) === JSON.stringify(b.movement);
