import { errorOfBits } from '../statement/error-bound';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';
import { statementSeed } from '../statement/statement-seed';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import { isGranted, type Obligation, obligationKey, obligationsOf, showObligation } from '../tensor/obligations';
import { plan } from '../tensor/plan';
import { planCost } from '../tensor/plan-cost';
import { assumedBounds } from './assumed-bounds';
import type { Certificate, Part } from './certificate';
import { functionHypotheses } from './function-hypotheses';
import { definednessOf } from './laws/definedness';
import { keysAt, lawfulTrial, likelySigns, placeAt, type Setting, signsWhere } from './laws/trial';
import { type Way, waysOf } from './laws/ways';
import { isWellFormed } from './laws/well-formed';
import { attemptLimit, type Enough, enoughTrials } from './residues/enough-trials';
import { combinationLimit, type FiniteParts, finiteParts } from './residues/finite-parts';
import { lowerToFunctionals } from './residues/functionals';
import { isPlain, isTotal } from './residues/is-plain';
import { type Proposition, Theorem } from './theorem';

export interface ByResidues {
  /** Under the conditions of denominators and the like that the declared domains do not grant. */
  readonly theorem: Theorem;
  /** The most trials that a part took, and the most combinations of finite variables. */
  readonly trials: number;
  readonly combinations: number;
  /** Of each proposition what vanishes, at the combinations of its finite variables. */
  readonly parts: readonly FiniteParts['roots'][];
  /** The conditions by their keys. */
  readonly open: ReadonlySet<string>;
}

/** What is to vanish, of the proposition with a number the part with one. */
export interface PartOfProposition {
  readonly graph: Graph;
  readonly roots: readonly Node[];
  readonly proposition: number;
  readonly part: number;
  readonly seed: string;
}

export interface Residing {
  readonly seed: string;
  /** Asked for leave, before so much work is done and between its parts. */
  readonly spend: (cost: number) => void;
  /** Ways to apply laws to a part of a proposition, which are tried in turn; texts say why there are none. */
  readonly waysFor: (at: PartOfProposition, setting: Setting) => Iterable<Part | string>;
}

/**
 * Equations by evaluation at random points modulo random primes (Schwartz 1980, Zippel 1979): the difference of the sides is a
 * rational function of the variables, of values of unknown functions, which random oracles give, of weights of random
 * functionals, which stand for expectations, and of logarithms, exponentials and roots, to which laws are applied. One
 * that is not 0 vanishes modulo all primes with a probability that its degree bounds, and enough trials make that small.
 * A reason where there is no theorem; it refutes nothing. Propositions are asked for in turn, until one is not shown.
 */
export function byResidues(
  propositions: Iterable<Proposition>,
  { seed, spend, waysFor }: Residing,
): ByResidues | string {
  let bits = Number.POSITIVE_INFINITY;
  let trials = 0;
  let combinations = 1;
  const hypotheses: string[] = [];
  const conditions: Obligation[] = [];
  const all: FiniteParts['roots'][] = [];
  const used: Part[][] = [];
  const stated: Proposition[] = [];
  for (const proposition of propositions) {
    const { graph, statements, sizes, assumptions } = proposition;
    if (statements.length === 0 || statements.some(({ relation }) => relation !== '=='))
      return 'only equations are shown by residues';
    const claimed = statements.map(({ left, right }) => graph.sub(left, right));
    const parts = finiteParts(graph, claimed, assumptions);
    if (parts === null) return `the finite variables have no combinations, or more than ${combinationLimit}`;
    const own = `${statementSeed(seed, proposition)} identity ${showSizes([sizes])}`;
    const certified: Part[] = [];
    for (const [i, roots] of parts.roots.entries()) {
      const at = { graph, roots, proposition: stated.length, part: i, seed: own };
      const passed = firstPassed(at, spend, waysFor);
      if (typeof passed === 'string') return passed;
      certified.push(passed.part);
      bits = Math.min(bits, passed.bits);
      trials = Math.max(trials, passed.trials);
      const { open, mistaken } = openObligations(at, assumptions, spend);
      if (mistaken > 0) bits = Math.min(bits, -Math.log2(mistaken));
      conditions.push(...open);
    }
    used.push(certified);
    stated.push(proposition);
    all.push(parts.roots);
    combinations = Math.max(combinations, parts.combinations);
    hypotheses.push(...functionHypotheses(claimed));
  }
  const certificate: Certificate = { by: 'residues', propositions: used };
  const theorem = Theorem.established({
    propositions: stated,
    hypotheses: [...new Set(hypotheses)],
    errorBound: errorOfBits(bits),
    oracles: [],
    certificate,
    conditions: [...new Set(conditions.map(showObligation))],
  });
  return { theorem, trials, combinations, parts: all, open: new Set(conditions.map(obligationKey)) };
}

