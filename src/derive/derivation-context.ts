import type { EngineContext } from '../engine/engine';

export interface DerivationContext extends EngineContext {
  /** The lines are thought to hold: proofs are sought before counterexamples. */
  readonly hopeful: boolean;
}
