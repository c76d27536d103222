import type { EngineContext, Problem } from '../engine/engine';
import { glance, search, searchAny } from '../engine/search';
import { type Evidence, type Proved, proved, undecided } from '../kernel/evidence';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import { ask } from './ask';
import { atLargerSizes } from './at-larger-sizes';
import { attack } from './attack';
import { byExistence } from './by-existence';
import { forEveryLevel } from './by-induction';
import { concreteEvidence } from './concrete-evidence';
import { type Decision, decisionFrom, isForEverySize } from './decision';
import { discharged, dischargedParameters } from './discharge';
import { equalSides } from './equal-sides';
import { forEverySize } from './every-size/for-every-size';
import { type Exchanges, exchangesAt, exchangesOf } from './exchanges';
import { openIntegrals, restOnIntegrals } from './integrals';
import { isExistential, ofExistence } from './of-existence';
import { oneByOne } from './one-by-one';
import {
  certainRefutations,
  onExisting,
  type ParameterConditions,
  parameterConditions,
  whereDistributionsExist,
  whereMeant,
} from './parameter-conditions';
import { withExamples } from './problem';
import { prove } from './provers';
import { type Aim, type Step, type Strategy, stepsFor, strategies } from './strategy';
import { uncoveredCases } from './uncovered-cases';
import { violations } from './violations';
import { withFacts } from './with-facts';
import { withoutMean } from './without-mean';

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
 * Goes the ways of a strategy until one settles the claim. Where something is proved only as far as the sides have values,
 * a point is looked for at which they have none. Expectations are then looked at on concrete instances.
 */
export async function decideFully(
  listed: Problem,
  context: EngineContext,
  strategy: Strategy,
  inquiry: Inquiry = {},
): Promise<Decision> {
  const { aim = 'truth', known = null } = inquiry;
  const steps = stepsFor(listed, strategy, aim);
  const general = steps.includes('generalise') ? await inGeneral(listed, context) : [];
  const problem = isSettled(general) ? listed : withExamples(listed);
  const meant = whereMeant(problem);
  const ways = waysFor(problem, meant, context, strategy, inquiry);
  const early = strategy.isSuspect === true ? ways.look([]) : null;
  const take: { readonly [S in Step]: Way | ((evidence: readonly Evidence[]) => Promise<Evidence[]>) } = {
    ...ways,
    generalise: () => [...general, ...(isSettled(general) && listed.areListed === true ? prove(meant, context) : [])],
    prove: async () => [...(await discharged(ways.prove([]), meant, context)), ...found(known)],
    look: (evidence) => early ?? ways.look(evidence),
    ask: async () => {
      const asked = await discharged(await ask(meant, context), meant, context);
      return isSettled(asked) ? asked : [...asked, ...(await withFacts(meant, context))];
    },
    divide: async () => found(await oneByOne(meant, context)),
    show: (evidence) => discharged(ways.show(evidence), problem, context),
  };
  const evidence: Evidence[] = early !== null && isSettled(early) ? [...early] : [];
  for (const step of steps) {
    if (!isSettled(evidence)) evidence.push(...(await take[step](evidence)));
  }
  const missing = found(known).filter((each) => each.verdict === 'proved' && !evidence.includes(each));
  const settled = certain([...evidence, ...missing], problem, context);
  if (isRefuted(settled)) return refuted(settled, problem, inquiry);
  const parameters = await dischargedParameters(parameterConditions(problem, context), problem, context);
  const decision = completed(settled, problem, context, inquiry, ways.show, parameters);
  if (aim !== 'truth' || isSettled(general)) return decision;
  return orExisting(orFailingLater(decision, problem, context, inquiry), problem, context, inquiry);
}

/** The decision, unless the claim is open and says that something exists, and what exists is found, or nothing does. */
async function orExisting(
  decision: Decision,
  problem: Problem,
  context: EngineContext,
  inquiry: Inquiry,
): Promise<Decision> {
  if (decision.verdict !== 'undecided' || !isExistential(problem)) return decision;
  const told = await byExistence(problem, context);
  return told === null ? decision : decided([...decision.evidence, told], problem, inquiry);
}

/** Refutations that are certain: of the claim itself, where its distributions exist. */
const certain = (evidence: readonly Evidence[], problem: Problem, context: EngineContext): readonly Evidence[] =>
  certainRefutations(
    evidence.map((each) => ofExistence(each, problem)),
    problem,
    context,
  );

/**
 * The decision, unless the claim speaks of any size, is open, and a search finds that it fails at a larger one than those that were
 * looked at.
 */
function orFailingLater(decision: Decision, problem: Problem, context: EngineContext, inquiry: Inquiry): Decision {
  const { verdict, evidence } = decision;
  const larger = verdict === 'undecided' ? atLargerSizes(problem) : null;
  if (larger === null) return decision;
  const sought = found(search.decide(whereMeant(larger), { ...context, seed: `${context.seed} larger sizes` }));
  const told = certain(sought, larger, context).map((each) => onlyIfCertain(each, larger));
  const fails = told.some((each) => each.verdict === 'refuted' || each.verdict === 'undefined');
  // What was proved at the smaller sizes says nothing of the claim that fails.
  return fails
    ? refuted([...evidence.filter((each) => each.verdict !== 'proved'), ...told], larger, inquiry)
    : decided([...evidence, ...told], problem, inquiry);
}

