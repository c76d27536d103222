import type { Strategy } from '../decide/strategy';
import type { EngineContext } from '../engine/engine';
import type { Provers } from './journal';

export interface DerivationContext extends EngineContext {
  /** How lines are gone about: where they are thought to hold, proofs are sought before counterexamples. */
  readonly strategy: Strategy;
  /** Who proves what has to be. */
  readonly provers: Provers;
}
