import type { Decision } from '../decide/decision';
import type { EngineContext, Problem } from '../engine/engine';
import type { ByStep, Certificate } from '../kernel/certificate';
import type { Evidence } from '../kernel/evidence';
import type { Theorem } from '../kernel/theorem';
import type { DerivationContext } from './derivation-context';
import { isProof } from './line/established';

/** Who answers what a derivation has to have proved: the engines, or certificates that they left. */
export interface Provers {
  decide(problem: Problem, context: DerivationContext): Promise<Decision>;
  /** At once, also what holds only where the sides have values. */
  direct(problem: Problem, context: EngineContext): Evidence[];
  /** What need not hold. */
  prove(problem: Problem, context: EngineContext): Evidence | null;
}

/** What is asked in a context, and was answered. */
export interface Journal<C extends DerivationContext> {
  readonly context: C;
  /** How a step was made, once all of it was asked; null where an answer took somebody's word. */
  step(way: string, index?: number): ByStep | null;
}

/** The same context, in which answers are noted. */
export function journal<C extends DerivationContext>(context: C): Journal<C> {
  const answers: (Certificate | null)[] = [];
  let isWhole = true;
  const note = (evidence: Evidence | null): void => {
    const proof = evidence !== null && isProof(evidence) ? evidence.theorem : null;
    answers.push(proof?.certificate ?? null);
    isWhole &&= proof === null || isReplayed(proof);
  };
  const { decide, prove, direct } = context.provers;
  const provers: Provers = {
    direct,
    decide: async (problem, own) => {
      const decision = await decide(problem, own);
      note(decision.deciding);
      return decision;
    },
    prove: (problem, own) => {
      const evidence = prove(problem, own);
      note(evidence);
      return evidence;
    },
  };
  return {
    context: { ...context, provers },
    step: (way, index = 0) => (isWhole ? { by: 'step', way, index, answers: [...answers] } : null),
  };
}

/** Whether a theorem can be established again from its certificate alone. */
const isReplayed = ({ certificate, oracles }: Theorem): boolean => certificate !== null && oracles.length === 0;

/** A step made of parts; null where one of them cannot be made again. */
export function stepOf(way: string, parts: readonly (Theorem | null)[], index = 0): ByStep | null {
  const answers = parts.map((part) => (part !== null && isReplayed(part) ? part.certificate : null));
  return answers.includes(null) ? null : { by: 'step', way, index, answers };
}
