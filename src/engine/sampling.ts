import { hasFiniteVariance } from '../definedness/growth/integrals';
import { outermostExpectations } from '../integral/outermost';
import {
  agreement,
  type Evidence,
  type Refuted,
  refuted,
  type Sampling,
  undecided,
  undefinedAt,
} from '../kernel/evidence';
import { hashKey } from '../number/hash-key';
import type { Comparison } from '../point/comparison';
import { showElement } from '../point/show-tensor';
import { statementSeed } from '../statement/statement-seed';
import type { Witness } from '../statement/witness';
import type { Axis } from '../tensor/axis';
import { isModelled } from '../tensor/is-modelled';
import { broadcastMap } from '../tensor/movement-map';
import { showNode } from '../tensor/show-node';
import { type ConcreteCase, type ConcreteCases, concreteCases, showInstance } from './concrete-case';
import { type Effort, stepsOf } from './effort';
import type { Engine, EngineContext, Problem } from './engine';
import { isConstantFarOut } from './sampling/far-out';
import type { Integrand } from './sampling/integrand';
import { whereIntegrandsHaveValues } from './sampling/owed-values';
import { isQuasiPossible, quasiMeans } from './sampling/quasi-mean';
import { type Answer, answer, type Prepared, prepare, type Question } from './sampling/questions';
import { rarityOf } from './sampling/rare-events';
import { isUndefinedNear, roundingOf } from './sampling/rounding';
import { type BadPoint, type SampledMean, type SamplingPlan, sampleMeans } from './sampling/sampled-mean';
import { stoppable } from './stoppable';

/** Differences up to this count as agreement. */
const tolerance = 0.01;
/** Deviations up to this do not matter. */
const negligible = 1e-6 * tolerance;
/** The most draws for one instance, and scalar operations. */
const drawLimit = 262_144;
const operationLimit = 40_000_000;
/** The error probability where a run says nothing of it. */
const defaultAlpha = 1e-6;

/**
 * Expectations by sampling, on concrete instances: `supported` if a confidence sequence for the difference of the sides
 * lies within τ, `refuted` if it is disjoint from there, at the printed error probability. Heavy tails, integrands that may
 * have no value and formulas that are no densities end in neither.
 */
export const sampling: Engine = stoppable({ name: 'sampling', decide });

type Outcome =
  | { readonly kind: 'holds'; readonly sampling: Sampling; readonly how: string }
  | { readonly kind: 'fails'; readonly sampling: Sampling; readonly how: string; readonly witness: Witness }
  | { readonly kind: 'undefined'; readonly reason: string }
  | { readonly kind: 'open'; readonly reason: string; readonly sampling?: Sampling };

function decide(problem: Problem, context: EngineContext): Evidence | null {
  const concrete = concreteCases(problem, context);
  const { cases } = concrete;
  if (cases.length === 0) return null;
  context.onSampled?.();
  const total = context.alpha ?? defaultAlpha;
  const alpha = total / cases.length;
  const outcomes: Outcome[] = [];
  for (const [i, each] of cases.entries()) {
    const outcome: Outcome = context.isOver()
      ? { kind: 'open', reason: 'the effort for this claim was used up' }
      : trusted(each, outcomeOf(each, alpha, `${statementSeed(context.seed, each)} sampling ${i}`, context.spend));
    if (outcome.kind === 'fails' && each.instance.doubts.length === 0)
      return whereIntegrandsHaveValues(refutedBySamples(each, outcome, total), [each]);
    const { doubts } = each.instance;
    const isDoubtful = outcome.kind === 'undefined' && doubts.length > 0;
    outcomes.push(
      isDoubtful
        ? { kind: 'open', reason: `${outcome.reason}, but it is not known that ${doubts.join(', that ')}` }
        : outcome,
    );
  }
  return summarised(concrete, outcomes, total);
}

/** What samples tell, where all that is drawn has a mean and a finite variance: intervals say nothing of anything else. */
function trusted({ graph, statements }: ConcreteCase, outcome: Outcome): Outcome {
  if (outcome.kind !== 'holds' && outcome.kind !== 'fails') return outcome;
  const integrals = statements.flatMap(({ left, right }) => [left, right].flatMap(outermostExpectations));
  const wide = integrals.find((integral) => !hasFiniteVariance(graph, integral));
  if (wide === undefined) return outcome;
  const reason = `it is not shown that ${showNode(wide.args[0])} has a mean and a finite variance`;
  return { kind: 'open', reason, sampling: outcome.sampling };
}

