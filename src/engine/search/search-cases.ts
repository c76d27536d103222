import { hashKey } from '../../number/hash-key';
import type { NumberSystem } from '../../number/number-system';
import { type RandomStream, randomStream } from '../../number/random-stream';
import type { EngineContext, Problem, SizedClaim } from '../engine';
import type { Evidence } from '../evidence';
import { showSizes } from '../show-sizes';
import { type Choice, choicesFor } from './choices';
import { concretise, rootsOf } from './concretise';
import type { ConcreteClaim } from './concrete-claim';
import { type Found, type Outcome, searchConcrete } from './search-concrete';
import { simplifyChoice } from './simplify-choice';
import { witnessOf } from './witness';

export interface CasesOptions {
  /** The doubles that propose candidates. */
  readonly float: NumberSystem<number>;
  readonly goal: 'any' | 'undefined';
}

/** The most points tried with one choice of functions, and scalar operations spent on them. */
const pointLimit = { any: 1200, undefined: 300 } as const;
const operationsPerChoice = 1_000_000;

/** Scalar operations for all cases together; every choice of a case that is reached gets a few points. */
const operationsInAll = 12_000_000;
const fewPoints = 3;

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
  unconfirmed: boolean;
  cases: SizedClaim['sizes'][];
}

/** Searches the cases of a problem in their order. */
export function searchCases({ cases }: Problem, context: EngineContext, options: CasesOptions): Evidence | null {
  const tally: Tally = { points: 0, choices: 0, left: operationsInAll, unconfirmed: false, cases: [] };
  let undefinedAt: Located | null = null;
  for (const [i, sized] of cases.entries()) {
    if (context.deadline() || tally.left <= 0) break;
    const located = searchCase(sized, i, context, options, tally);
    if (located?.found.failure.kind === 'fails') return refuted(located, tally);
    undefinedAt ??= located;
    if (undefinedAt !== null && options.goal === 'undefined') break;
  }
  if (undefinedAt !== null) return undefinedEvidence(undefinedAt, tally);
  return options.goal === 'undefined' || tally.choices === 0 ? null : undecided(tally);
}

/** The first failing statement of a case, else the first undefined point. */
function searchCase(sized: SizedClaim, index: number, context: EngineContext, { float, goal }: CasesOptions, tally: Tally): Located | null {
  const compiled = sized.compiled();
  const streamOf = (part: string | number) => (): RandomStream => randomStream(hashKey(context.seed, 'search', index, part));
  let undefinedAt: Located | null = null;
  let round = 0;
  tally.cases.push(sized.sizes);
  for (const choice of choicesFor(rootsOf(compiled), streamOf('choices'))) {
    if (context.deadline() || tally.left <= 0) break;
    const claim = concretise(compiled, choice);
    round++;
    if (claim === null) continue;
    const affordable = Math.floor(Math.min(operationsPerChoice, tally.left) / Math.max(1, claim.cost));
    const points = Math.max(fewPoints, Math.min(pointLimit[goal], affordable));
    const outcome = searchConcrete(claim, { float, goal, points, random: streamOf(round), deadline: context.deadline });
    note(tally, claim, outcome);
    const located = (found: Found | null): Located | null => found && { sizes: sized.sizes, claim, found };
    if (outcome.fails !== null) return simplified(located(outcome.fails) as Located, choice, (other: Choice) => concretise(compiled, other));
    undefinedAt ??= located(outcome.undefined);
    if (undefinedAt !== null && goal === 'undefined') break;
  }
  return undefinedAt;
}

function simplified({ sizes, claim, found }: Located, choice: Choice, concrete: (choice: Choice) => ConcreteClaim | null): Located {
  return { sizes, ...simplifyChoice(claim, found, choice, concrete) };
}

function note(tally: Tally, claim: ConcreteClaim, outcome: Outcome): void {
  tally.points += outcome.tried;
  tally.choices++;
  tally.left -= Math.max(1, outcome.tried) * claim.cost;
  tally.unconfirmed ||= outcome.unconfirmed;
}

const engine = 'search';
const checks = { rational: 'exactly', interval: 'by disjoint enclosures' } as const;

function refuted({ sizes, claim, found }: Located, tally: Tally): Evidence {
  return {
    engine,
    verdict: 'refuted',
    summary: `a counterexample, found after ${counted(tally)} and checked ${checks[found.failure.check]}: ${found.failure.statement.text}`,
    scope: showSizes([sizes]),
    errorBound: null,
    hypotheses: claim.limit ? ['the densities shown vanish in places; positive densities near them fail as well'] : [],
    laws: claim.laws,
    witness: witnessOf(sizes, claim, found.point, found.failure),
  };
}

function undefinedEvidence({ sizes, claim, found }: Located, tally: Tally): Evidence {
  return {
    engine,
    verdict: 'undefined',
    summary: `a side has no value at a point of the declared domain, found after ${counted(tally)}: ${found.failure.statement.text}`,
    scope: showSizes([sizes]),
    errorBound: null,
    hypotheses: [],
    laws: claim.laws,
    witness: witnessOf(sizes, claim, found.point, found.failure),
  };
}

function undecided(tally: Tally): Evidence {
  const none = tally.points === 0 ? 'no point that satisfies the assumptions was found' : `no counterexample was confirmed in ${counted(tally)}`;
  const doubt = tally.unconfirmed ? '; unconfirmed: the sides differ in floating point at some of them' : '';
  return {
    engine,
    verdict: 'undecided',
    summary: `${none}${doubt}`,
    scope: showSizes(tally.cases),
    errorBound: null,
    hypotheses: [],
    laws: [],
    witness: null,
  };
}

const counted = ({ points, choices }: Tally): string =>
  `${points} ${points === 1 ? 'point' : 'points'}${choices > 1 ? ` with ${choices} choices of the functions and sizes` : ''}`;
