import type { Condition } from '../operation/operation';
import type { Graph } from '../tensor/graph';
import { type GuardedObligation, guardedObligations } from '../tensor/guarded-obligations';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import { isGranted, showObligation } from '../tensor/obligations';
import { reachable } from '../tensor/rewrite';
import { ShapeError } from '../tensor/shape-error';

/**
 * A truth value, made false where one of the roots has no value. What an integrand needs cannot be said of single points
 * and is left out: where an integral has no value, neither has the result.
 */
export function falseWhereUndefined(graph: Graph, truth: Node, roots: readonly Node[]): Node {
  const bounds = boundsOf(roots);
  const owed = guardedObligations(graph, roots).filter(
    (obligation) => obligation.subject.free.size === 0 && !isGranted(obligation, bounds),
  );
  const lost = owed.find(({ isInCases }) => isInCases === true);
  if (lost !== undefined)
    throw new ShapeError(
      'cases-lost',
      `whether this has a value depends on ${showObligation(lost)} in some cases alone, which are not followed through movements of elements`,
      'Move what the cases choose between, and choose then: where(c, slice(a, n, 1, 2), 0).',
    );
  const places = new Map(reachable(roots).map(({ id }, i) => [id, i]));
  // What a condition is about has a value where the conditions before it hold.
  const place = (node: Node): number => places.get(node.id) ?? Math.max(...node.args.map(place));
  const placeOf = ({ subject, guards }: GuardedObligation): number =>
    Math.max(...[subject, ...guards.map(({ condition }) => condition)].map(place));
  return owed
    .sort((a, b) => placeOf(b) - placeOf(a))
    .reduce(
      (rest, obligation) => graph.map('select', isMetEverywhere(graph, obligation), rest, graph.constant(0)),
      truth,
    );
}

/** Whether an obligation is met at all elements for which it is owed. */
function isMetEverywhere(graph: Graph, { subject, condition, guards }: GuardedObligation): Node {
  const one = graph.constant(1);
  const isOwed = guards.reduceRight<(test: Node) => Node>(
    (inner, guard) => (test) => {
      const [yes, no] = guard.holds ? [inner(test), one] : [one, inner(test)];
      return graph.map('select', guard.condition, yes, no);
    },
    (test) => test,
  );
  const met = isOwed(tests[condition](graph, subject));
  return graph.reduce(
    'prod',
    met,
    met.axes.map(({ name }) => name),
  );
}

const tests: { readonly [C in Condition]: (graph: Graph, subject: Node) => Node } = {
  nonzero: (graph, subject) => graph.sub(graph.constant(1), graph.binary('equal', subject, graph.constant(0))),
  positive: (graph, subject) => graph.binary('less', graph.constant(0), subject),
  nonnegative: (graph, subject) => graph.binary('lessEqual', graph.constant(0), subject),
};
