import { type OpenObligations, openObligations } from '../definedness/open-obligations';
import { whereDefined } from '../definedness/where-defined';
import { atCombination, combinationCount, enumerateFinite, finiteInputs } from '../kernel/enumerate-finite';
import { type Evidence, type Owed, propositionsOf, undecided } from '../kernel/evidence';
import { trusting } from '../kernel/trusting';
import type { SignCases } from '../number/residue/formal-options';
import { primeCount } from '../number/residue/residue';
import { anySign, negative, type Signs, zero } from '../number/residue/signs';
import { errorOfBits } from '../statement/error-bound';
import { showSizes } from '../statement/show-sizes';
import { statementSeed } from '../statement/statement-seed';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import type { Obligation } from '../tensor/obligations';
import { plan } from '../tensor/plan';
import { reachable } from '../tensor/rewrite';
import type { Engine, EngineContext, SizedClaim } from './engine';
import { definednessOf } from './identity/definedness';
import { functionHypotheses } from './identity/function-hypotheses';
import { lowerToFunctionals } from './identity/functionals';
import { isPlain, isTotal } from './identity/is-plain';
import { lawsUsed } from './identity/laws';
import { type TieCase, tieCases } from './identity/tie-cases';
import { runTrial, type Setting, type TrialOptions, type TrialOutcome } from './identity/trial';
import { isSatisfiable } from './satisfiable';
import { stoppable } from './stoppable';

/** The error of one proof in bits: 2^-64 is promised, and a derivation adds up the errors of its lines. */
const targetBits = 70;
const trialLimit = 48;
/** How many points may be drawn in a trial, where one can be undefined. */
const attemptLimit = 3;
/** How many unknown signs are decided case by case. */
const signLimit = 6;
const combinationLimit = 4096;
/** Up to so many combinations are tried one by one, which needs smaller functionals. */
const separateLimit = 64;

/**
 * Polynomial identity testing: both sides are evaluated at random points modulo random primes,
 * with functions as random oracles. Agreement in enough trials proves the identity for all values and
 * all functions, with the printed error probability; disagreement proves nothing.
 */
export const identity: Engine = stoppable({ name: 'identity', decide });

function decide(problem: Parameters<Engine['decide']>[0], context: EngineContext): Evidence | null {
  const proofs: Proof[] = [];
  for (const sized of problem.cases) {
    if (context.deadline())
      return open('the effort for this claim was used up before all sizes were tried', problem.cases);
    const proof = proveCase(sized, context);
    if (proof === null) return null;
    if (typeof proof === 'string') return open(proof, [sized]);
    proofs.push(proof);
  }
  const bits = Math.min(...proofs.map((proof) => proof.bits));
  const combinations = Math.max(...proofs.map((proof) => proof.combinations));
  const primes = primeCount * Math.max(...proofs.map((proof) => proof.trials));
  const enumerated = combinations > 1 ? `, for each of ${combinations} combinations of the finite variables` : '';
  const told = {
    engine: 'identity',
    summary: `both sides agree as formal expressions, at random points modulo ${primes} random 31-bit primes${enumerated}`,
    scope: showSizes(problem.cases.map((sized) => sized.sizes)),
    laws: [...new Set(proofs.flatMap((proof) => proof.laws))],
  };
  const hypotheses = [...new Set(proofs.flatMap((proof) => proof.hypotheses))];
  const propositions = propositionsOf(problem.cases);
  return whereDefined(
    told,
    trusting('residues of formal expressions', propositions, { errorBound: errorOfBits(bits), hypotheses }),
    proofs.flatMap(({ owed }) => owed),
  );
}

const open = (summary: string, cases: readonly SizedClaim[]): Evidence =>
  undecided({ engine: 'identity', summary, scope: showSizes(cases.map((sized) => sized.sizes)) });

interface Proof {
  readonly bits: number;
  readonly trials: number;
  readonly combinations: number;
  readonly owed: readonly Owed[];
  readonly hypotheses: readonly string[];
  readonly laws: readonly string[];
}

