import type { EngineContext, TemplateCase } from '../../engine/engine';
import type { Proposition } from '../../kernel/theorem';
import { onWordOf } from '../../kernel/trusting';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import { seemEqual } from '../seem-equal';
import { type SignedWay, signReason, waysFor } from '../signed/ways-for';
import { type Found, inSomeWay } from './in-some-way';
import { smallest } from './local-sizes';

/** The most ways that are tried. */
const wayLimit = 6;

/**
 * A relation of a claim for every size, from the equation that its sides differ by a formula that has a sign, as a sum of squares:
 * bounds are the same at all sizes.
 */
export async function bySigns(
  template: TemplateCase,
  locals: readonly string[],
  index: number,
  context: EngineContext,
): Promise<Found | null> {
  const waysIn = (claim: CompiledClaim): SignedWay[] => {
    const statement = claim.statements[index];
    return statement === undefined ? [] : waysFor(claim, statement);
  };
  const ways = [...waysIn(smallest(template, locals)).entries()].filter(([, { equation }]) => seemEqual(equation));
  for (const [way, { oracle }] of ways.slice(0, wayLimit)) {
    const claimed = new Map<Graph, Statement>();
    const stated = (claim: CompiledClaim): readonly Statement[] => {
      const statement = claim.statements[index];
      if (statement !== undefined) claimed.set(claim.graph, statement);
      return waysIn(claim)
        .slice(way, way + 1)
        .map(({ equation }) => equation);
    };
    const found = await inSomeWay({ template, locals, stated }, context);
    if (typeof found === 'string') continue;
    const propositions = found.theorem.propositions.map((each): Proposition => {
      const statement = claimed.get(each.graph);
      return { ...each, statements: statement === undefined ? each.statements : [statement] };
    });
    const theorem = onWordOf(oracle, [found.theorem], propositions);
    const summary = `the sides differ by a formula that has a sign, ${signReason(oracle)}; ${found.summary}`;
    if (theorem !== null) return { theorem, summary, argument: null };
  }
  return null;
}
