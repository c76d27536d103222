import { type Choice, choicesFor } from '../../concrete/choices';
import { concretise, rootsOf } from '../../concrete/concretise';
import { type Evidence, refuted, undecided, undefinedAt } from '../../kernel/evidence';
import { hashKey } from '../../number/hash-key';
import type { NumberSystem } from '../../number/number-system';
import { type RandomStream, randomStream } from '../../number/random-stream';
import type { ConcreteClaim } from '../../point/concrete-claim';
import { enumerationLimit } from '../../point/points';
import { witnessOf } from '../../point/witness';
import { showSizes } from '../../statement/show-sizes';
import { statementSeed } from '../../statement/statement-seed';
import { reachable } from '../../tensor/rewrite';
import type { EngineContext, Problem, SizedClaim } from '../engine';
import { type Found, type Outcome, searchConcrete } from './search-concrete';
import { simplifyChoice } from './simplify-choice';

export interface CasesOptions {
  /** The doubles that propose candidates. */
  readonly float: NumberSystem<number>;
  readonly goal: 'any' | 'undefined';
  readonly effort: 'thorough' | 'glance';
  /** Whether a failure is made small, with its inputs named for whoever reads it. */
  readonly witness: 'small' | 'any';
}

/** How thoroughly the cases are searched. */
interface Effort {
  readonly cases: number;
  readonly choices: number;
  /** Points tried with one choice of functions. */
  readonly points: number;
}

/** A look at many sizes first: a small failure is usually obvious. */
const glance: Effort = { cases: 12, choices: 4, points: 24 };
const thorough = {
  formulas: {
    any: { cases: Infinity, choices: 1, points: 1200 },
    undefined: { cases: Infinity, choices: 1, points: 300 },
  },
  functions: {
    any: { cases: Infinity, choices: Infinity, points: 150 },
    undefined: { cases: Infinity, choices: 4, points: 60 },
  },
} as const satisfies Record<string, Readonly<Record<CasesOptions['goal'], Effort>>>;

/** Scalar operations spent on one choice, and on all together; every choice that is reached gets a few points. */
const operationsPerChoice = 1_000_000;
const operationsInAll = 10_000_000;
const operationsAtAGlance = 500_000;
const fewPoints = 3;

/** Choices of functions that leave nothing but approximate integrals, which can confirm nothing. */
const approximateChoices = 2;

/** A failure at some sizes, with functions chosen. */
interface Located {
  readonly sizes: SizedClaim['sizes'];
  readonly claim: ConcreteClaim;
  readonly found: Found;
}

interface Tally {
  points: number;
  choices: number;
  left: number;
  unconfirmed: Outcome['unconfirmed'] | 'code';
  cases: SizedClaim['sizes'][];
}

/** Searches the cases of a problem in their order. */
export function searchCases(problem: Problem, context: EngineContext, options: CasesOptions): Evidence | null {
  const tally: Tally = {
    points: 0,
    choices: 0,
    left: options.effort === 'glance' ? operationsAtAGlance : operationsInAll,
    unconfirmed: null,
    cases: [],
  };
  let undefinedAt: Located | null = null;
  for (const effort of options.effort === 'glance' ? [glance] : effortsFor(problem, options.goal)) {
    for (const [i, sized] of problem.cases.slice(0, effort.cases).entries()) {
      if (context.isOver() || tally.left <= 0) break;
      const located = searchCase(sized, i, effort, context, options, tally);
      if (located?.found.failure.kind === 'fails') return refutedAt(located, tally);
      undefinedAt ??= located;
      if (undefinedAt !== null && options.goal === 'undefined') return undefinedEvidence(undefinedAt, tally);
    }
  }
  if (undefinedAt !== null) return undefinedEvidence(undefinedAt, tally);
  return options.goal === 'undefined' || tally.choices === 0 ? null : unfound(tally);
}

function effortsFor({ cases }: Problem, goal: CasesOptions['goal']): readonly Effort[] {
  const [first] = cases;
  const roots = first === undefined ? [] : rootsOf(first.compiled());
  const open = reachable(roots).some((node) => node.kind === 'apply' || node.kind === 'expect');
  const full = thorough[open ? 'functions' : 'formulas'][goal];
  return cases.length === 1 ? [full] : [glance, full];
}