/** A proof at one choice of sizes; why there is none; or null where a statement is no equation. */
function proveCase({ sizes, compiled: compile }: SizedClaim, context: EngineContext): Proof | string | null {
  const compiled = compile();
  const { graph, statements } = compiled;
  if (statements.some((statement) => statement.relation !== '==')) return null;
  const claimed = statements.map(({ left, right }) => graph.sub(left, right));
  const parts = finiteParts(graph, claimed);
  if (parts === null) return `the finite variables have more than ${combinationLimit} combinations`;
  const seed = `${statementSeed(context.seed, compiled)} identity ${showSizes([sizes])}`;
  // What is assumed of the finite variables need not hold at every combination of them.
  const assumptions = compiled.assumptions.filter(({ left, right }) => finiteInputs([left, right]).length === 0);
  const owed: Owed[] = [];
  let usesAssumptions = false;
  let bits = Number.POSITIVE_INFINITY;
  let trialCount = 0;
  for (const roots of parts.roots) {
    const whole = provePart(graph, { roots, assumptions }, seed, context);
    const isOpen = typeof whole === 'string' || whole.open.length > 0;
    const passed = (isOpen ? proveByTies(graph, { roots, assumptions }, seed, context) : null) ?? whole;
    if (typeof passed === 'string') return passed;
    bits = Math.min(bits, passed.bits);
    trialCount = Math.max(trialCount, passed.outcomes.length);
    if (passed.open.length > 0) owed.push({ sizes, graph, assumptions, open: passed.open });
    usesAssumptions ||= passed.usesAssumptions;
  }
  if (usesAssumptions && !(context.allowVacuous ?? false) && !isSatisfiable(compiled, sizes, context))
    return 'no values were found that satisfy the assumptions';
  return {
    bits,
    trials: trialCount,
    combinations: parts.combinations,
    owed,
    hypotheses: functionHypotheses(claimed),
    laws: lawsUsed(claimed),
  };
}

/** The differences at every combination of the finite variables: along one axis, or one by one where there are expectations. */
function finiteParts(
  graph: Graph,
  claimed: readonly Node[],
): { readonly roots: readonly (readonly Node[])[]; readonly combinations: number } | null {
  const inputs = finiteInputs(claimed);
  const combinations = combinationCount(inputs);
  if (combinations > 1 && combinations <= separateLimit && reachable(claimed).some((node) => node.kind === 'expect')) {
    return {
      roots: Array.from({ length: combinations }, (_, number) => atCombination(graph, claimed, inputs, number)),
      combinations,
    };
  }
  const enumerated = enumerateFinite(graph, claimed, combinationLimit);
  return enumerated && { roots: [enumerated.roots], combinations };
}

type ProvedPart = Passed & OpenObligations;

/** By cases, where equalities are distinguished; null where that does not prove everything. */
function proveByTies(graph: Graph, whole: TieCase, seed: string, context: EngineContext): ProvedPart | null {
  const passed: ProvedPart[] = [];
  for (const [i, each] of (tieCases(graph, whole) ?? []).entries()) {
    const part = provePart(graph, each, `${seed} tie ${i}`, context);
    if (typeof part === 'string' || part.open.length > 0) return null;
    passed.push(part);
  }
  if (passed.length === 0) return null;
  return {
    bits: Math.min(...passed.map(({ bits }) => bits)) - Math.log2(passed.length),
    outcomes: passed.flatMap(({ outcomes }) => outcomes),
    open: [],
    usesAssumptions: passed.some(({ usesAssumptions }) => usesAssumptions),
  };
}

/** Proves that the roots vanish, and says what is left open. */
function provePart(
  graph: Graph,
  { roots, assumptions }: TieCase,
  seed: string,
  context: EngineContext,
): ProvedPart | string {
  const { open: owed, usesAssumptions } = openObligations(graph, roots, assumptions);
  const subjects = owed.map(({ subject }) => subject).filter(({ kind }) => kind !== 'matrix');
  const lowered = lowerToFunctionals(graph, [...roots, ...subjects]);
  if (lowered === null) return 'the expectations are nested too deeply to be modelled';
  const differences = lowered.roots.slice(0, roots.length);
  const bounds = boundsOf(lowered.roots);
  const setting: Setting = {
    plan: plan(lowered.roots),
    differences,
    subjects: lowered.roots.slice(roots.length).map((node) => ({ node, alone: plan([node]) })),
    functionals: lowered.functionals,
    bounds,
    definedness: definednessOf(graph, differences, bounds),
    plain: isPlain(lowered.roots),
    total: isTotal(lowered.roots),
    spend: context.spend ?? (() => {}),
  };
  const passed = passTrials(setting, seed, context);
  if (typeof passed === 'string') return passed;
  const open = owed.filter(
    (obligation) =>
      !grantedByTrials(
        obligation,
        passed.outcomes.map(({ signs }) => signs[subjects.indexOf(obligation.subject)] ?? anySign),
      ),
  );
  return { ...passed, open, usesAssumptions };
}

