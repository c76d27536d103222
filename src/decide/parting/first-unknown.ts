import type { EngineContext } from '../../engine/engine';
import type { Interval } from '../../number/enclosure';
import type { Point } from '../../point/point';
import { showSide } from '../../point/show-number';
import type { Parting } from '../../statement/parting';
import type { Node } from '../../tensor/node';
import type { Compared } from './compared';
import { placeIn } from './place-in';
import { areApart, boundsAt, sidesAt } from './sides-at';

/** The first value that is astray, if at the witness, or at several random points, it is certainly none of the other side's. */
export function firstUnknown(comparison: Compared, { spend }: EngineContext): Parting | null {
  const { astray, followed, random, witness, isComputed } = comparison;
  const first = astray.find((each) => !isComputed(each.node));
  if (first === undefined || !comparison.isComplete) return null;
  const { node, place, text } = first;
  if (node === followed.result && place.line === followed.values.at(-1)?.place.line) return null;
  const told = { place, text, value: null, element: [], isMended: false, instead: null };
  const element = witness === null ? null : strangeElement(node, comparison, [witness], spend);
  if (witness !== null && element !== null) {
    const side = sidesAt([node], witness, spend)(node)[element];
    return side === undefined ? null : { ...told, value: showSide(side), element: placeIn(node, element) };
  }
  return strangeElement(node, comparison, random, spend) === null ? null : told;
}

/**
 * An element of a value, where at these points not all of its elements are among those of any one value of the other side: one that is an element of none of them, if there is one. Two elements differ that do at any of the points. Null where it may be
 * among them.
 */
function strangeElement(
  value: Node,
  { others }: Compared,
  points: readonly Point[],
  spend: EngineContext['spend'],
): number | null {
  const all = points.map((point) => boundsAt([value, ...others], point, spend));
  const boundsOf = (node: Node): readonly (readonly Interval[])[] => all.map((elements) => elements(node));
  const own = boundsOf(value);
  const rows = others.map(boundsOf);
  const elements = Array.from({ length: own[0]?.length ?? 0 }, (_, i) => i);
  const isOf = (element: number, row: readonly (readonly Interval[])[]): boolean =>
    (row[0] ?? []).some((_, j) =>
      row.every((bounds, at) => {
        const [a, b] = [own[at]?.[element], bounds[j]];
        return a === undefined || b === undefined || !areApart(a, b);
      }),
    );
  if (rows.some((row) => elements.every((element) => isOf(element, row)))) return null;
  return Math.max(
    0,
    elements.findIndex((element) => rows.every((row) => !isOf(element, row))),
  );
}