function outcomeOf(concrete: ConcreteCase, alpha: number, seed: string, spend: Effort['spend'] = () => {}): Outcome {
  if (concrete.assumptions.length > 0) return { kind: 'open', reason: 'a sample says nothing of assumptions' };
  // Floating point has no word for what is indeterminate.
  if (!isModelled(concrete.statements.flatMap(({ left, right }) => [left, right])))
    return { kind: 'open', reason: 'a derivative is taken of what jumps' };
  const prepared = prepare(concrete);
  if (prepared === null) return { kind: 'open', reason: 'an expectation stands where it cannot be sampled' };
  const { integrand, questions } = prepared;
  if (integrand.families.length === 0) return { kind: 'open', reason: 'there is nothing to draw' };
  const rounding = roundingOf(integrand, hashKey(seed, 'rounding'));
  const isConstant = isConstantFarOut(integrand, hashKey(seed, 'far out'), negligible);
  const share = alpha / (2 * integrand.program.outputs.length);
  const rarity = rarityOf(integrand, share, hashKey(seed, 'rarity'));
  const plan = (method: string): SamplingPlan => ({
    integrand,
    bounds: integrand.bounds,
    rarity,
    alpha: share,
    key: hashKey(seed, method),
    limit: Math.min(drawLimit, Math.floor(operationLimit / integrand.program.instructions.length)),
    negligible,
    isConstant,
    spend: (draws) => spend(stepsOf.draw * draws * integrand.program.instructions.length),
  });
  const answersTo = (means: readonly SampledMean[]): Answer[] =>
    questions.map((question) => answer(question, means, rounding, tolerance));
  let looks: Answer[][] = [];
  const isEnough = (means: readonly SampledMean[]): boolean => {
    const answers = answersTo(means);
    looks.push(answers);
    const verdicts = answers.map(({ verdict }) => verdict);
    // The sides, too, must look as if they had a mean.
    return (verdicts.includes('fails') || !verdicts.includes('open')) && means.every(({ isTrusted }) => isTrusted);
  };
  const judge = (means: readonly SampledMean[] | BadPoint, how: string): Outcome =>
    'noise' in means ? badOutcome(integrand, means) : judged(concrete, prepared, { means, looks, alpha, how });
  // Of bounded values something is certain, if they are independent.
  if (isQuasiPossible(integrand.families.length) && integrand.bounds.every((own) => own === null)) {
    const quasi = judge(quasiMeans(plan('quasi'), isEnough), 'scrambled Sobol’ points');
    if (quasi.kind !== 'open') return quasi;
    looks = [];
  }
  return judge(sampleMeans(plan('plain'), isEnough), 'independent draws');
}

function badOutcome(integrand: Integrand, { noise }: BadPoint): Outcome {
  const where = `at noise ${noise.map((value) => value.toPrecision(4)).join(', ')}`;
  if (isUndefinedNear(integrand, noise)) return { kind: 'undefined', reason: `an integrand has no value ${where}` };
  return { kind: 'open', reason: `an integrand is not finite in double precision ${where}` };
}

/** What a sample came to. */
interface Sampled {
  readonly means: readonly SampledMean[];
  /** The answers at each look; the last are those of the means. */
  readonly looks: readonly (readonly Answer[])[];
  readonly alpha: number;
  readonly how: string;
}

function judged(
  concrete: ConcreteCase,
  { questions, sides }: Prepared,
  { means, looks, alpha, how }: Sampled,
): Outcome {
  const answers = looks.at(-1) ?? [];
  const describe = (answered: Answer): Sampling => describeAt(answers.indexOf(answered), answered);
  const describeAt = (question: number, { n, interval, epsilon }: Answer): Sampling => ({
    n,
    interval,
    tau: tolerance,
    alpha,
    epsilon,
    detectable: tolerance + epsilon + (interval[1] - interval[0]),
    course: looks.flatMap((look) => {
      const own = look[question];
      return own === undefined ? [] : { n: own.n, interval: own.interval };
    }),
  });
  if (means.some(({ isTrusted }) => !isTrusted)) {
    const reason =
      'the largest values look as if the variance, or the third moment, were infinite: no interval can be trusted';
    return { kind: 'open', reason, sampling: describe(answers[0] as Answer) };
  }
  const failing = questions.findIndex(({ density }, k) => density === null && answers[k]?.verdict === 'fails');
  if (failing >= 0) {
    return {
      kind: 'fails',
      sampling: describe(answers[failing] as Answer),
      how,
      witness: witnessOf(concrete, questions[failing] as Question, means, sides),
    };
  }
  const improper = questions.findIndex((_, k) => answers[k]?.verdict === 'fails');
  if (improper >= 0) {
    const { interval } = answers[improper] as Answer;
    return {
      kind: 'open',
      reason: `${questions[improper]?.density} seems to be no density: its mass is about ${(1 + (interval[0] + interval[1]) / 2).toPrecision(4)}`,
    };
  }
  const open = answers.find(({ verdict }) => verdict === 'open');
  if (open !== undefined)
    return { kind: 'open', reason: 'the confidence sequence is still too wide', sampling: describe(open) };
  const reach = ({ interval }: Answer): number => Math.max(...interval.map(Math.abs));
  const own = answers.filter((_, k) => questions[k]?.density === null);
  return {
    kind: 'holds',
    sampling: describe(own.reduce((most, other) => (reach(other) > reach(most) ? other : most))),
    how,
  };
}