interface Passed {
  readonly bits: number;
  readonly outcomes: readonly Extract<TrialOutcome, { outcome: 'zero' }>[];
}

/** Unknown signs as square roots of 1 first, then with shared sign facts, then case by case. */
function passTrials(setting: Setting, seed: string, context: EngineContext): Passed | string {
  const all = trials(setting, seed, 'all', false, context);
  if (typeof all !== 'string' || setting.plain) return all;
  const shared = trials(setting, `${seed} shared`, 'all', true, context);
  if (typeof shared !== 'string') return shared;
  return signCases(setting, `${seed} cases`, context) ?? all;
}

/** One proof for every choice of the unknown signs; null where there are too many or one fails. */
function signCases(setting: Setting, seed: string, context: EngineContext): Passed | null {
  const probe = runTrial(setting, { seed, attempts: 1, denominator: 1, signCases: () => 1, shareSigns: true });
  let count = probe.signCount;
  const outcomes: Passed['outcomes'][number][] = [];
  let bits = Number.POSITIVE_INFINITY;
  for (let pattern = 0; pattern < 2 ** count; pattern++) {
    if (count === 0 || count > signLimit) return null;
    const chosen = pattern;
    const passed = trials(setting, `${seed} ${pattern}`, (index) => ((chosen >> index) & 1 ? -1 : 1), true, context);
    if (typeof passed === 'string') return null;
    const seen = Math.max(...passed.outcomes.map((outcome) => outcome.signCount));
    if (seen > count) {
      // A case met signs that the probe did not: start over with all of them.
      [count, pattern] = [seen, -1];
      outcomes.length = 0;
      continue;
    }
    bits = Math.min(bits, passed.bits);
    outcomes.push(...passed.outcomes);
  }
  return outcomes.length === 0 ? null : { bits: bits - count, outcomes };
}

function trials(
  setting: Setting,
  seed: string,
  signs: SignCases,
  shareSigns: boolean,
  context: EngineContext,
): Passed | string {
  const outcomes: Passed['outcomes'][number][] = [];
  const attempts = setting.total ? 1 : attemptLimit;
  let bits = 0;
  let denominator = 1;
  for (let trial = 0; bits < targetBits; trial++) {
    if (trial >= trialLimit)
      return `the expressions are too large for a useful error bound (2^-${Math.floor(bits)} after ${trial} trials)`;
    if (context.deadline()) return 'the effort for this claim was used up';
    const outcome = firstDefined(setting, `${seed} trial ${trial}`, {
      attempts,
      denominator,
      signCases: signs,
      shareSigns,
    });
    if (outcome.outcome === 'nonzero') return 'the sides differ as formal expressions, which proves nothing';
    if (outcome.outcome === 'none') {
      if (outcome.denominator > denominator && outcome.denominator < 10_000) {
        denominator = outcome.denominator;
        continue;
      }
      return outcome.reason === 'undefined'
        ? 'a side is undefined as a formal expression'
        : 'a side has parts this method cannot model';
    }
    const gained = -Math.log2(outcome.bound);
    if (!(gained > 1)) return 'the expressions are too large for a useful error bound';
    bits += gained;
    outcomes.push(outcome);
  }
  return { bits, outcomes };
}

function firstDefined(setting: Setting, seed: string, options: Omit<TrialOptions, 'seed'>): TrialOutcome {
  for (let attempt = 1; ; attempt++) {
    const outcome = runTrial(setting, { ...options, seed: `${seed} point ${attempt}` });
    if (outcome.outcome !== 'none' || attempt === options.attempts || outcome.denominator > options.denominator)
      return outcome;
  }
}

/** An obligation that the domains do not grant, but the factors of its subject do in every trial. */
function grantedByTrials({ condition }: Obligation, signs: readonly Signs[]): boolean {
  const forbidden = condition === 'nonzero' ? zero : condition === 'positive' ? zero | negative : negative;
  return signs.every((possible) => (possible & forbidden) === 0);
}
