import { showFraction } from '../number/fraction';
import { positions } from '../tensor/axis-order';
import type { Graph } from '../tensor/graph';
import { axisNamed } from '../tensor/movement';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import { finiteValues } from './finite-values';
import type { Session } from './scope';
import { staticInteger } from './static-value';
import type { Value } from './value';

/**
 * x[…, i, …] where i is one of finitely many places, as a variable declared 1..n or a tensor of such: Σⱼ xⱼ [i = j]. The axes of i take the
 * place of the axis, one of the same size with its name; those that x has besides are shared, as anywhere. Null where i is not
 * known to have finitely many values.
 * @throws ShapeError where it may be no place
 */
export function chosenAlong({ graph, places }: Session, whole: Node, axis: string, index: Node): Node | null {
  const own = axisNamed(whole.axes, axis);
  const known = places.get(index);
  const values = known?.values ?? finiteValues(index);
  if (values === null || values === 'many') return null;
  const wrong = values.find(
    ({ numerator, denominator }) => denominator !== 1n || numerator < 1n || numerator > own.size,
  );
  if (wrong !== undefined)
    throw new ShapeError(
      'index-out-of-range',
      `the index may be ${showFraction(wrong)}, the axis ${axis} has ${own.size} element${own.size === 1 ? '' : 's'}`,
      `Declare it with values from 1 to ${own.size}: 1..${axis}.`,
    );
  const along = `places of ${axis}`;
  const place = inPlaceOf(graph, index, axis);
  const indicator = known?.indicator;
  const isOfAxis = indicator !== undefined && axisNamed(indicator.holds.axes, indicator.axis).size === own.size;
  const holds = isOfAxis
    ? inPlaceOf(graph, graph.rename(indicator.holds, { [indicator.axis]: along }), axis)
    : graph.binary(
        'equal',
        place,
        graph.table([{ ...own, name: along }], (i) => i + 1),
      );
  const chosen = graph.map('select', holds, graph.rename(whole, { [axis]: along }), graph.constant(0));
  const others = positions(whole).map(({ name }) => name);
  const taken = positions(place)
    .map(({ name }) => name)
    .filter((name) => name === axis || !others.includes(name));
  const order = others.flatMap((name) => (name === axis ? taken : [name]));
  const found = graph.move(graph.sum(chosen, [along]), { move: 'permute', order, becomes: 'ordered' });
  const possible = places.get(whole)?.values ?? finiteValues(whole);
  if (possible !== null && possible !== 'many') places.set(found, { values: possible });
  return found;
}

/** What is not known in advance, as a place. */
export const placeOf = (value: Value): Node | null =>
  value.kind === 'tensor' && value.node.kind !== 'literal' && staticInteger(value.node) === null ? value.node : null;

/** An index along an axis of the same name, but for primes, is one in place of that axis. */
function inPlaceOf(graph: Graph, index: Node, axis: string): Node {
  if (index.axes.some(({ name }) => name === axis)) return index;
  const base = (name: string): string => name.replace(/'+$/, '');
  const same = index.axes.find(({ name }) => base(name) === base(axis));
  return same === undefined ? index : graph.rename(index, { [same.name]: axis });
}
