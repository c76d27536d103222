import { obligationOf } from '../definedness/obligation-of';
import { stillOpen } from '../definedness/open-obligations';
import { whereDistributionsExist as withConditions } from '../definedness/where-distributions-exist';
import type { EngineContext, Problem, SizedClaim } from '../engine/engine';
import { identity } from '../engine/identity';
import { isSatisfiable } from '../engine/satisfiable';
import { search } from '../engine/search';
import { atEveryDraw } from '../integral/support';
import { type Agreement, type Evidence, type Owed, undecided, undefinedAt } from '../kernel/evidence';
import type { CompiledClaim } from '../language/compile-claim';
import { isContinuous } from '../operation/smoothness';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { casesAt } from './cases-at';

/** What the distributions of a problem need and no declared domain grants. */
export interface ParameterConditions {
  readonly open: readonly string[];
  /** All that they need, whether it is granted or not. */
  readonly needed: readonly string[];
  /** The same as obligations; null where one of them is none. */
  readonly owed: readonly Owed[] | null;
  /** Values of the declared domains at which a distribution does not exist. */
  readonly violation: Evidence | null;
}

/** Whether the distributions of a problem exist for all values of the declared domains, and almost surely for random ones. */
export function parameterConditions(problem: Problem, context: EngineContext): ParameterConditions {
  const asking = problem.cases.flatMap(({ sizes, compiled: compile }) => {
    const compiled = compile();
    const needed = [...(compiled.parameters?.values() ?? [])];
    const statements = needed.filter((statement) => !isGranted(compiled, sizes, statement, context));
    return statements.length === 0 ? [] : [{ sizes, compiled: { ...compiled, statements } }];
  });
  const open = [...new Set(asking.flatMap(({ compiled }) => compiled.statements.map(({ text }) => text)))];
  const all = problem.cases.flatMap(({ compiled }) => [...(compiled().parameters?.values() ?? [])]);
  const needed = [...new Set(all.map(({ text }) => text))];
  if (open.length === 0) return { open, needed, owed: [], violation: null };
  for (const { sizes, compiled } of asking) {
    for (const statement of compiled.statements) {
      const sought = withPositiveProbability(compiled.graph, statement);
      if (sought === null) continue;
      const alone = { sizes, compiled: () => ({ ...compiled, statements: [sought] }) };
      const found = search.decide({ cases: [alone] }, { ...context, seed: `${context.seed} parameters` });
      if (found?.verdict !== 'refuted') continue;
      const summary = `a distribution does not exist at a point of the declared domain: it needs ${statement.text}`;
      return { open, needed, owed: null, violation: undefinedAt({ ...found, summary }, found.witness) };
    }
  }
  return { open, needed, owed: owedBy(asking), violation: null };
}

/**
 * The problem at the points at which its distributions exist: a point at which one does not is no counterexample. What is
 * then proved is proved of these points alone.
 */
export function whereMeant(problem: Problem): Problem {
  const cases = problem.cases.map(({ sizes, compiled }): SizedClaim => {
    let meant: CompiledClaim | null = null;
    return {
      sizes,
      compiled: () => {
        meant ??= withConditions(compiled());
        return meant;
      },
    };
  });
  return { ...problem, cases };
}

/**
 * The evidence, in which nothing is refuted where a distribution with random parameters need not exist: then the sides
 * may have no value, whatever the other variables are.
 */
export function certainRefutations(
  evidence: readonly Evidence[],
  problem: Problem,
  context: EngineContext,
): readonly Evidence[] {
  return evidence.map((each) => {
    const open = each.verdict === 'refuted' ? openAt(each, problem, context) : [];
    if (open.length === 0) return each;
    const summary = `refuted only where the distributions exist: ${open.join(' and ')} is not granted by the declarations`;
    return undecided({ ...each, summary });
  });
}

/** What the random parameters of distributions need at the sizes of a witness, and may lack. */
function openAt(evidence: Evidence, problem: Problem, context: EngineContext): readonly string[] {
  const cases = casesAt(problem, evidence).map(({ sizes, compiled }): SizedClaim => {
    const claim = compiled();
    const parameters = new Map([...(claim.parameters ?? [])].filter(([, statement]) => isRandom(statement)));
    return { sizes, compiled: () => ({ ...claim, parameters }) };
  });
  if (cases.every(({ compiled }) => compiled().parameters?.size === 0)) return [];
  return parameterConditions({ cases }, context).open;
}

