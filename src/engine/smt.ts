import { openObligations } from '../definedness/open-obligations';
import { whereDefined } from '../definedness/where-defined';
import { hasIntegral } from '../integral/linear-combination';
import { opaqueIntegrals } from '../integral/opaque-integrals';
import { pointwiseForms } from '../integral/pointwise';
import { type Evidence, type Owed, refuted, type Told, undecided } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import type { CompiledClaim } from '../language/compile-claim';
import { operations } from '../operation/table';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';
import { mapSides } from '../statement/statement';
import type { Witness } from '../statement/witness';
import { appliedOperation } from '../tensor/combined-by';
import { reachable } from '../tensor/rewrite';
import { findArgument, sumsOfInequalities } from './arithmetic/find-argument';
import { stepsOf } from './effort';
import type { EngineContext, Problem, SizedClaim, WaitingEngine } from './engine';
import { isSatisfiable } from './satisfiable';
import { axiomLaws } from './smt/axiom-laws';
import { confirmModel, isConfirmable } from './smt/confirm-model';
import { countedSolver } from './smt/counted-solver';
import { modelPoints } from './smt/model-point';
import { allNames, type Proof, theoremOf } from './smt/proof';
import { namesOf, type Proved, proveStatement } from './smt/prove-statement';
import { seemsFalse } from './smt/seems-false';
import type { Solver } from './smt/solver';
import { stoppableWaiting } from './stoppable';

/** Statements, over all sizes, that the solver is asked about. */
const questionLimit = 40;

/** Steps of the solver's count for one question, roughly half a second, and for one of several ways to ask it. */
const resourceLimit = 200_000;
const oneWayLimit = 40_000;

/**
 * Asks an SMT solver for real numbers that violate the claim: order, case distinctions, polynomials, quotients; e^x,
 * log x and their like by a few inequalities. Comparisons of integrals are reduced to comparisons of their integrands.
 * Only the answer that there are none proves; a violation counts once it is checked in exact arithmetic.
 */
export const smt: WaitingEngine = stoppableWaiting({ name: 'smt', decide });

async function decide(problem: Problem, context: EngineContext): Promise<Evidence | null> {
  const { solver } = context;
  if (solver === undefined) return null;
  const before = solver.seconds;
  const found = await ask(problem, context, countedSolver(solver, context.spend));
  return found && { ...found, seconds: solver.seconds - before };
}

async function ask({ cases }: Problem, context: EngineContext, solver: Solver): Promise<Evidence | null> {
  const proofs: Proof[] = [];
  let questions = 0;
  for (const sized of cases) {
    const compiled = sized.compiled();
    questions += compiled.statements.length;
    if (questions > questionLimit) return null;
    for (const statement of compiled.statements) {
      if (context.isOver())
        return open('the effort for this claim was used up before all statements were tried', [sized]);
      const outcome = await settle(statement, compiled, sized, solver);
      if (outcome === null) return null;
      if (outcome.kind === 'open') return open(outcome.reason, [sized]);
      if (outcome.kind === 'refuted') return refutedBy(outcome.witness, statement, sized, solver);
      proofs.push(outcome);
    }
    if (!(context.allowVacuous ?? false) && !isSatisfiable(compiled, sized.sizes, context)) {
      return open('no values were found that satisfy the assumptions', [sized]);
    }
  }
  return questions === 0 ? null : provedBy(proofs, cases, context);
}

type Outcome =
  | Proof
  | { readonly kind: 'refuted'; readonly witness: Witness }
  | { readonly kind: 'open'; readonly reason: string };

/** Null where no way of asking can be put in terms of the solver. */
async function settle(
  statement: Statement,
  compiled: CompiledClaim,
  { sizes }: SizedClaim,
  solver: Solver,
): Promise<Outcome | null> {
  const sides = [statement, ...compiled.assumptions].flatMap(({ left, right }) => [left, right]);
  if (sides.some(hasIntegral)) return integrals(statement, compiled, sizes, solver);
  const { graph, assumptions } = compiled;
  const owed = owedBy(compiled, statement, sizes);
  if (!isConfirmable(sides) && seemsFalse(statement, assumptions))
    return {
      kind: 'open',
      reason: 'values were found at which the claim seems false, for functions that were not made concrete',
    };
  const answer = await proveStatement(graph, statement, assumptions, solver, owed.length === 0, resourceLimit);
  switch (answer.kind) {
    case 'untranslatable':
      return null;
    case 'open':
      return answer;
    case 'proved':
      return {
        kind: 'proved',
        argument: answer.argument,
        names: namesOf([answer], solver),
        trusted: [],
        owed: answer.total ? [] : owed,
        hypotheses: hypothesesOf([statement]),
        laws: axiomLaws([statement]),
      };
    case 'model': {
      const points = modelPoints(answer.translation, answer.model);
      const witness = confirmModel({ ...compiled, statements: [statement] }, sizes, points);
      if (witness !== null) return { kind: 'refuted', witness };
      return {
        kind: 'open',
        reason: 'the solver found values that may violate the claim, which exact arithmetic did not confirm',
      };
    }
  }
}

/**
 * By an argument, by comparing integrands, or with integrals as unknown numbers. Assumptions on integrals are not used where
 * integrands are compared.
 */
