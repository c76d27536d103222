import type { EngineContext, Problem } from '../engine/engine';

/** What is asked: whether the claim is true, or how far it holds where everything is concrete. */
export type Aim = 'truth' | 'enclosures' | 'samples';

/**
 * Ways of finding something out: proofs by the engines that need no other process, the solver, a counterexample that is
 * easy to find or any, instances on which expectations are proposed to fail, concrete cases, and what was known before.
 */
export type Step = 'prove' | 'ask' | 'glance' | 'look' | 'attack' | 'show' | 'recall';

/** In which order they are gone, each only while nothing is settled. Concrete cases are looked at in the end anyway. */
const strategies = {
  believed: ['prove', 'ask', 'look', 'attack'],
  /** Where the file gives instances, only a failure that is easy to find is looked for before them. */
  believedWithInstances: ['prove', 'ask', 'glance', 'show', 'look', 'attack'],
  quickFirst: ['prove', 'look', 'attack', 'ask'],
  doubted: ['look', 'prove', 'attack', 'show', 'ask'],
  doubtedWithInstances: ['glance', 'show', 'prove', 'look', 'attack', 'ask'],
  /** Where the concrete cases are meant, the claim may be false of others. */
  concrete: ['recall', 'show'],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

/** The ways that are gone for a problem, in their order. */
export function strategyFor(
  { instances = [] }: Problem,
  { hopeful = false, solverLast = false }: EngineContext,
  aim: Aim,
): readonly Step[] {
  const isGiven = instances.length > 0;
  if (aim === 'samples' || (aim === 'enclosures' && isGiven)) return strategies.concrete;
  if (isGiven) return hopeful ? strategies.believedWithInstances : strategies.doubtedWithInstances;
  if (solverLast) return strategies.quickFirst;
  return hopeful ? strategies.believed : strategies.doubted;
}