/** As `decideFully`, at once: by all but the solver. */
export function decideAtOnce(
  problem: Problem,
  context: EngineContext,
  strategy: Strategy<AtOnce> = strategies.atOnce,
): Decision {
  const ways = waysFor(problem, whereMeant(problem), context, strategy, {});
  const evidence: Evidence[] = [];
  for (const step of strategy.steps) {
    if (!isSettled(evidence)) evidence.push(...ways[step](evidence));
  }
  const settled = certain(evidence, problem, context);
  if (isRefuted(settled)) return refuted(settled, problem, {});
  return completed(settled, problem, context, {}, ways.show, parameterConditions(problem, context));
}

/** Steps that wait for nothing. */
type AtOnce = Exclude<Step, 'ask' | 'divide' | 'generalise'>;

/** What a step finds, beside what is known by then. */
type Way = (evidence: readonly Evidence[]) => Evidence[];

/** @param meant the problem where its distributions exist */
function waysFor(
  problem: Problem,
  meant: Problem,
  context: EngineContext,
  { isBelieved, witness }: Strategy,
  inquiry: Inquiry,
): { readonly [S in AtOnce]: Way } {
  const looking = witness === 'any' ? searchAny : search;
  return {
    prove: () => prove(meant, context),
    glance: () => found(glance.decide(meant, context)).filter(({ verdict }) => verdict === 'refuted'),
    look: () => found(looking.decide(meant, context)),
    attack: (evidence) => attacks(evidence, meant, context),
    show: illustrations(problem, context, isBelieved, inquiry),
    recall: () => found(inquiry.known ?? null),
  };
}

/** A proof for every size, or for every level of a recursion; none where sizes that are listed beside these are not proved too. */
async function inGeneral(problem: Problem, context: EngineContext): Promise<Evidence[]> {
  const direct = found(await forEverySize(problem, context));
  const all = isSettled(direct) ? direct : [...found(await forEveryLevel(problem, context)), ...direct];
  const others = isSettled(all) ? uncoveredCases(problem) : [];
  const areShown = others.length === 0 || prove({ cases: others }, context).some(({ verdict }) => verdict === 'proved');
  return areShown ? all : all.filter(({ verdict }) => verdict !== 'proved');
}

const isSettled = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ verdict }) => verdict === 'proved' || verdict === 'refuted');

const isRefuted = (evidence: readonly Evidence[]): boolean => evidence.some(({ verdict }) => verdict === 'refuted');

const found = (evidence: Evidence | null): Evidence[] => (evidence === null ? [] : [evidence]);

/** What holds wherever the sides have values fails nowhere, and is not attacked. */
const attacks = (evidence: readonly Evidence[], problem: Problem, context: EngineContext): Evidence[] =>
  evidence.some(({ partial }) => partial !== undefined)
    ? []
    : found(equalSides.decide(problem, context) ?? attack.decide(problem, context));

/** What concrete cases tell, at the first call only, beside what is known by then. */
function illustrations(
  problem: Problem,
  context: EngineContext,
  isBelieved: boolean,
  { aim = 'truth', showsAll = false }: Inquiry,
): Way {
  let isDone = false;
  return (general) => {
    if (isDone) return [];
    isDone = true;
    const looking = { isSampledFirst: aim === 'samples', isGeneral: aim === 'truth', showsAll, isBelieved };
    return concreteEvidence(problem, context, general, looking);
  };
}

/** Nothing more is looked for after a refutation. */
function refuted(evidence: readonly Evidence[], problem: Problem, inquiry: Inquiry): Decision {
  const resting = (each: Evidence): Evidence => restingOn(each, problem, exchangesAt(problem, each));
  return decided(evidence.map(resting), problem, inquiry);
}

function completed(
  evidence: readonly Evidence[],
  problem: Problem,
  context: EngineContext,
  inquiry: Inquiry,
  illustrate: Way,
  parameters: ParameterConditions,
): Decision {
  const exchanges = exchangesOf(problem);
  const general = [
    ...evidence.map((each) => whereDistributionsExist(each, parameters)),
    ...violations(evidence, problem, context),
    ...found(parameters.violation),
    ...(context.isOver() ? [] : found(withoutMean(problem))),
  ];
  const told = [...general, ...certain(illustrate(general), problem, context)]
    .map((each) => onlyIfCertain(ofExistence(each, problem), problem))
    .map((each) => (each.verdict === 'certified' || each.verdict === 'supported' ? onExisting(each, parameters) : each))
    .map((each) => restingOn(each, problem, exchanges));
  return decided(told, problem, inquiry);
}

/**
 * What rests on derivatives under integrals, and on integrals that exist, with what is granted of these; undecided where something is neither
 * shown nor granted.
 */
function restingOn(each: Evidence, problem: Problem, { granted, open }: Exchanges): Evidence {
  if (each.verdict === 'undecided') return each;
  const missing = [
    ...open,
    ...(each.haveIntegrals !== true && restOnIntegrals(each.hypotheses) ? openIntegrals(problem) : []),
  ];
  if (missing.length > 0)
    return undecided({ ...each, summary: `${each.summary}; but it is not shown that ${missing.join(', that ')}` });
  if (each.verdict === 'proved') return proved(each, asAsked(each.theorem, problem).assuming(granted));
  return each.verdict === 'undefined' ? each : { ...each, hypotheses: [...each.hypotheses, ...granted] };
}

const decided = (
  evidence: readonly Evidence[],
  { standForMore = false }: Problem,
  { aim = 'truth', samplesRefute = aim === 'samples' }: Inquiry,
): Decision => {
  const told = standForMore ? evidence.map((each) => (isAtSizes(each) ? atSizesAlone(each) : each)) : evidence;
  return decisionFrom(told, aim, samplesRefute);
};

const isAtSizes = (each: Evidence): each is Proved => each.verdict === 'proved' && !isForEverySize(each);

const atSizesAlone = (each: Proved): Proved => ({ ...each, onInstances: true });

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
