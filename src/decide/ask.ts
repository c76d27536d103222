import { boxes } from '../engine/boxes';
import type { Engine, EngineContext, Problem, WaitingEngine } from '../engine/engine';
import { smt } from '../engine/smt';
import type { Evidence } from '../kernel/evidence';
import { signs } from './by-signs';
import { taylor } from './by-taylor';
import { integration } from './integration/by-integration';

/** The engines that may wait for another process, or take longer, in the order in which they are asked. */
const asked: readonly (Engine | WaitingEngine)[] = [integration, smt, signs, boxes, taylor];

/** What they find, up to the first proof or refutation. */
export async function ask(problem: Problem, context: EngineContext): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const engine of asked) {
    const found = await engine.decide(problem, context);
    if (found !== null) evidence.push(found);
    if (found?.verdict === 'proved' || found?.verdict === 'refuted') break;
  }
  return evidence;
}
