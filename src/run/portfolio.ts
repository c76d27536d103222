import type { Engine, EngineContext, Problem } from '../engine/engine';
import { enclosure } from '../engine/enclosure';
import { enumeration } from '../engine/enumeration';
import type { Evidence, Verdict } from '../engine/evidence';
import { identity } from '../engine/identity';
import { findUndefined, search } from '../engine/search';
import { smt } from '../engine/smt';

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
  const evidence = inGeneral(problem, context, null);
  return settle([...evidence, ...onConcreteCases(problem, context, evidence)]);
}

/**
 * As `decide`, and asks the SMT solver where neither proof nor counterexample was found.
 * @param known a proof found otherwise: then nothing else is sought but a cheap second one
 */
export async function decideFully(problem: Problem, context: EngineContext, known: Evidence | null = null): Promise<Decision> {
  const evidence = inGeneral(problem, context, known);
  if (!evidence.some(({ verdict }) => verdict === 'proved' || verdict === 'refuted')) {
    const asked = await smt.decide(problem, context);
    if (asked !== null) evidence.push(asked);
    if (asked?.verdict === 'proved') evidence.push(...violations(problem, context, asked));
  }
  return settle([...evidence, ...onConcreteCases(problem, context, evidence)]);
}

/** What is found of all values: a proof, or else what a search comes to. */
function inGeneral(problem: Problem, context: EngineContext, known: Evidence | null): Evidence[] {
  const evidence: Evidence[] = [];
  for (const engine of provers) {
    const found = engine.decide(problem, context);
    if (found !== null) evidence.push(found);
    if (found?.verdict === 'proved') break;
  }
  if (known !== null) evidence.push(known);
  const proof = evidence.find(({ verdict }) => verdict === 'proved');
  if (proof !== undefined) return [...evidence, ...violations(problem, context, proof)];
  const searched = search.decide(problem, context);
  return searched === null ? evidence : [...evidence, searched];
}

/** A point that violates the open conditions of a proof, if a search finds one. */
function violations(problem: Problem, context: EngineContext, proof: Evidence): Evidence[] {
  const found = (proof.conditions ?? []).length > 0 ? findUndefined(problem, context) : null;
  return found === null ? [] : [found];
}

function onConcreteCases(problem: Problem, context: EngineContext, evidence: readonly Evidence[]): Evidence[] {
  if (evidence.some(({ verdict }) => decisive.includes(verdict))) return [];
  return concreteEvidence(problem, context, evidence.some(({ verdict }) => verdict === 'proved'));
}

/** Verdicts after which concrete cases have nothing to add. */
const decisive: readonly Verdict[] = ['refuted', 'undefined'];

/**
 * The instances of the claim file, next to a proof too; where there is no proof, also instances made from the seed: they
 * may refute, and if the file gives none, they are all there is.
 */
function concreteEvidence(problem: Problem, context: EngineContext, isProved: boolean): Evidence[] {
  const isGiven = (problem.instances ?? []).length > 0;
  const evidence = isGiven ? onInstances(problem, context) : [];
  if (isProved || evidence.some(({ verdict }) => decisive.includes(verdict))) return evidence;
  const generated = onInstances({ cases: problem.cases }, context);
  return isGiven ? [...evidence, ...generated.filter(({ verdict }) => verdict === 'refuted')] : generated;
}

function onInstances(problem: Problem, context: EngineContext): Evidence[] {
  const enclosed = enclosure.decide(problem, context);
  return enclosed === null ? [] : [enclosed];
}

function settle(evidence: readonly Evidence[]): Decision {
  const [deciding] = [...evidence].sort((a, b) => precedence.indexOf(a.verdict) - precedence.indexOf(b.verdict));
  return { verdict: deciding?.verdict ?? 'undecided', deciding: deciding ?? null, evidence };
}
