import type { EngineContext } from '../engine/engine';
import type { Provers } from './journal';

export interface DerivationContext extends EngineContext {
  /** The lines are thought to hold: proofs are sought before counterexamples. */
  readonly hopeful: boolean;
  /** Who proves what has to be; the engines where it is left out. */
  readonly provers?: Provers;
}
