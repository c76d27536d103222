import { type Bounds, meet } from '../number/bounds';
import type { Condition } from '../operation/operation';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import { type Guard, type GuardedObligation, guardedObligations } from '../tensor/guarded-obligations';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import {
  isGranted,
  meets,
  type Obligation,
  obligationKey,
  obligationsOf,
  relationOf,
  showObligation,
} from '../tensor/obligations';
import { reachable } from '../tensor/rewrite';
import { byParts } from './by-parts';
import { type Facts, factsOf } from './facts';
import { almostEverywhere } from './null-sets';
import { isSumOfSquares } from './sum-of-squares';

export interface OpenObligations {
  /** What neither the declarations nor the assumptions are seen to grant. */
  readonly open: readonly GuardedObligation[];
  /** Whether some of the others are granted by assumptions only. */
  readonly usesAssumptions: boolean;
}

/**
 * What `roots` need to have a value for all values of the declared domains that satisfy the assumptions; of bound
 * variables, for almost all values. Granted is what follows from bounds, squares and the cases of case distinctions.
 */
export function openObligations(
  graph: Graph,
  roots: readonly Node[],
  assumptions: readonly Statement[] = [],
): OpenObligations {
  const bounds = boundsOf(roots);
  // Most expressions owe nothing that the domains do not grant.
  if (obligationsOf(graph, roots).every((obligation) => isGranted(obligation, bounds)))
    return { open: [], usesAssumptions: false };
  const owed = guardedObligations(graph, roots).filter((obligation) => !isGranted(obligation, bounds));
  return stillOpen(graph, owed, assumptions);
}

/** Those of the obligations that are not granted. */
export function stillOpen(
  graph: Graph,
  owed: readonly GuardedObligation[],
  assumptions: readonly Statement[],
): OpenObligations {
  const always = owed.filter((obligation) => !isMet(graph, obligation, []));
  const open =
    assumptions.length === 0 ? always : always.filter((obligation) => !isMet(graph, obligation, assumptions));
  return { open, usesAssumptions: open.length < always.length };
}

/** What certainly holds where the roots have values, as statements. */
export const whatIsAsked = (graph: Graph, roots: readonly Node[]): Statement[] =>
  guardedObligations(graph, roots)
    .filter(({ guards, isInCases }) => guards.length === 0 && isInCases !== true)
    .map((obligation) => asStatement(graph, obligation));

export const asStatement = (graph: Graph, obligation: Obligation): Statement => ({
  text: showObligation(obligation),
  left: obligation.subject,
  relation: relationOf[obligation.condition],
  right: graph.constant(0),
});

function isMet(graph: Graph, obligation: GuardedObligation, assumptions: readonly Statement[]): boolean {
  const { subject, condition, guards } = obligation;
  const facts = factsAbout(graph, subject, assumptions, guards);
  const almost = almostEverywhere();
  const bounds = boundsOf([subject], (node, of) => {
    const [own, told] = [almost(node, of), facts(node)];
    return own !== null && told !== null ? meet(own, told) : (own ?? told);
  });
  const known = new Map<string, boolean>();

  function holds(node: Node, wanted: Condition): boolean {
    const key = obligationKey({ subject: node, condition: wanted });
    const before = known.get(key);
    if (before !== undefined) return before;
    const found =
      meets(bounds.get(node.id) as Bounds, wanted) ||
      byParts(node, wanted).some((enough) => enough.every(([arg, asked]) => holds(arg, asked))) ||
      isSumOfSquares(graph, node, wanted);
    known.set(key, found);
    return found;
  }

  return holds(subject, condition);
}

/** What the assumptions and guards tell of the nodes of a subject. */
function factsAbout(
  graph: Graph,
  subject: Node,
  assumptions: readonly Statement[],
  guards: readonly Guard[],
): (node: Node) => Bounds | null {
  const isWhole = ({ condition }: Guard): boolean => condition.axes.length === 0;
  const everywhere = factsOf(graph, assumptions, guards.filter(isWhole));
  const atElement = factsOf(
    graph,
    [],
    guards.filter((guard) => !isWhole(guard)),
  );
  const mixed = atElement.size === 0 ? new Set<number>() : mixedElements(subject);
  const fact = (facts: Facts, node: Node): Bounds | null => facts.get(node.id) ?? null;
  return (node) => {
    const [a, b] = [fact(everywhere, node), mixed.has(node.id) ? null : fact(atElement, node)];
    return a !== null && b !== null ? meet(a, b) : (a ?? b);
  };
}

/** The nodes of which an element of the subject may depend on other elements than the one at its own place. */
function mixedElements(subject: Node): Set<number> {
  const below = reachable([subject])
    .filter(({ kind }) => kind !== 'map' && kind !== 'power')
    .flatMap(({ args }) => args);
  return new Set(reachable(below).map(({ id }) => id));
}
