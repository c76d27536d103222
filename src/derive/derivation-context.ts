import type { EngineContext } from '../engine/engine';
import type { Provers } from './journal';

export interface DerivationContext extends EngineContext {
  /** The lines are thought to hold: proofs are sought before counterexamples. */
  readonly hopeful: boolean;
  /** Who proves what has to be. */
  readonly provers: Provers;
}
