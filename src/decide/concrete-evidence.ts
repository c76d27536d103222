import { closeEnclosure, enclosure, refutingEnclosure } from '../engine/enclosure';
import type { Engine, EngineContext, Problem } from '../engine/engine';
import { sampling } from '../engine/sampling';
import type { Evidence } from '../kernel/evidence';
import type { Verdict } from '../statement/verdict';

/** Verdicts after which concrete cases have nothing to add. */
const decisive: readonly Verdict[] = ['refuted', 'undefined'];

/** How concrete cases are looked at. */
export interface Looking {
  /** Samples first, and enclosures where those say nothing; otherwise the other way round. */
  readonly isSampledFirst: boolean;
  /** Whether the claim speaks of more than its instances: then others may refute it. */
  readonly isGeneral: boolean;
  /** Beside a proof too, on given and on made instances, by enclosures and by samples, for those who want to see. */
  readonly showsAll: boolean;
  /** Whether the claim is thought to hold on them. */
  readonly isBelieved: boolean;
}

/**
 * What concrete cases tell: the instances of the claim file, next to a proof too; where there is no proof, also
 * instances made from the seed. If the file gives none, they are all there is; else enclosures on them may refute, at the
 * smallest sizes.
 * @param general what is known of all values
 */
export function concreteEvidence(
  problem: Problem,
  context: EngineContext,
  general: readonly Evidence[],
  { isSampledFirst, isGeneral, showsAll, isBelieved }: Looking,
): Evidence[] {
  if (isDecided(general)) return [];
  const enclosing = isBelieved ? closeEnclosure : enclosure;
  const made: Problem = { cases: problem.cases };
  const isGiven = (problem.instances ?? []).length > 0;
  if (showsAll)
    return (isGiven ? [problem, made] : [made]).flatMap((each) => byEach([enclosing, sampling], each, context));
  const isProved = general.some(({ verdict }) => verdict === 'proved');
  const engines = isSampledFirst ? [sampling, enclosing] : [enclosing, sampling];
  const evidence = isGiven ? untilDecided(engines, problem, context) : [];
  if (isProved || isDecided(evidence) || (isGiven && !isGeneral)) return evidence;
  if (!isGiven) return untilDecided(engines, made, context);
  const generated = refutingEnclosure.decide({ cases: problem.cases.slice(0, 1) }, context);
  return generated?.verdict === 'refuted' ? [...evidence, generated] : evidence;
}

const isDecided = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ verdict }) => decisive.includes(verdict));

const byEach = (engines: readonly Engine[], problem: Problem, context: EngineContext): Evidence[] =>
  engines.map((engine) => engine.decide(problem, context)).filter((evidence) => evidence !== null);

/** The engines in turn, each where those before it leave open what happens; what samples support may be shown to fail all the same. */
function untilDecided(engines: readonly Engine[], problem: Problem, context: EngineContext): Evidence[] {
  const evidence: Evidence[] = [];
  for (const engine of engines) {
    const last = evidence.at(-1)?.verdict ?? 'undecided';
    if (last !== 'undecided' && last !== 'supported') break;
    const more = byEach([engine], problem, context);
    evidence.push(...(last === 'supported' ? more.filter(({ verdict }) => decisive.includes(verdict)) : more));
  }
  return evidence;
}
