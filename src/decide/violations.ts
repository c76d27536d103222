import { asStatement } from '../definedness/open-obligations';
import type { EngineContext, Problem } from '../engine/engine';
import { search, searchUndefined } from '../engine/search';
import { type Evidence, undefinedAt } from '../kernel/evidence';

/** A point of the declared domain at which a side has no value, if that is what a proof lacks and a search finds one. */
export function violations(evidence: readonly Evidence[], problem: Problem, context: EngineContext): Evidence[] {
  const isKnown = evidence.some(({ verdict }) => verdict === 'proved' || verdict === 'undefined');
  const lacking = evidence.filter(({ partial }) => partial !== undefined);
  if (isKnown || lacking.length === 0) return [];
  for (const each of lacking) {
    const found = conditionViolated(each, problem, context);
    if (found !== null) return [found];
  }
  const found = searchUndefined.decide(problem, context);
  return found === null ? [] : [found];
}

/**
 * Values at which a condition fails that is asked in every case and of no integration variable: there the side has no value,
 * nor has an integral in whose integrand it stands.
 */
function conditionViolated({ partial }: Evidence, { cases }: Problem, context: EngineContext): Evidence | null {
  for (const { graph, sizes, assumptions, open } of partial?.owed ?? []) {
    // What is assumed of finite variables is no longer said of their combinations.
    const claim = cases.map(({ compiled }) => compiled()).find((each) => each.graph === graph);
    if (claim === undefined || claim.assumptions.length > assumptions.length) continue;
    for (const obligation of open) {
      const { subject, guards, isInCases } = obligation;
      if (guards.length > 0 || isInCases === true || subject.free.size > 0) continue;
      const compiled = { graph, assumptions, statements: [asStatement(graph, obligation)] };
      const found = search.decide({ cases: [{ sizes, compiled: () => compiled }] }, context);
      if (found?.verdict !== 'refuted') continue;
      const summary = `a side has no value at a point of the declared domain: it needs ${compiled.statements[0]?.text}`;
      return undefinedAt({ ...found, summary }, found.witness);
    }
  }
  return null;
}
