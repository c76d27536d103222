import type { Engine, EngineContext, WaitingEngine } from '../../src/engine/engine';
import type { Evidence } from '../../src/kernel/evidence';
import { type ClaimParts, claimProblem } from '../claim-problem';
import { sharedSolver } from '../engine/smt/solver';

/** A way of deciding claims, whatever it works on. */
export interface Decider {
  readonly name: string;
  decide(claim: ClaimParts, context: EngineContext): Promise<Evidence | null>;
}

export const byEngine = (engine: Engine | WaitingEngine): Decider => ({
  name: engine.name,
  decide: async (claim, context) => engine.decide(claimProblem(claim), context),
});

/** With an SMT solver to ask; what took how long is no part of an answer. */
export function withSolver({ name, decide }: Decider): Decider {
  return {
    name,
    decide: async (claim, context) => {
      const evidence = await decide(claim, { ...context, solver: await sharedSolver() });
      return evidence && { ...evidence, seconds: 0 };
    },
  };
}
