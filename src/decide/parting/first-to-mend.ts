import type { EngineContext } from '../../engine/engine';
import { showSides } from '../../point/show-number';
import type { Parting } from '../../statement/parting';
import { elementCount } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { prove } from '../provers';
import type { Astray, Compared } from './compared';
import { placeIn } from './place-in';
import { certainlyDiffer, sidesAt } from './sides-at';
import { standingIn } from './standing-in';
import { valuesAt } from './values-at';

/** How often another value is put in, and the steps for each value that is then computed anew. */
const tryLimit = 160;
const stepsOfValue = 500;

/**
 * The first value that is astray with which all is mended: with one of the other side's in its place, the sides are proved equal at the sizes of the witness.
 */
export function firstToMend(comparison: Compared, context: EngineContext): Parting | null {
  let tries = 0;
  for (const value of comparison.astray) {
    const last = comparison.followed.values.at(-1);
    // What is returned as it is made says no more than the outputs.
    if (value.node === comparison.followed.result && value.place.line === last?.place.line) return null;
    for (const other of candidatesFor(value, comparison)) {
      if (++tries > tryLimit) return null;
      if (!isMended(value, other, comparison, context)) continue;
      return toldOf(value, other, comparison, context);
    }
  }
  return null;
}

/** What could stand in its place, each value once: what is made last first, as that is the most that is known. */
function candidatesFor({ node }: Astray, { claim, others, values }: Compared): Node[] {
  const found = new Map<string, Node>();
  for (const other of others.toReversed()) {
    if (elementCount(other.axes) !== elementCount(node.axes)) continue;
    const placed = standingIn(claim.graph, other, node);
    const key = values.keys(other)?.join('; ');
    if (placed !== null && key !== undefined && !found.has(key)) found.set(key, placed);
  }
  return [...found.values()];
}

function isMended(value: Astray, instead: Node, comparison: Compared, context: EngineContext): boolean {
  const { call, claim, own, other, statement, sizes, points } = comparison;
  context.spend?.(stepsOfValue * comparison.followed.values.length);
  const mended = call.follow({ at: value.at, value: instead });
  if (mended === null || mended.result === call.result) return false;
  const [side] = rewrite(claim.graph, [own], (node) => (node === call.result ? mended.result : null));
  const values = valuesAt([side, other], points, { limit: Number.POSITIVE_INFINITY, spend: context.spend });
  const [keys, wanted] = [values?.keys(side), values?.keys(other)];
  if (!keys || !wanted || keys.length !== wanted.length || [...keys].sort().join() !== [...wanted].sort().join())
    return false;
  const left = own === statement.left ? side : statement.left;
  const right = own === statement.left ? statement.right : side;
  const stated = { ...claim, statements: [{ ...statement, left, right }] };
  return prove({ cases: [{ sizes, compiled: () => stated }] }, context).some(({ verdict }) => verdict === 'proved');
}

/** With the first element at which they certainly differ at the witness, if there is one. */
function toldOf(
  { node, place, text }: Astray,
  instead: Node,
  { witness }: Compared,
  { spend }: EngineContext,
): Parting {
  const untold = { place, text, value: null, element: [], isMended: true, instead: null };
  if (witness === null) return untold;
  const sides = sidesAt([node, instead], witness, spend);
  const [own, others] = [sides(node), sides(instead)];
  const element = own.findIndex((side, i) => others[i] !== undefined && certainlyDiffer(side, others[i]));
  const [a, b] = [own[element], others[element]];
  if (a === undefined || b === undefined) return untold;
  const [value, wanted] = showSides(a, b);
  return { ...untold, value, element: placeIn(node, element), instead: wanted };
}
