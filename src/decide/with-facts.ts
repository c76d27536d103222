import { arithmetic } from '../engine/arithmetic';
import type { EngineContext, Problem, SizedClaim } from '../engine/engine';
import { isSatisfiable } from '../engine/satisfiable';
import { type Evidence, type Proved, proved } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import type { CompiledClaim } from '../language/compile-claim';
import type { Statement } from '../statement/statement';
import { ask } from './ask';
import { discharged } from './discharge';
import { factsOf } from './facts-of';
import { oneByOne } from './one-by-one';
import { classesOracle } from './oracles';
import { prove } from './provers';

/**
 * A proof of a claim with what declared classes say where it speaks of them: an inequality for each pair of arguments of a convex
 * function, say. All of it follows from the declarations, so what is proved under it holds. It refutes nothing.
 */
export async function withFacts(problem: Problem, context: EngineContext): Promise<Evidence[]> {
  const { cases } = problem;
  if (cases.every(({ compiled }) => statedBy(compiled()).length === 0)) return [];
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
  const compiled = { ...claim, assumptions: [...claim.assumptions, ...statedBy(claim)] };
  return { sizes, compiled: () => compiled };
}

const statedBy = (claim: CompiledClaim): Statement[] =>
  factsOf(claim).flatMap((fact) => (fact.kind === 'statement' ? [fact.statement] : []));

function asClaimed(found: Proved, { cases }: Problem): Evidence[] {
  const theorem = onWordOf(classesOracle, [found.theorem], propositionsOf(cases));
  const summary = `from ${classesOracle}: ${found.summary}`;
  return theorem === null ? [] : [proved({ ...found, summary }, theorem)];
}
