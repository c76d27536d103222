import type { Engine, EngineContext, Problem } from '../engine/engine';
import { enumeration } from '../engine/enumeration';
import type { Evidence, Verdict } from '../engine/evidence';
import { identity } from '../engine/identity';
import { findUndefined, search } from '../engine/search';

/** The engines that prove, cheapest and strongest first. */
export const provers: readonly Engine[] = [enumeration, identity];

/** Verdicts from the one that settles a claim to the one that says least. */
const precedence: readonly Verdict[] = ['refuted', 'undefined', 'proved', 'certified', 'supported', 'undecided'];

export interface Decision {
  readonly verdict: Verdict;
  /** The evidence the verdict rests on, or null if no engine had anything to say. */
  readonly deciding: Evidence | null;
  readonly evidence: readonly Evidence[];
}

/**
 * Tries the engines until one proves the claim, and looks for a counterexample where none does. A
 * proof with open conditions (a denominator that no declared domain keeps from 0) counts only after
 * a search for a point that violates them.
 */
export function decide(problem: Problem, context: EngineContext): Decision {
  const evidence: Evidence[] = [];
  const note = (found: Evidence | null): Evidence | null => {
    if (found !== null) evidence.push(found);
    return found;
  };
  for (const engine of provers) {
    if (note(engine.decide(problem, context))?.verdict === 'proved') break;
  }
  const proof = evidence.find(({ verdict }) => verdict === 'proved');
  if (proof === undefined) note(search.decide(problem, context));
  else if ((proof.conditions ?? []).length > 0) note(findUndefined(problem, context));
  return settle(evidence);
}

function settle(evidence: readonly Evidence[]): Decision {
  const [deciding] = [...evidence].sort((a, b) => precedence.indexOf(a.verdict) - precedence.indexOf(b.verdict));
  return { verdict: deciding?.verdict ?? 'undecided', deciding: deciding ?? null, evidence };
}
