import type { Engine, EngineContext, Problem } from '../engine/engine';
import { enumeration } from '../engine/enumeration';
import { affirmative, type Evidence, type Verdict } from '../engine/evidence';
import { identity } from '../engine/identity';
import { findUndefined, search } from '../engine/search';
import { smt } from '../engine/smt';
import { concreteEvidence } from './concrete-evidence';
import { parameterConditions } from './parameter-conditions';

/** The engines that prove, cheapest and strongest first. */
export const provers: readonly Engine[] = [enumeration, identity];

/** Verdicts from the one that settles a claim to the one that says least. */
const precedence: readonly Verdict[] = ['refuted', 'undefined', 'proved', 'certified', 'supported', 'undecided'];

export interface Decision {
  readonly verdict: Verdict;
  /** The evidence the verdict rests on, or null if no engine had anything to say. */
  readonly deciding: Evidence | null;
  readonly evidence: readonly Evidence[];
}

/**
 * Tries the engines until one proves the claim, and looks for a counterexample where none does. A
 * proof with open conditions (a denominator that no declared domain keeps from 0) counts only after
 * a search for a point that violates them. Expectations are then looked at on concrete instances.
 */
export function decide(problem: Problem, context: EngineContext): Decision {
  const evidence = prove(problem, context);
  if (!isSettled(evidence)) evidence.push(...counterexamples(problem, context));
  return completed(evidence, problem, context, illustrations(problem, context));
}

/**
 * As `decide`, and asks the SMT solver where neither proof nor counterexample was found.
 * @param known what was found otherwise; after a proof nothing else is sought but a cheap second one
 */
export async function decideFully(
  problem: Problem,
  context: EngineContext,
  known: Evidence | null = null,
): Promise<Decision> {
  const evidence: Evidence[] = [];
  const look = async () => counterexamples(problem, context);
  // Where the file gives instances, only a failure that is easy to find is looked for before them.
  let glanced: Evidence[] = [];
  const glance = async () => {
    glanced = counterexamples(problem, { ...context, glance: true });
    return isSettled(glanced) ? glanced : [];
  };
  const lookUnlessShown = async () =>
    evidence.some(({ verdict }) => affirmative.includes(verdict)) ? glanced : look();
  const argue = async () => [...prove(problem, context), ...found(known)];
  const ask = async () => found(await smt.decide(problem, context));
  const illustrate = illustrations(problem, context);
  const show = async () => illustrate(evidence);
  const isGiven = (problem.instances ?? []).length > 0;
  const orders = {
    hopeful: isGiven ? [argue, ask, glance, show, lookUnlessShown] : [argue, ask, look],
    doubtful: isGiven ? [glance, show, argue, lookUnlessShown, ask] : [look, argue, show, ask],
  };
  for (const step of context.hopeful === true ? orders.hopeful : orders.doubtful) {
    if (!isSettled(evidence)) evidence.push(...(await step()));
  }
  return completed(evidence, problem, context, illustrate);
}

/** What the provers find, up to the first proof. */
export function prove(problem: Problem, context: EngineContext): Evidence[] {
  const evidence: Evidence[] = [];
  for (const engine of provers) {
    evidence.push(...found(engine.decide(problem, context)));
    if (evidence.at(-1)?.verdict === 'proved') break;
  }
  return evidence;
}

const isSettled = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ verdict }) => verdict === 'proved' || verdict === 'refuted');

const found = (evidence: Evidence | null): Evidence[] => (evidence === null ? [] : [evidence]);

const counterexamples = (problem: Problem, context: EngineContext): Evidence[] =>
  found(search.decide(problem, context));

/** What concrete cases tell, at the first call only, beside what is known by then. */
function illustrations(problem: Problem, context: EngineContext): (general: readonly Evidence[]) => Evidence[] {
  let isDone = false;
  return (general) => {
    if (isDone) return [];
    isDone = true;
    return concreteEvidence(problem, context, general);
  };
}

function completed(
  evidence: readonly Evidence[],
  problem: Problem,
  context: EngineContext,
  illustrate: ReturnType<typeof illustrations>,
): Decision {
  if (evidence.some(({ verdict }) => verdict === 'refuted')) return settle(evidence);
  const proof = evidence.find(({ verdict }) => verdict === 'proved');
  const { open, violation } = parameterConditions(problem, context);
  const general = [
    ...evidence.map((each) => (each === proof ? { ...each, hypotheses: [...open, ...each.hypotheses] } : each)),
    ...(proof === undefined ? [] : violations(problem, context, proof)),
    ...(violation === null ? [] : [violation]),
  ];
  return settle([...general, ...illustrate(general)]);
}

/** A point that violates the open conditions of a proof, if a search finds one. */
function violations(problem: Problem, context: EngineContext, proof: Evidence): Evidence[] {
  return (proof.conditions ?? []).length > 0 ? found(findUndefined(problem, context)) : [];
}

function settle(evidence: readonly Evidence[]): Decision {
  const [deciding] = [...evidence].sort((a, b) => precedence.indexOf(a.verdict) - precedence.indexOf(b.verdict));
  return { verdict: deciding?.verdict ?? 'undecided', deciding: deciding ?? null, evidence };
}
