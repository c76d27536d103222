import { arithmetic } from '../engine/arithmetic';
import type { EngineContext, Problem, SizedClaim } from '../engine/engine';
import { isSatisfiable } from '../engine/satisfiable';
import { type Evidence, type Proved, proved } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import { ask } from './ask';
import { discharged } from './discharge';
import { oneByOne } from './one-by-one';
import { prove } from './provers';

/** On whose word what is declared of a class holds at the arguments that occur. */
export const classesOracle = 'what declared classes say';

/**
 * A proof of a claim with what declared classes say where it speaks of them: an inequality for each pair of arguments of a convex
 * function, say. All of it follows from the declarations, so what is proved under it holds. It refutes nothing.
 */
export async function withFacts(problem: Problem, context: EngineContext): Promise<Evidence[]> {
  const { cases } = problem;
  if (cases.every(({ compiled }) => (compiled().facts?.() ?? []).length === 0)) return [];
  const told = { ...problem, cases: cases.map(underFacts) };
  // Facts contradict nothing: it is the assumptions of the claim that must be possible.
  const isPossible = ({ compiled, sizes }: SizedClaim): boolean =>
    compiled().assumptions.length === 0 || isSatisfiable(compiled(), sizes, context);
  if (!(context.allowVacuous ?? false) && !cases.every(isPossible)) return [];
  const trusting = { ...context, allowVacuous: true };
  const ways: readonly (() => Promise<Evidence[]>)[] = [
    async () => [arithmetic.decide(told, trusting)].filter((each) => each !== null),
    async () => discharged(prove(told, trusting), told, trusting),
    async () => discharged(await ask(told, trusting), told, trusting),
    async () => [await oneByOne(told, trusting)].filter((each) => each !== null),
  ];
  for (const way of ways) {
    const found = (await way()).find(isProof);
    if (found !== undefined) return asClaimed(found, problem);
  }
  return [];
}

const isProof = (evidence: Evidence): evidence is Proved => evidence.verdict === 'proved';

function underFacts({ sizes, compiled: compile }: SizedClaim): SizedClaim {
  const claim = compile();
  const facts = (claim.facts?.() ?? []).map(({ statement }) => statement);
  const compiled = { ...claim, assumptions: [...claim.assumptions, ...facts] };
  return { sizes, compiled: () => compiled };
}

function asClaimed(found: Proved, { cases }: Problem): Evidence[] {
  const theorem = onWordOf(classesOracle, [found.theorem], propositionsOf(cases));
  const summary = `from ${classesOracle}: ${found.summary}`;
  return theorem === null ? [] : [proved({ ...found, summary }, theorem)];
}