/** What denominators and the like need, and neither the declared domains, assumptions, nor signs of factors grant. */
function openObligations(
  { graph, roots, seed }: PartOfProposition,
  assumptions: readonly Statement[],
  spend: Residing['spend'],
): Open {
  const owed = obligationsOf(graph, roots);
  const subjects = owed.map(({ subject }) => subject);
  const bounds = boundsOf(subjects, assumedBounds(assumptions));
  let mistaken = 0;
  const open = owed.filter((obligation) => {
    if (isGranted(obligation, bounds)) return false;
    const setting = settingOf({ graph, roots: [obligation.subject] }, spend);
    const found =
      setting && likelySigns({ ...setting, usesSigns: true }, setting.differences[0] as Node, `${seed} signs`);
    if (found === null || (found.signs & ~signsWhere[obligation.condition]) !== 0) return true;
    mistaken += found.bound;
    return false;
  });
  return { open, mistaken };
}

/**
 * The values of expressions at one random point, as texts, to compare expressions of two graphs that have the same names: which
 * proves nothing. Null where they have none there, or are nested too deeply.
 */
export function valuesAtRandom(graph: Graph, roots: readonly Node[], seed: string): readonly string[] | null {
  const setting = settingOf({ graph, roots }, () => {});
  if (setting === null) return null;
  const functionals = setting.functionals.map((functional) => ({ ...functional, facts: [] }));
  return keysAt({ ...setting, functionals }, seed);
}

interface Open {
  readonly open: readonly Obligation[];
  readonly mistaken: number;
}

type Roots = Pick<PartOfProposition, 'graph' | 'roots'>;

/** Null where expectations are nested too deeply to be modelled. */
function settingOf({ graph, roots }: Roots, spend: Residing['spend']): Setting | null {
  const lowered = lowerToFunctionals(graph, roots);
  if (lowered === null) return null;
  const steps = plan(lowered.roots);
  const cost = planCost(steps);
  const bounds = boundsOf(lowered.roots);
  return {
    graph,
    plan: steps,
    differences: lowered.roots,
    functionals: lowered.functionals,
    bounds,
    definedness: definednessOf(graph, lowered.roots, bounds),
    usesSigns: !isPlain(lowered.roots),
    attempts: isTotal(lowered.roots) ? 1 : attemptLimit,
    spend: { all: () => spend(cost), step: () => spend(0) },
  };
}

/** How surely the roots vanish wherever they have values, in the first way in which they do. */
function firstPassed(
  roots: PartOfProposition,
  spend: Residing['spend'],
  waysFor: Residing['waysFor'],
): (Enough & { readonly part: Part }) | string {
  const setting = settingOf(roots, spend);
  if (setting === null) return 'the expectations are nested too deeply to be modelled';
  let reason: string | null = null;
  for (const part of waysFor(roots, setting)) {
    const passed = typeof part === 'string' ? part : inAllWays(setting, part, roots.seed);
    if (typeof passed !== 'string' && typeof part !== 'string') return { ...passed, part };
    if (typeof passed === 'string') reason ??= passed;
  }
  return reason ?? 'no way to apply laws is known';
}

/** How surely the differences vanish whichever way the signs are decided. */
function inAllWays(setting: Setting, part: Part, seed: string): Enough | string {
  if (!isWellFormed(part)) return 'the certificate is malformed';
  const ways = waysOf(part);
  if (ways === null) return 'the ways to decide signs are not all that there are';
  return enoughTrials((trial) => boundOfTrial(setting, ways, `${seed} trial ${trial}`));
}

/** The bound of the first of some points at which everything has a value. */
function boundOfTrial(setting: Setting, ways: readonly Way[], seed: string): number | string {
  for (let attempt = 1; attempt <= setting.attempts; attempt++) {
    const bound = everyWay(setting, ways, `${seed} point ${attempt}`);
    if (bound !== null) return bound;
  }
  return 'a side has parts this method cannot model';
}

/** That all differences vanish whichever way the signs are decided, at one point; null where something has no value there. */
function everyWay(setting: Setting, ways: readonly Way[], seed: string): number | string | null {
  const place = placeAt(seed);
  let bound = 0;
  /** The sign that is met once others are decided. */
  const next = new Map<string, string>();
  for (const way of ways) {
    const found = lawfulTrial(setting, way, place, seed);
    if (found.outcome === 'none') return null;
    if (found.outcome !== 'zero') return 'the sides differ as formal expressions, which proves nothing';
    bound += found.bound;
    const { choices } = way;
    if (choices === null) continue;
    for (const [i, sign] of found.signs.entries()) {
      const decided = choices.slice(0, i);
      if (i >= choices.length || (next.get(decided) ?? sign) !== sign) return 'a sign is not decided both ways';
      next.set(decided, sign);
    }
  }
  return bound;
}
