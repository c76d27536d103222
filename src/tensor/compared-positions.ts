import type { ScalarOperation } from '../number/scalar-operation';
import type { Axis } from './axis';
import { isAny } from './extent';
import type { Graph } from './graph';
import { asLengthPolynomial, difference, type LengthPolynomial, lengthPolynomial } from './length-polynomial';
import type { Node } from './node';
import { between, type Cut, cutAt, placeOf } from './segments';
import { positionsAlong } from './sizes-in-formulas';

const one: LengthPolynomial = new Map([['', 1n]]);

/**
 * A comparison of the positions 1, 2, … along a row of segments with a place at which one ends, as 1 and 0 along it: the
 * elements at positions up to L are those before the cut before which L elements lie. Null where there is no such cut.
 */
export function comparedPositions(graph: Graph, operation: ScalarOperation, a: Node, b: Node): Node | null {
  const [axis] = a.axes.length > 0 ? a.axes : b.axes;
  if (axis === undefined || !isAny(axis)) return null;
  const length = asLengthPolynomial(a.axes.length > 0 ? b : a);
  if (length === null) return null;
  const places = positionsAlong(graph, axis);
  if (a !== places && b !== places) return null;
  const upTo = (to: LengthPolynomial): Cut | null => cutAt(axis, to);
  const before = difference(length, one);
  const isFirst = a === places;
  switch (operation) {
    case 'lessEqual':
      return isFirst ? steps(graph, axis, [upTo(length)], 1) : steps(graph, axis, [upTo(before)], 0);
    case 'less':
      return isFirst ? steps(graph, axis, [upTo(before)], 1) : steps(graph, axis, [upTo(length)], 0);
    case 'equal':
      return steps(graph, axis, [upTo(before), upTo(length)], 0);
    default:
      return null;
  }
}

/** 0 and 1 by turns along an axis, changing at cuts. */
function steps(graph: Graph, axis: Axis, cuts: readonly (Cut | null)[], first: 0 | 1): Node | null {
  const known = cuts.filter((cut) => cut !== null);
  const end = cutAt(axis, lengthPolynomial(axis));
  if (known.length < cuts.length || end === null) return null;
  const bounds = [{ parts: 0, more: 0 }, ...known, end];
  const pieces = bounds.slice(1).flatMap((to, i) => {
    const from = bounds[i] as Cut;
    if (placeOf(axis, to) <= placeOf(axis, from)) return [];
    const span = between(axis, from, to);
    const value = graph.constant((first + i) % 2);
    return [graph.move(value, { move: 'expand', axis: { ...span, name: axis.name } })];
  });
  return graph.concat(pieces, axis.name);
}
