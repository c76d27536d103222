import { applyInstance } from '../concrete/given/apply-instance';
import type { ConcreteInstance } from '../concrete/given/concrete-instance';
import { type InstanceTexts, type OpenNames, openNames, readInstance } from '../concrete/given/read-instance';
import { refuseText } from '../concrete/given/read-value';
import { isMetOnSupport } from '../definedness/met-on-support';
import { obligationOf } from '../definedness/obligation-of';
import { stillOpen } from '../definedness/open-obligations';
import { openParameterConditions, randomParameterConditions } from '../definedness/where-distributions-exist';
import type { CompiledClaim } from '../language/compile-claim';
import { ExpressionError } from '../language/expression-error';
import { hashKey } from '../number/hash-key';
import { interval } from '../number/interval';
import { randomStream } from '../number/random-stream';
import { type Comparison, comparison, placed } from '../point/comparison';
import type { Relation } from '../statement/relation';
import { decideInterval } from '../statement/relation-check';
import { statementSeed } from '../statement/statement-seed';
import { elementCount } from '../tensor/axis';
import { reals } from '../tensor/domain';
import { evaluate } from '../tensor/evaluate';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import { reachable } from '../tensor/rewrite';
import { ShapeError } from '../tensor/shape-error';
import type { InputSymbol } from '../tensor/symbol';
import { encloseRoots } from './enclosure/enclose-roots';
import type { EngineContext, Problem, SizedClaim } from './engine';
import { identity } from './identity';

/** A claim with something concrete for everything it leaves open: only expectations remain. */
export interface ConcreteCase {
  readonly graph: Graph;
  readonly sizes: SizedClaim['sizes'];
  /** The claim before the instance was put in: the sides of its statements in turn, and the masses. */
  readonly abstract: { readonly sides: readonly Node[]; readonly masses: readonly Node[] };
  readonly statements: readonly Comparison[];
  readonly assumptions: readonly Comparison[];
  /** What must be 1 if the formulas that serve as densities are densities. */
  readonly masses: readonly { readonly name: string; readonly mass: Node }[];
  readonly instance: ConcreteInstance;
}

/** How many instances are made from the seed where a claim gives none. */
const generatedCount = 2;

/** Claims with more elements to compare are left alone. */
const elementLimit = 64;

/** What there is to look at of a problem. */
export interface ConcreteCases {
  readonly cases: readonly ConcreteCase[];
  /** They are the problem itself, at all of its sizes: it leaves nothing open that something was put in for. */
  readonly isWhole: boolean;
}

/**
 * The instances of a problem: those of its claim file; or else the problem itself, where it leaves nothing open; or else
 * some made from the seed, if there is something to integrate.
 * @throws ExpressionError where a text of an instance is wrong
 */
export function concreteCases({ cases, instances = [] }: Problem, context: EngineContext): ConcreteCases {
  if (instances.length > 0) {
    const given = instances.flatMap(({ sized, texts, path }, i) => {
      const made = caseOf(sized, { texts, path }, `${context.seed} instance ${i}`);
      if (made !== null) requireMasses(made, { texts, path }, context);
      return made ?? [];
    });
    return { cases: given, isWhole: false };
  }
  if (isConcrete({ cases })) {
    const own = cases.flatMap((sized) => caseOf(sized, { texts: {}, path: [] }, context.seed) ?? []);
    return { cases: own, isWhole: own.length === cases.length };
  }
  const made: ConcreteCase[] = [];
  for (let i = 0; i < generatedCount && !context.isOver(); i++) {
    const sized = cases[Math.min(i, cases.length - 1)] as SizedClaim;
    if (!averages(sized)) continue;
    const own = caseOf(sized, { texts: {}, path: [], isNarrow: i > 0 }, `${context.seed} instance ${i}`);
    if (own !== null) made.push(own);
  }
  return { cases: made, isWhole: false };
}

/** Whether a problem speaks of nothing but numbers and given distributions: no variable, function or density is open. */
export const isConcrete = ({ cases }: Pick<Problem, 'cases'>): boolean =>
  cases.every((sized) => namesLeftOpen(sized).length === 0);

/** The names of the variables, functions and densities that a claim speaks of without saying what they are. */
export function namesLeftOpen({ compiled }: SizedClaim): string[] {
  const { inputs, functions, densities } = openNames(rootsOf(compiled()));
  const declared = inputs.map((symbol) => symbol.partOf?.() ?? symbol);
  const names = [...declared, ...functions.map(({ symbol }) => symbol), ...densities.keys()].map(({ name }) => name);
  return [...new Set(names)];
}

/** All that a claim speaks of: the sides of its statements and assumptions, and the masses of formulas used as densities. */
const rootsOf = ({ statements, assumptions, names }: CompiledClaim): Node[] => [
  ...[...statements, ...assumptions].flatMap(({ left, right }) => [left, right]),
  ...(names?.masses.values() ?? []),
];

const averages = ({ compiled }: SizedClaim): boolean =>
  reachable(compiled().statements.flatMap(({ left, right }) => [left, right])).some((node) => node.kind === 'expect');