function witnessOf(
  { statements, sizes, instance }: ConcreteCase,
  { statement, element, axes }: Question,
  means: readonly SampledMean[],
  sides: Prepared['sides'],
): Witness {
  const about = (side: number, own: readonly Axis[]): string => {
    const estimate = sides[side]?.[broadcastMap(axes, own)[element] ?? 0];
    const [low, high] = estimate?.combine(
      estimate.outputs.map((output) => [(means[output] as SampledMean).mean, (means[output] as SampledMean).mean]),
    ) ?? [NaN, NaN];
    return `≈ ${((low + high) / 2).toPrecision(5)}`;
  };
  const { text, left, right, relation } = statements[statement] as Comparison;
  return {
    statement: text,
    sizes,
    values: instance.chosen,
    element: showElement(axes, element),
    left: about(2 * statement, left.axes),
    relation,
    right: about(2 * statement + 1, right.axes),
    check: 'sampling',
  };
}

const engine = 'sampling';

/** @param alpha the probability that any of the cases errs: the one that fails is not chosen beforehand */
function refutedBySamples(
  concrete: ConcreteCase,
  { sampling: sampled, how, witness }: Extract<Outcome, { kind: 'fails' }>,
  alpha: number,
): Refuted {
  const summary = `on an instance, a confidence sequence over ${sampled.n} ${how} excludes the claim`;
  return refuted({ engine, summary, scope: showInstance(concrete) }, witness, {
    errorBound: alpha,
    tolerance,
    sampling: sampled,
  });
}

/** @param alpha the probability that any of the cases errs */
function summarised({ cases, isWhole }: ConcreteCases, outcomes: readonly Outcome[], alpha: number): Evidence {
  const scope = cases.map(showInstance).join('; ');
  const undefinedOutcome = outcomes.find((outcome) => outcome.kind === 'undefined');
  if (undefinedOutcome !== undefined) return undefinedAt({ engine, summary: undefinedOutcome.reason, scope }, null);
  for (const [i, outcome] of outcomes.entries()) {
    const { doubts } = (cases[i] as ConcreteCase).instance;
    if (outcome.kind === 'fails') {
      const summary = `an instance fails, but it is not known that ${doubts.join(', that ')}`;
      return undecided({ engine, summary, scope }, { witness: outcome.witness, sampling: outcome.sampling });
    }
    if (outcome.kind === 'open') {
      const { reason: summary, sampling: sampled } = outcome;
      return undecided({ engine, summary, scope }, sampled === undefined ? {} : { sampling: sampled });
    }
  }
  const held = outcomes.filter((outcome) => outcome.kind === 'holds');
  const width = ({ sampling: { interval } }: (typeof held)[number]): number => Math.max(...interval.map(Math.abs));
  const widest = held.reduce((most, outcome) => (width(outcome) > width(most) ? outcome : most));
  const doubts = [...new Set(cases.flatMap(({ instance }) => instance.doubts))];
  const told = `a confidence sequence over ${widest.sampling.n} ${widest.how} satisfies the claim up to ${tolerance}`;
  const summary = `${isWhole ? '' : 'holds on the printed instances: '}${told}`;
  const supported = agreement('supported', { engine, summary, scope }, !isWhole, {
    errorBound: alpha,
    tolerance,
    hypotheses: doubts,
    sampling: widest.sampling,
  });
  return whereIntegrandsHaveValues(supported, cases);
}
