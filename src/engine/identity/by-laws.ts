import { type OpenObligations, openObligations } from '../../definedness/open-obligations';
import { whereDefined } from '../../definedness/where-defined';
import type { Evidence, Owed } from '../../kernel/evidence';
import { functionHypotheses } from '../../kernel/function-hypotheses';
import { combinationLimit, finiteParts } from '../../kernel/residues/finite-parts';
import { lowerToFunctionals } from '../../kernel/residues/functionals';
import { isTotal } from '../../kernel/residues/is-plain';
import { propositionsOf } from '../../kernel/theorem';
import { trusting } from '../../kernel/trusting';
import { anySign, negative, type Signs, zero } from '../../number/residue/signs';
import { errorOfBits } from '../../statement/error-bound';
import { showSizes } from '../../statement/show-sizes';
import { statementSeed } from '../../statement/statement-seed';
import type { Graph } from '../../tensor/graph';
import { boundsOf } from '../../tensor/node-bounds';
import type { Obligation } from '../../tensor/obligations';
import { plan } from '../../tensor/plan';
import type { EngineContext, Problem, SizedClaim } from '../engine';
import { isSatisfiable } from '../satisfiable';
import { definednessOf } from './definedness';
import { assumptionsOf, differencesOf } from './differences';
import { lawsUsed } from './laws';
import { type TieCase, tieCases } from './tie-cases';
import { agreed, open } from './told';
import type { Setting } from './trial';
import { type Passed, passTrials } from './trials';

/** By laws of logarithms, exponentials, roots, signs and order, as formal expressions. */
export function byLaws(problem: Problem, context: EngineContext): Evidence | null {
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
  const trials = Math.max(...proofs.map((proof) => proof.trials));
  const laws = [...new Set(proofs.flatMap((proof) => proof.laws))];
  const hypotheses = [...new Set(proofs.flatMap((proof) => proof.hypotheses))];
  const propositions = propositionsOf(problem.cases);
  return whereDefined(
    { ...agreed(problem.cases, trials, combinations), laws },
    trusting('residues of formal expressions', propositions, { errorBound: errorOfBits(bits), hypotheses }),
    proofs.flatMap(({ owed }) => owed),
  );
}

interface Proof {
  readonly bits: number;
  readonly trials: number;
  readonly combinations: number;
  readonly owed: readonly Owed[];
  readonly hypotheses: readonly string[];
  readonly laws: readonly string[];
}

/** A proof at one choice of sizes; why there is none; or null where a statement is no equation, or there is none. */
function proveCase({ sizes, compiled: compile }: SizedClaim, context: EngineContext): Proof | string | null {
  const compiled = compile();
  const { graph, statements } = compiled;
  if (statements.length === 0 || statements.some((statement) => statement.relation !== '==')) return null;
  const claimed = differencesOf(compiled);
  const parts = finiteParts(graph, claimed);
  if (parts === null) return `the finite variables have more than ${combinationLimit} combinations`;
  const seed = `${statementSeed(context.seed, compiled)} identity ${showSizes([sizes])}`;
  const assumptions = assumptionsOf(compiled);
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

/** An obligation that the domains do not grant, but the factors of its subject do in every trial. */
function grantedByTrials({ condition }: Obligation, signs: readonly Signs[]): boolean {
  const forbidden = condition === 'nonzero' ? zero : condition === 'positive' ? zero | negative : negative;
  return signs.every((possible) => (possible & forbidden) === 0);
}
