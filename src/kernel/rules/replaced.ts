import type { Statement } from '../../statement/statement';
import { showAxes } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { Theorem } from '../theorem';
import { single } from './single';

/** A statement with one side of an equation put for the other, wherever that occurs in it: first the left side, then the right. */
export function* replacements(graph: Graph, given: Statement, wanted: Statement): Generator<Statement> {
  const { left, relation, right } = given;
  // Inside an integral, a variable that it binds has other values than outside.
  const isOutside = left.free.size === 0 && right.free.size === 0;
  const isPlain = relation === '==' && wanted.connects === undefined;
  if (!isPlain || !isOutside || showAxes(left.axes) !== showAxes(right.axes)) return;
  for (const [from, to] of [
    [left, right],
    [right, left],
  ] as const) {
    const [a, b] = rewrite(graph, [wanted.left, wanted.right], (node) => (node === from ? to : null)) as [Node, Node];
    if (from.kind !== 'literal' && (a !== wanted.left || b !== wanted.right)) yield { ...wanted, left: a, right: b };
  }
}

/**
 * A statement under an equation, from a theorem of what it is with one side of the equation put for the other: where the sides of the
 * equation are equal, so is all that is made of them.
 */
export function replaced(shown: Theorem, given: Statement, wanted: Statement): Theorem | null {
  const known = single(shown);
  if (known === null) return null;
  const { graph, sizes, assumptions, left, relation, right } = known;
  const isOne = [...replacements(graph, given, wanted)].some(
    (each) => each.left === left && each.relation === relation && each.right === right,
  );
  if (!isOne) return null;
  return Theorem.inferred([shown], [{ graph, sizes, statements: [wanted], assumptions: [...assumptions, given] }]);
}
