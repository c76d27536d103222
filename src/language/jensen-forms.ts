import { isNonNegative } from '../number/bounds';
import { axisNames } from '../tensor/axis';
import { expectationOf } from '../tensor/expectation';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';
import { reachable } from '../tensor/rewrite';
import type { FunctionSymbol } from '../tensor/symbol';
import { inner, type Place } from './function-place';

/** More weights than this are not looked at. */
const weightLimit = 3;

/**
 * Means, sums with weights and expectations of how far a convex function lies above a tangent (a concave one below), none of which is
 * negative: Jensen's inequality, for as many terms as there are.
 */
export function jensenForms(
  graph: Graph,
  { classes = [] }: FunctionSymbol,
  places: readonly Place[],
  roots: readonly Node[],
): Node[] {
  const sign = classes.find(({ kind }) => kind === 'convex' || kind === 'concave')?.kind;
  if (sign === undefined) return [];
  const single = places.filter(({ at, batch }) => batch.length === 0 && at.free.size === 0);
  return single.flatMap((touching) =>
    places.flatMap((place) => {
      const above = aboveTangent(graph, touching, place);
      if (above === null || place === touching) return [];
      const slack = sign === 'convex' ? above : graph.neg(above);
      if (place.batch.length > 0) return place.at.free.size > 0 ? [] : summed(graph, slack, place.batch, roots);
      return place.at.free.size > 0 ? [expected(graph, slack)] : [];
    }),
  );
}

/** f(v) − f(u) − s·(v − u), for the slope s at u. */
function aboveTangent(graph: Graph, touching: Place, place: Place): Node | null {
  if (touching.slope === null) return null;
  const along = inner(graph, place, touching.slope, graph.sub(place.at, touching.at));
  return graph.sub(graph.sub(place.value, touching.value), along);
}

/** The sum over all elements, their mean, and sums with weights that are declared not to be negative. */
function summed(graph: Graph, slack: Node, batch: readonly string[], roots: readonly Node[]): Node[] {
  const own = [...batch].sort().join();
  const isWeight = (node: Node): boolean =>
    node.kind === 'input' && [...axisNames(node.axes)].sort().join() === own && isNonNegative(rootBounds(node));
  const weights = reachable(roots).filter(isWeight).slice(0, weightLimit);
  const total = graph.sum(slack, batch);
  const ones = slack.axes
    .filter(({ name }) => batch.includes(name))
    .reduce((one, axis) => graph.move(one, { move: 'expand', axis }), graph.constant(1));
  const count = graph.sum(ones, batch);
  return [graph.div(total, count), ...weights.map((weight) => graph.sum(graph.mul(weight, slack), batch)), total];
}

/** The expectation over all that is random. */
const expected = (graph: Graph, slack: Node): Node =>
  [...slack.free].reduce((body, variable) => expectationOf(graph, variable, body), slack);
