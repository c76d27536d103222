import { isAny } from '../../tensor/extent';
import { axisNamed } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { placesOf } from '../permutation';
import { tensorValue } from '../scope';

/**
 * The place of the largest element along an axis, the first where several are: j, if all before it are less and all behind it at most as
 * large. Where an element has no value there is none.
 */
function placeOfLargest(call: Call, x: Node, axis: string): Node {
  const { graph, session } = call;
  const own = axisNamed(x.axes, axis);
  if (isAny(own) || own.extent !== undefined)
    return call.fail(
      'any-size',
      'the largest of any number of elements is not followed',
      'List the sizes: sizes: { n: 1..4 }.',
    );
  const { size } = own;
  const along = `others than ${axis}`;
  const others = graph.rename(x, { [axis]: along });
  const isBefore = graph.table([own, { size, name: along }], (k) => (k % size < Math.floor(k / size) ? 1 : 0));
  const isBeaten = graph.map('select', isBefore, graph.binary('less', others, x), graph.binary('lessEqual', others, x));
  const holds = graph.reduce('prod', isBeaten, [along]);
  const numbers = graph.table([own], (i) => i + 1);
  const place = graph.sum(graph.map('select', holds, numbers, graph.constant(0)), [axis]);
  session.places.set(place, { values: placesOf(own), indicator: { axis, holds } });
  return place;
}

const placeOf =
  (of: (call: Call, x: Node) => Node): Builtin['compile'] =>
  (call) => {
    const x = call.tensor(0);
    const [axis, ...more] = call.axesFrom(1, x);
    if (axis === undefined || more.length > 0)
      return call.fail('axis-needed', `${call.name} is a place along one axis`, `Name it: ${call.name}(x, n).`);
    return tensorValue(placeOfLargest(call, of(call, x), axis));
  };

/** Places of largest and smallest elements, as indices. */
export const extremalPlaces = {
  argmax: {
    signature: 'argmax(x, axis)',
    summary: 'the place of the largest element along an axis, from 1 on; the first of several',
    yields: true,
    compile: placeOf((_, x) => x),
  },
  argmin: {
    signature: 'argmin(x, axis)',
    summary: 'the place of the smallest element along an axis, from 1 on; the first of several',
    yields: true,
    compile: placeOf(({ graph }, x) => graph.neg(x)),
  },
} satisfies Record<string, Builtin>;
