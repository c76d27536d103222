import { discharged } from '../../decide/discharge';
import type { Engine, EngineContext, Problem, WaitingEngine } from '../../engine/engine';
import type { Evidence } from '../../kernel/evidence';
import type { Finding } from './established';

/** What the engine that a line names finds by itself, with the conditions that the solver grants. */
export async function evidenceOf(
  engine: Engine | WaitingEngine,
  problem: Problem,
  context: EngineContext,
): Promise<Evidence[]> {
  const evidence = await engine.decide(problem, context);
  return evidence === null ? [] : discharged([evidence], problem, context);
}

/**
 * What is found of a line that its own justification does not give: it may be known to hold otherwise, and is not established.
 * @param refusal what its justification lacks
 */
export function otherwise(refusal: string, found: Exclude<Finding, { readonly kind: 'fails' }>): Finding {
  const rest = found.kind === 'stands' ? `; the line holds all the same, by ${found.established.by}` : '';
  return { kind: 'open', reason: refusal + rest };
}