async function integrals(
  statement: Statement,
  compiled: CompiledClaim,
  sizes: SizedClaim['sizes'],
  solver: Solver,
): Promise<Outcome | null> {
  const { graph, assumptions } = compiled;
  if (assumptions.length === 0 && isAlgebraic(statement)) return null;
  const owed = owedBy(compiled, statement, sizes);
  const found = findArgument(graph, statement, assumptions);
  if (found !== null && owed.length === 0) {
    const laws = [...(found.argument.integrals.length === 0 ? [] : [monotone]), ...axiomLaws([statement])];
    return {
      kind: 'proved',
      argument: found.argument,
      names: [sumsOfInequalities],
      trusted: [],
      owed,
      hypotheses: [],
      laws,
    };
  }
  const plain = assumptions.filter(({ left, right }) => !hasIntegral(left) && !hasIntegral(right));
  for (const { statements, masses } of pointwiseForms(graph, statement)) {
    const closed = withOpaqueIntegrals(graph, statements);
    const isNested = closed.some(({ left, right }) => hasIntegral(left) || hasIntegral(right));
    const proof = isNested ? null : await allProved({ graph, assumptions: plain }, closed, sizes, solver, oneWayLimit);
    // Where an integrand has no value the integral need not exist; a null set does not matter.
    if (proof === null || (proof.owed.length > 0 && owed.length > 0)) continue;
    const hypotheses = [exists, ...masses.map((name) => `${name} is positive and has mass 1`), ...proof.hypotheses];
    return {
      ...proof,
      argument: null,
      trusted: [monotone],
      owed: [],
      hypotheses: [...new Set(hypotheses)],
      laws: [monotone, ...proof.laws],
    };
  }
  const [goal, ...assumed] = withOpaqueIntegrals(graph, [statement, ...assumptions]);
  if (goal === undefined) return null;
  const proof = await allProved({ graph, assumptions: assumed }, [goal], sizes, solver, oneWayLimit);
  if (proof === null) return null;
  return {
    ...proof,
    argument: null,
    trusted: [sameIntegrals],
    owed,
    hypotheses: [exists, ...proof.hypotheses],
  };
}

/** An equation without order or cases: what can be proved of its integrals, the identity engine proves. */
const isAlgebraic = ({ relation, left, right }: Statement): boolean =>
  relation === '==' &&
  reachable([left, right]).every((node) => {
    const operation = appliedOperation(node);
    return operation === null || operations[operation].theory !== 'order';
  });

const monotone = 'an integral is monotone and linear';
const sameIntegrals = 'equal integrals are one number';
const exists = 'every expectation and integral exists';

async function allProved(
  { graph, assumptions }: Pick<CompiledClaim, 'graph' | 'assumptions'>,
  statements: readonly Statement[],
  sizes: SizedClaim['sizes'],
  solver: Solver,
  limit: number,
): Promise<Proof | null> {
  if (statements.some((statement) => seemsFalse(statement, assumptions))) return null;
  const owed: Owed[] = [];
  const answers: Proved[] = [];
  for (const statement of statements) {
    const own = owedBy({ graph, assumptions }, statement, sizes);
    const answer = await proveStatement(graph, statement, assumptions, solver, own.length === 0, limit);
    if (answer.kind !== 'proved') return null;
    answers.push(answer);
    if (!answer.total) owed.push(...own);
  }
  return {
    kind: 'proved',
    argument: null,
    names: namesOf(answers, solver),
    trusted: [],
    owed,
    hypotheses: hypothesesOf(statements),
    laws: axiomLaws(statements),
  };
}

const withOpaqueIntegrals = (graph: CompiledClaim['graph'], statements: readonly Statement[]): Statement[] =>
  mapSides(statements, (sides) => opaqueIntegrals(graph, sides));

/** What a denominator, a logarithm, a root asks of its argument, unless it is granted. */
function owedBy(
  { graph, assumptions }: Pick<CompiledClaim, 'graph' | 'assumptions'>,
  { left, right }: Statement,
  sizes: SizedClaim['sizes'],
): Owed[] {
  const { open } = openObligations(graph, [left, right], assumptions);
  return open.length === 0 ? [] : [{ sizes, graph, assumptions, open }];
}

function hypothesesOf(statements: readonly Statement[]): string[] {
  const densities = reachable(statements.flatMap(({ left, right }) => [left, right])).flatMap((node) =>
    node.kind === 'apply' && node.symbol.kind === 'density' ? [`${node.symbol.name} is positive and has mass 1`] : [],
  );
  return [...new Set(densities)];
}

function provedBy(
  proofs: readonly Proof[],
  cases: readonly SizedClaim[],
  { spend = () => {} }: EngineContext,
): Evidence {
  const theorem = theoremOf(proofs, propositionsOf(cases), (cost) => spend(stepsOf.exact * cost));
  if (typeof theorem === 'string') return open(theorem, cases);
  const summary = `no real numbers violate the claim: its negation is unsatisfiable, by ${allNames(proofs).join(' and ')}`;
  const laws = [...new Set(proofs.flatMap((proof) => proof.laws))];
  const owed = proofs.flatMap((proof) => proof.owed);
  return whereDefined({ ...told(summary, cases), laws }, theorem, owed);
}

function refutedBy(witness: Witness, { text }: Statement, sized: SizedClaim, solver: Solver): Evidence {
  return refuted(told(`values found by ${solver.version} and checked in exact arithmetic: ${text}`, [sized]), witness);
}

const open = (summary: string, cases: readonly SizedClaim[]): Evidence => undecided(told(summary, cases));

const told = (summary: string, cases: readonly SizedClaim[]): Told => ({
  engine: 'smt',
  summary,
  scope: showSizes(cases.map(({ sizes }) => sizes)),
});
