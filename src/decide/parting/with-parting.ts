import type { EngineContext, Problem } from '../../engine/engine';
import type { Witness } from '../../statement/witness';
import { partingOf } from './parting-of';

/** The witness, with where code first parts from the other side, if that is clear. */
export function withParting(problem: Problem, witness: Witness, context: EngineContext): Witness {
  const parting = partingOf(problem, witness, context);
  return parting === null ? witness : { ...witness, parting };
}
