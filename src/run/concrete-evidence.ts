import { enclosure } from '../engine/enclosure';
import type { EngineContext, Problem } from '../engine/engine';
import type { Evidence, Verdict } from '../engine/evidence';
import { sampling } from '../engine/sampling';

/** Verdicts after which concrete cases have nothing to add. */
const decisive: readonly Verdict[] = ['refuted', 'undefined'];

/**
 * What concrete cases tell: the instances of the claim file, next to a proof too; where there is no proof, also
 * instances made from the seed. If the file gives none, they are all there is; else enclosures on them may refute, at the
 * smallest sizes.
 * @param general what is known of all values
 */
export function concreteEvidence(problem: Problem, context: EngineContext, general: readonly Evidence[]): Evidence[] {
  const isDecided = (evidence: readonly Evidence[]): boolean =>
    evidence.some(({ verdict }) => decisive.includes(verdict));
  if (isDecided(general)) return [];
  const isProved = general.some(({ verdict }) => verdict === 'proved');
  const isGiven = (problem.instances ?? []).length > 0;
  const evidence = isGiven ? onInstances(problem, context) : [];
  if (isProved || isDecided(evidence)) return evidence;
  if (!isGiven) return onInstances({ cases: problem.cases }, context);
  const generated = enclosure.decide({ cases: problem.cases.slice(0, 1) }, { ...context, onlyRefute: true });
  return generated?.verdict === 'refuted' ? [...evidence, generated] : evidence;
}

/** Enclosures, and samples where those do not decide. */
function onInstances(problem: Problem, context: EngineContext): Evidence[] {
  const enclosed = enclosure.decide(problem, context);
  if (enclosed === null) return [];
  if (enclosed.verdict !== 'undecided') return [enclosed];
  const sampled = sampling.decide(problem, context);
  return sampled === null ? [enclosed] : [enclosed, sampled];
}