/** The first failing statement of a case, else the first undefined point. */
function searchCase(
  sized: SizedClaim,
  index: number,
  effort: Effort,
  context: EngineContext,
  { float, goal, effort: thoroughness, witness }: CasesOptions,
  tally: Tally,
): Located | null {
  const compiled = sized.compiled();
  const seed = statementSeed(context.seed, compiled);
  const streamOf = (part: string | number) => (): RandomStream => randomStream(hashKey(seed, 'search', index, part));
  let undefinedAt: Located | null = null;
  let round = 0;
  let approximate = 0;
  const hints = thoroughness === 'thorough' && witness === 'small';
  if (!tally.cases.includes(sized.sizes)) tally.cases.push(sized.sizes);
  for (const choice of choicesFor(rootsOf(compiled), streamOf('choices'))) {
    if (round++ >= effort.choices || tally.left <= 0 || context.isOver()) break;
    const claim = concretise(compiled, choice, hints);
    if (claim === null || (claim.statements.every(({ exact }) => !exact) && ++approximate > approximateChoices))
      continue;
    const affordable = Math.floor(Math.min(operationsPerChoice, tally.left) / Math.max(1, claim.cost));
    const enough = claim.inputs.every(({ domain }) => domain.kind === 'finite') ? enumerationLimit : effort.points;
    const points = Math.max(fewPoints, Math.min(enough, affordable));
    const outcome = searchConcrete(claim, {
      float,
      goal,
      points,
      random: streamOf(round),
      isOver: context.isOver,
      spend: context.spend ?? (() => {}),
      witness,
    });
    note(tally, claim, outcome);
    const located = (found: Found): Located => ({ sizes: sized.sizes, claim, found });
    if (outcome.fails !== null)
      return witness === 'any'
        ? located(outcome.fails)
        : simplified(located(outcome.fails), choice, (other) => concretise(compiled, other, hints));
    if (outcome.undefined !== null) undefinedAt ??= located(outcome.undefined);
    if (undefinedAt !== null && goal === 'undefined') break;
  }
  return undefinedAt;
}

function simplified(
  { sizes, claim, found }: Located,
  choice: Choice,
  concrete: (choice: Choice) => ConcreteClaim | null,
): Located {
  return { sizes, ...simplifyChoice(claim, found, choice, concrete) };
}

function note(tally: Tally, claim: ConcreteClaim, outcome: Outcome): void {
  tally.points += outcome.tried;
  tally.choices++;
  tally.left -= Math.max(1, outcome.tried) * claim.cost;
  if (tally.unconfirmed !== 'quadrature') tally.unconfirmed = outcome.unconfirmed ?? tally.unconfirmed;
  if (claim.isOfCode) tally.unconfirmed ??= 'code';
}

const engine = 'search';
const checks = { rational: 'exactly', interval: 'by disjoint enclosures' } as const;

function refutedAt({ sizes, claim, found }: Located, tally: Tally): Evidence {
  const how = `found after ${counted(tally)} and checked ${checks[found.failure.check]}`;
  return refuted(
    {
      engine,
      summary: `a counterexample, ${how}: ${found.failure.statement.text}`,
      scope: showSizes([sizes]),
      laws: claim.laws,
    },
    witnessOf(sizes, claim, found.point, found.failure),
    {
      hypotheses: claim.limit
        ? ['the densities shown vanish in places; positive densities near them fail as well']
        : [],
    },
  );
}

function undefinedEvidence({ sizes, claim, found }: Located, tally: Tally): Evidence {
  const summary = `a side has no value at a point of the declared domain, found after ${counted(tally)}: ${found.failure.statement.text}`;
  return undefinedAt(
    { engine, summary, scope: showSizes([sizes]), laws: claim.laws },
    witnessOf(sizes, claim, found.point, found.failure),
  );
}

const doubts = {
  rounding: 'the sides differ in floating point at some of them, perhaps by rounding alone',
  code: 'differences that rounding in doubles explains, which say nothing of code',
  quadrature: 'the sides differ where integrals are approximated',
} as const;

function unfound(tally: Tally): Evidence {
  const none =
    tally.points === 0
      ? 'no point that satisfies the assumptions was found'
      : `no counterexample was confirmed in ${counted(tally)}`;
  const doubt = tally.unconfirmed === null ? '' : `; unconfirmed: ${doubts[tally.unconfirmed]}`;
  return undecided({ engine, summary: `${none}${doubt}`, scope: showSizes(tally.cases) });
}

const counted = ({ points, choices }: Tally): string =>
  `${points} ${points === 1 ? 'point' : 'points'}${choices > 1 ? ` with ${choices} choices of the functions and sizes` : ''}`;
