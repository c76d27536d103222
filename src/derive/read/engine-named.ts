import { provers } from '../../decide/provers';
import type { Engine, WaitingEngine } from '../../engine/engine';
import { smt } from '../../engine/smt';

/** An engine that a line may ask for by name, as `… by smt`. */
export const engineNamed = (name: string): Engine | WaitingEngine | undefined =>
  [...provers, smt].find((engine) => engine.name === name.toLowerCase());

export const engineNames = (): string[] => [...provers, smt].map((engine) => engine.name);
