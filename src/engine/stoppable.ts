import { type Evidence, undecided } from '../kernel/evidence';
import { showSizes } from '../statement/show-sizes';
import { EffortSpent } from './effort';
import type { Engine, EngineContext, Problem, WaitingEngine } from './engine';

const why = {
  budget: 'the steps that may be taken were used up in the middle of it (--budget)',
  timeout: 'the clock ended it (--timeout)',
} as const;

/** The same engine, which has decided nothing where its effort ends in the middle. */
export function stoppable({ name, decide }: Engine): Engine {
  return {
    name,
    decide: (problem, context) => {
      try {
        return decide(problem, context);
      } catch (error) {
        return stopped(name, problem, error);
      }
    },
  };
}

/** The same for an engine that waits. */
export function stoppableWaiting({ name, decide }: WaitingEngine): WaitingEngine {
  return {
    name,
    decide: (problem: Problem, context: EngineContext) =>
      decide(problem, context).catch((error: unknown) => stopped(name, problem, error)),
  };
}

function stopped(engine: string, { cases }: Problem, error: unknown): Evidence {
  if (!(error instanceof EffortSpent)) throw error;
  return undecided({ engine, summary: why[error.by], scope: showSizes(cases.map(({ sizes }) => sizes)) });
}