/** Null where a claim is too large, or was not made from texts. */
function caseOf(sized: SizedClaim, texts: InstanceTexts, seed: string): ConcreteCase | null {
  const claim = sized.compiled();
  const { graph, names } = claim;
  const conditions = [...openParameterConditions(claim), ...randomParameterConditions(claim)];
  const compared = [...claim.statements, ...claim.assumptions];
  if (
    names === undefined ||
    compared.some(({ left, right }) => Math.max(elementCount(left.axes), elementCount(right.axes)) > elementLimit)
  )
    return null;
  const claimed = rootsOf(claim);
  try {
    const open: OpenNames = openNames(claimed);
    const instance = readInstance(claim, names, open, texts, {
      random: () => randomStream(hashKey(statementSeed(seed, claim))),
      isProved,
    });
    const masses = [...names.masses, ...formulaMasses(graph, open, instance)];
    const roots = [...claimed, ...masses.slice(names.masses.size).map(([, mass]) => mass)];
    const needed = conditions.flatMap(({ left, right }) => [left, right]);
    const concrete = applyInstance(graph, [...roots, ...needed], instance);
    const unmet = conditions.filter(
      ({ relation }, i) =>
        !isGranted(
          graph,
          relation,
          ...(concrete.slice(roots.length + 2 * i, roots.length + 2 * i + 2) as [Node, Node]),
        ),
    );
    const comparisons = compared.map(({ text, relation }, i) =>
      comparison({ text, relation, left: concrete[2 * i] as Node, right: concrete[2 * i + 1] as Node }),
    );
    return {
      graph,
      sizes: sized.sizes,
      abstract: { sides: roots.slice(0, 2 * claim.statements.length), masses: masses.map(([, mass]) => mass) },
      statements: comparisons.slice(0, claim.statements.length),
      assumptions: comparisons.slice(claim.statements.length),
      masses: masses.map(([name], i) => ({ name, mass: concrete[2 * compared.length + i] as Node })),
      instance: { ...instance, doubts: [...instance.doubts, ...unmet.map(({ text }) => text)] },
    };
  } catch (error) {
    // A mistake in the claim file has a place; what was made from the seed may simply not fit.
    if (error instanceof ShapeError || (error instanceof ExpressionError && texts.path.length === 0)) return null;
    throw error;
  }
}

/** Whether an inverse that an instance gives is one. */
export function isProved(claim: CompiledClaim): boolean {
  const problem = { cases: [{ sizes: {}, compiled: () => claim }] };
  return identity.decide(problem, { seed: 'an inverse', isOver: () => false })?.verdict === 'proved';
}

/** Refuses a formula of an instance that stands for a density and certainly has another mass than 1. */
function requireMasses({ graph, masses }: ConcreteCase, { texts, path }: InstanceTexts, context: EngineContext): void {
  const written = masses.filter(({ name }) => name in texts);
  const roots = written.map(({ mass }) => mass);
  const { values } = encloseRoots(graph, roots, 'middling', context);
  for (const [i, { name }] of written.entries()) {
    const [mass] = values[i] ?? [];
    if (mass === undefined || mass.maybeUndefined || (mass.lo <= 1 && mass.hi >= 1)) continue;
    const text = { text: texts[name] ?? '', path: [...path, name] };
    const reason = `${name} is declared as a density, and this is none: its mass lies in [${mass.lo}, ${mass.hi}]`;
    refuseText(text, 'not-of-its-kind', reason, 'Divide the formula by its integral.');
  }
}

/** Whether a relation holds, at almost every draw if it is of what is random. */
function isGranted(graph: Graph, relation: Relation, left: Node, right: Node): boolean {
  if (left.free.size + right.free.size === 0) return certainlyHolds(relation, left, right);
  const obligation = obligationOf(graph, { left, relation, right });
  if (obligation === null) return false;
  return stillOpen(graph, [{ ...obligation, guards: [] }], []).open.length === 0 || isMetOnSupport(obligation);
}

/** Whether a relation between numbers holds at every element, as far as enclosures tell. */
function certainlyHolds(relation: Relation, left: Node, right: Node): boolean {
  if (reachable([left, right]).some(({ kind }) => kind === 'input' || kind === 'apply' || kind === 'expect'))
    return false;
  const elements = evaluate(plan([left, right]), interval, { input: () => [] });
  const { count, leftMap, rightMap } = comparison({ text: '', left, relation, right });
  return Array.from({ length: count }, (_, i) =>
    decideInterval(relation, placed(elements(left), leftMap, i), placed(elements(right), rightMap, i)),
  ).every((decision) => decision === 'holds');
}

/** The masses of the formulas that stand for declared densities. */
function formulaMasses(graph: Graph, open: OpenNames, { densities }: ConcreteInstance): [string, Node][] {
  return [...densities].flatMap(([symbol, density]): [string, Node][] => {
    if (density.kind !== 'formula') return [];
    const axes = open.densities.get(symbol) ?? [];
    const variable: InputSymbol = { name: `∫${symbol.name}`, axes, domain: reals, measure: { kind: 'lebesgue' } };
    return [[symbol.name, graph.expect(variable, density.density(graph, graph.input(variable)))]];
  });
}

/** The sizes and values of an instance, in one line. */
export function showInstance({ sizes, instance }: ConcreteCase): string {
  const entries = [
    ...Object.entries(sizes).map(([name, size]) => `${name} = ${size}`),
    ...instance.chosen.map(({ name, value }) => `${name} = ${value}`),
  ];
  return entries.length === 0 ? 'as it stands' : entries.join(', ');
}
