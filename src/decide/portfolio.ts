import type { EngineContext, Problem } from '../engine/engine';
import { search } from '../engine/search';
import { smt } from '../engine/smt';
import { type Evidence, proved, undecided } from '../kernel/evidence';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import { attack } from './attack';
import { concreteEvidence } from './concrete-evidence';
import { type Decision, decisionFrom } from './decision';
import { discharged, dischargedParameters } from './discharge';
import { equalSides } from './equal-sides';
import { exchangesAt, exchangesOf } from './exchanges';
import {
  certainRefutations,
  onExisting,
  type ParameterConditions,
  parameterConditions,
  whereDistributionsExist,
  whereMeant,
} from './parameter-conditions';
import { prove } from './provers';
import { type Aim, type Step, strategyFor } from './strategy';
import { violations } from './violations';

/** What is asked of a problem, beside whether it holds. */
export interface Inquiry {
  readonly aim?: Aim;
  /** What was found otherwise; after a proof nothing else is sought but a cheap second one. */
  readonly known?: Evidence | null;
  /** Whether concrete cases are shown beside a proof too. */
  readonly showsAll?: boolean;
  /** Whether samples may refute: where they are what is asked for, and in false twins of such claims. */
  readonly samplesRefute?: boolean;
}

/**
 * Tries the engines until one proves the claim, and looks for a counterexample where none does. Where
 * something is proved only as far as the sides have values, a point is looked for at which they have none.
 * Expectations are then looked at on concrete instances.
 */
export function decideWithoutSolver(problem: Problem, context: EngineContext): Decision {
  const meant = whereMeant(problem);
  const evidence = prove(meant, context);
  if (!isSettled(evidence)) evidence.push(...counterexamples(meant, context));
  if (!isSettled(evidence)) evidence.push(...attacks(evidence, meant, context));
  const certain = certainRefutations(evidence, problem, context);
  if (isRefuted(certain)) return refuted(certain, problem, 'truth', false);
  const parameters = parameterConditions(problem, context);
  return completed(certain, problem, context, 'truth', illustrations(problem, context, {}), parameters, false);
}

/** As `decideWithoutSolver`, and asks the SMT solver where neither proof nor counterexample was found. */
export async function decideFully(problem: Problem, context: EngineContext, inquiry: Inquiry = {}): Promise<Decision> {
  const { aim = 'truth', known = null, samplesRefute = aim === 'samples' } = inquiry;
  const evidence: Evidence[] = [];
  const meant = whereMeant(problem);
  const show = illustrations(problem, context, inquiry);
  const take: { readonly [S in Step]: () => Evidence[] | Promise<Evidence[]> } = {
    prove: async () => [...(await discharged(prove(meant, context), meant, context)), ...found(known)],
    ask: async () => discharged(found(await smt.decide(meant, context)), meant, context),
    glance: () => counterexamples(meant, { ...context, glance: true }).filter(({ verdict }) => verdict === 'refuted'),
    look: () => counterexamples(meant, context),
    attack: () => attacks(evidence, meant, context),
    show: () => discharged(show(evidence), problem, context),
    recall: () => found(known),
  };
  for (const step of strategyFor(problem, context, aim)) {
    if (!isSettled(evidence)) evidence.push(...(await take[step]()));
  }
  const missing = found(known).filter((each) => each.verdict === 'proved' && !evidence.includes(each));
  const certain = certainRefutations([...evidence, ...missing], problem, context);
  if (isRefuted(certain)) return refuted(certain, problem, aim, samplesRefute);
  const parameters = await dischargedParameters(parameterConditions(problem, context), problem, context);
  return completed(certain, problem, context, aim, show, parameters, samplesRefute);
}

const isSettled = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ verdict }) => verdict === 'proved' || verdict === 'refuted');

const isRefuted = (evidence: readonly Evidence[]): boolean => evidence.some(({ verdict }) => verdict === 'refuted');

const found = (evidence: Evidence | null): Evidence[] => (evidence === null ? [] : [evidence]);

const counterexamples = (problem: Problem, context: EngineContext): Evidence[] =>
  found(search.decide(problem, context));

/** What holds wherever the sides have values fails nowhere, and is not attacked. */
const attacks = (evidence: readonly Evidence[], problem: Problem, context: EngineContext): Evidence[] =>
  evidence.some(({ partial }) => partial !== undefined)
    ? []
    : found(equalSides.decide(problem, context) ?? attack.decide(problem, context));

/** What concrete cases tell, at the first call only, beside what is known by then. */
function illustrations(
  problem: Problem,
  context: EngineContext,
  { aim, showsAll = false }: Inquiry,
): (general: readonly Evidence[]) => Evidence[] {
  let isDone = false;
  return (general) => {
    if (isDone) return [];
    isDone = true;
    const looking = { isSampledFirst: aim === 'samples', isGeneral: aim === undefined || aim === 'truth', showsAll };
    return concreteEvidence(problem, context, general, looking);
  };
}

/** Nothing more is looked for after a refutation. */
function refuted(evidence: readonly Evidence[], problem: Problem, aim: Aim, samplesRefute: boolean): Decision {
  const resting = (each: Evidence): Evidence =>
    each.verdict === 'refuted' ? { ...each, hypotheses: [...each.hypotheses, ...exchangesAt(problem, each)] } : each;
  return decisionFrom(evidence.map(resting), aim, samplesRefute);
}

function completed(
  evidence: readonly Evidence[],
  problem: Problem,
  context: EngineContext,
  aim: Aim,
  illustrate: ReturnType<typeof illustrations>,
  parameters: ParameterConditions,
  samplesRefute: boolean,
): Decision {
  const exchanges = exchangesOf(problem);
  const resting = (each: Evidence): Evidence =>
    each.verdict === 'proved'
      ? proved(each, asAsked(each.theorem, problem).assuming(exchanges))
      : each.verdict === 'certified' || each.verdict === 'supported'
        ? { ...each, hypotheses: [...each.hypotheses, ...exchanges] }
        : each;
  const general = [
    ...evidence.map((each) => whereDistributionsExist(each, parameters)),
    ...violations(evidence, problem, context),
    ...found(parameters.violation),
  ];
  const told = [...general, ...certainRefutations(illustrate(general), problem, context)]
    .map((each) => onlyIfCertain(each, problem))
    .map((each) => (each.verdict === 'certified' || each.verdict === 'supported' ? onExisting(each, parameters) : each))
    .map(resting);
  return decisionFrom(told, aim, samplesRefute);
}

/** What was proved where the distributions exist, on the word of whoever showed that they do. */
function asAsked(theorem: Theorem, { cases }: Problem): Theorem {
  const asked = propositionsOf(cases);
  const isMore = theorem.propositions.some(
    ({ graph, assumptions }, i) => graph === asked[i]?.graph && assumptions.length > asked[i].assumptions.length,
  );
  return isMore ? (onWordOf('where the distributions exist', [theorem], asked) ?? theorem) : theorem;
}

/** A derivative that was taken off its kinks may have a value where its formula has none. */
function onlyIfCertain(each: Evidence, { cases }: Problem): Evidence {
  if (each.verdict !== 'undefined' || cases.every(({ compiled }) => (compiled().withoutKinks?.size ?? 0) === 0))
    return each;
  const summary = `${each.summary}; but a derivative was taken off its kinks, and may have a value there`;
  return undecided({ ...each, summary });
}
