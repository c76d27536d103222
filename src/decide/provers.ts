import { failsAtFirst } from '../engine/adversary/fails-at-first';
import type { Engine, EngineContext, Problem } from '../engine/engine';
import { enumeration } from '../engine/enumeration';
import { identity } from '../engine/identity';
import type { Evidence } from '../kernel/evidence';

/** The engines that prove, cheapest and strongest first. */
export const provers: readonly Engine[] = [enumeration, identity];

/** What the provers find, up to the first proof. */
export function prove(problem: Problem, context: EngineContext): Evidence[] {
  const evidence: Evidence[] = [];
  for (const engine of provers) {
    const found = engine.decide(problem, context);
    if (found !== null) evidence.push(found);
    if (evidence.at(-1)?.verdict === 'proved') break;
  }
  return evidence;
}

/** A proof of what need not hold, such as that two lines say the same: it is not sought where it seems to fail. */
export function proveUnlessFalse(problem: Problem, context: EngineContext): Evidence | null {
  if (failsAtFirst(problem)) return null;
  return prove(problem, context).find(({ verdict }) => verdict === 'proved') ?? null;
}