const isRandom = ({ left, right }: Statement): boolean => left.free.size + right.free.size > 0;

/** A proof, unless a distribution in it is not known to exist everywhere. */
export function whereDistributionsExist(evidence: Evidence, { open }: ParameterConditions): Evidence {
  if (open.length === 0 || evidence.verdict !== 'proved') return evidence;
  const summary = `proved only where the distributions exist: ${open.join(' and ')} is not granted by the declarations`;
  const theorem = evidence.theorem.where(open);
  const partial = { kind: 'proof', told: evidence, theorem, conditions: open, isInside: false, owed: [] } as const;
  return undecided({ ...evidence, summary, laws: [] }, { partial });
}

/**
 * What enclosures or samples tell of instances, unless a distribution is not known to exist there: they doubt what they do not
 * see by themselves, and the conditions that are granted in general are no doubts.
 */
export function onExisting(evidence: Agreement, { open, needed }: ParameterConditions): Evidence {
  const doubted = evidence.hypotheses.filter((text) => open.includes(text));
  if (doubted.length === 0)
    return { ...evidence, hypotheses: evidence.hypotheses.filter((text) => !needed.includes(text)) };
  const summary = `it is not known that ${doubted.join(' and ')} on the instances`;
  return undecided({ ...evidence, summary });
}

function isGranted(
  compiled: CompiledClaim,
  sizes: SizedClaim['sizes'],
  statement: Statement,
  context: EngineContext,
): boolean {
  const obligation = obligationOf(compiled.graph, statement);
  if (obligation === null) {
    const alone: CompiledClaim = { graph: compiled.graph, statements: [statement], assumptions: [] };
    return identity.decide({ cases: [{ sizes, compiled: () => alone }] }, context)?.verdict === 'proved';
  }
  const { open, usesAssumptions } = stillOpen(compiled.graph, [{ ...obligation, guards: [] }], compiled.assumptions);
  if (open.length > 0) return false;
  // From assumptions that cannot be met anything would follow.
  return !usesAssumptions || (context.allowVacuous ?? false) || isSatisfiable(compiled, sizes, context);
}

function owedBy(
  asking: readonly { readonly sizes: SizedClaim['sizes']; readonly compiled: CompiledClaim }[],
): Owed[] | null {
  const owed: Owed[] = [];
  for (const { sizes, compiled } of asking) {
    const { graph, assumptions, statements } = compiled;
    const obligations = statements.map((statement) => obligationOf(graph, statement));
    if (obligations.includes(null)) return null;
    const open = obligations.flatMap((each) => (each === null ? [] : [{ ...each, guards: [] }]));
    owed.push({ sizes, graph, assumptions, open });
  }
  return owed;
}

/**
 * A statement that fails with positive probability where it fails at a point. Of random parameters, strict inequalities
 * may fail at the ends, which have probability 0; where they are continuous, a point beyond the ends has a
 * neighbourhood of such points. Null where nothing can be said.
 */
function withPositiveProbability(graph: Graph, statement: Statement): Statement | null {
  const { left, relation, right } = statement;
  const drawn = [left, right].flatMap(({ free }) => [...free]);
  const [a, b] = atEveryDraw(graph, [left, right]) as [Node, Node];
  if (drawn.length === 0) return { ...statement, left: a, right: b };
  // An outcome that is drawn may have probability 0.
  if (drawn.some(({ measure }) => measure?.kind === 'finite')) return null;
  if (relation === '!=' || hasJumps([left, right])) return null;
  const weak = { '==': '==', '>': '>=', '>=': '>=', '<': '<=', '<=': '<=' } as const;
  return { ...statement, left: a, relation: weak[relation], right: b };
}

/** Unknown functions need not be continuous either. */
const hasJumps = (roots: readonly Node[]): boolean =>
  reachable(roots).some((node) => node.kind === 'apply' || (node.kind === 'map' && !isContinuous(node.operation)));
