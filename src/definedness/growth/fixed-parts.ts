import { type Bounds, isNonzero } from '../../number/bounds';
import { askedBy } from '../../operation/arity';
import { isContinuous } from '../../operation/smoothness';
import { alwaysTaken } from '../../tensor/always-taken';
import type { Node } from '../../tensor/node';
import { meets } from '../../tensor/obligations';
import { reachable } from '../../tensor/rewrite';

/** What is known of parts of an expression that depend on no integration variable. */
export interface FixedParts {
  /** Bounds of a part; null where it need not be bounded near every value of the variable that moves. */
  coefficient(node: Node): Bounds | null;
  /** Whether it stays away from 0 near every value of the variable that moves at which it is a divisor. */
  isApartFromZero(node: Node): boolean;
  /** Whether it depends on the variable that moves. */
  moves(node: Node): boolean;
}

/**
 * Wherever the whole has a value, a part that is always looked at has one, and operations without jumps are continuous where they have
 * values: so it is bounded nearby. A branch that is not taken need not have a value, and may be without bounds beside the
 * places where it is taken.
 * @param moving the variable near whose values bounds are asked for; null where everything but the integration variables stays as it is
 */
export function fixedParts(root: Node, moving: Node<'input'> | null, bounds: ReadonlyMap<number, Bounds>): FixedParts {
  const nodes = reachable([root]);
  const moved = new Set<Node>();
  const [loose, jumpy] = [new Set<Node>(), new Set<Node>()];
  const always = alwaysTaken([root]);
  for (const node of nodes) {
    if (node === moving || node.args.some((arg) => moved.has(arg))) moved.add(node);
    if (!moved.has(node)) continue;
    if (node.args.some((arg) => loose.has(arg)) || (!always.has(node) && !isGranted(node, bounds))) loose.add(node);
    if (node.args.some((arg) => jumpy.has(arg)) || isJump(node)) jumpy.add(node);
  }
  const boundsAt = (node: Node): Bounds => bounds.get(node.id) as Bounds;
  return {
    coefficient: (node) => {
      if (loose.has(node)) return null;
      return jumpy.has(node) ? closed(boundsAt(node)) : boundsAt(node);
    },
    isApartFromZero: (node) => {
      if (!moved.has(node)) return true;
      if (loose.has(node)) return false;
      const known = jumpy.has(node) ? closed(boundsAt(node)) : boundsAt(node);
      return isNonzero(known) || (always.has(node) && !jumpy.has(node));
    },
    moves: (node) => moved.has(node),
  };
}

/** With its ends, which values may come near to where something jumps. */
const closed = (b: Bounds): Bounds => ({
  ...b,
  lowOpen: b.low === null,
  highOpen: b.high === null,
  nonzero: isNonzero({ ...b, lowOpen: b.low === null, highOpen: b.high === null, nonzero: false }),
});

/** Whether bounds of its arguments show that an operation has a value. */
function isGranted(node: Node, bounds: ReadonlyMap<number, Bounds>): boolean {
  const of = (arg: Node): Bounds => bounds.get(arg.id) as Bounds;
  if (node.kind === 'power') return node.exponent >= 0 || isNonzero(of(node.args[0]));
  if (node.kind === 'matrix') return node.operation !== 'inverse';
  if (node.kind !== 'map') return true;
  return askedBy(node.operation).every(
    (asked, i) => asked === 'nothing' || asked === 'truth' || meets(of(node.args[i] as Node), asked),
  );
}

const isJump = (node: Node): boolean =>
  node.kind === 'named'
    ? node.constant === 'indeterminate'
    : node.kind === 'map' && (node.operation === 'select' || !isContinuous(node.operation));
