import { openObligations } from '../definedness/open-obligations';
import { failsAtFirst } from '../engine/adversary/fails-at-first';
import type { EngineContext, Problem, SizedClaim } from '../engine/engine';
import { search } from '../engine/search';
import { type Evidence, proved, refuted } from '../kernel/evidence';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import { truthOf } from '../language/connective';
import { type Fraction, fraction, showFraction } from '../number/fraction';
import { hashKey } from '../number/hash-key';
import { randomStream } from '../number/random-stream';
import type { Point } from '../point/point';
import { pointsOf } from '../point/points';
import { showTensor } from '../point/show-tensor';
import type { Relation } from '../statement/relation';
import { showSizes } from '../statement/show-sizes';
import { type Existence, mapSides, type Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { substituteInput } from '../tensor/substitute-input';
import type { InputSymbol } from '../tensor/symbol';
import { ask } from './ask';
import { discharged } from './discharge';
import { existenceEngine as engine, existencesIn } from './of-existence';
import { prove } from './provers';

/** Numbers that are put in, and points of the other variables at which none may exist. */
const candidates: readonly Fraction[] = [
  [0n, 1n],
  [1n, 1n],
  [-1n, 1n],
  [2n, 1n],
  [-2n, 1n],
  [1n, 2n],
  [-1n, 2n],
  [3n, 1n],
  [-3n, 1n],
  [3n, 2n],
  [1n, 3n],
  [1n, 4n],
  [10n, 1n],
  [-10n, 1n],
  [1n, 10n],
].map(([a, b]) => fraction(a as bigint, b as bigint));
const pointLimit = 32;

/** Numbers for which a proof is sought: those with which the relations do not fail at first sight. */
const triesLimit = 6;

/**
 * That another relation of the claim is false; that a small fraction, put in, makes the relations hold for all values of the other variables; or that at values of these none does, for
 * every number by a proof of the contrary. Null where neither is found.
 */
export async function byExistence(problem: Problem, context: EngineContext): Promise<Evidence | null> {
  const isOpen = ({ compiled }: SizedClaim): boolean =>
    (compiled().parameters?.size ?? 0) > 0 || (compiled().exchanges?.size ?? 0) > 0;
  if (problem.cases.some(isOpen)) return null;
  return otherRefuted(problem, context) ?? (await someExists(problem, context)) ?? (await noneExists(problem, context));
}

/** What refutes another relation of the claim, which may stand behind one that speaks of something that exists. */
function otherRefuted({ cases }: Problem, context: EngineContext): Evidence | null {
  const others = cases.map((sized): SizedClaim => {
    const claim = sized.compiled();
    const statements = claim.statements.filter(({ existence }) => existence === undefined);
    return { ...sized, compiled: () => ({ ...claim, statements }) };
  });
  if (others.some(({ compiled }) => compiled().statements.length === 0)) return null;
  const found = search.decide({ cases: others }, context);
  return found?.verdict === 'refuted' ? found : null;
}

async function someExists({ cases }: Problem, context: EngineContext): Promise<Evidence | null> {
  const theorems: Theorem[] = [];
  const shown = new Set<string>();
  const instances: SizedClaim[] = [];
  for (const sized of cases) {
    const { statements, ...claim } = sized.compiled();
    const rest = statements.filter(({ existence }) => existence === undefined);
    const parts: Statement[][] = rest.length > 0 ? [rest] : [];
    for (const existence of existencesIn(sized)) {
      const own = statements.filter((each) => each.existence === existence);
      const found = existence.given === null ? await withSome(sized, existence, context) : own;
      if (found === null) return null;
      parts.push('value' in found ? [...found.statements] : found);
      if ('value' in found) shown.add(`${existence.variable.symbol.name} = ${found.value}`);
    }
    for (const part of parts) {
      const theorem = await provedOf({ ...sized, compiled: () => ({ ...claim, statements: part }) }, context);
      if (theorem === null) return null;
      theorems.push(theorem.theorem);
    }
    const all = parts.flat();
    instances.push({ ...sized, compiled: () => ({ ...claim, statements: all }) });
  }
  if (shown.size === 0) return null;
  const theorem = onWordOf('a number that is put in', theorems, propositionsOf(instances));
  const summary = `${[...shown].join(', ')} put in, it holds`;
  return theorem && proved({ engine, summary, scope: showSizes(cases.map(({ sizes }) => sizes)) }, theorem);
}

/** The relations with a small fraction put in, with which they are proved. */
async function withSome(
  sized: SizedClaim,
  { variable, relations }: Existence,
  context: EngineContext,
): Promise<{ readonly value: string; readonly statements: readonly Statement[] } | null> {
  const claim = sized.compiled();
  const { graph } = claim;
  let tried = 0;
  for (const candidate of candidates) {
    if (context.isOver()) return null;
    const at = new Map([[variable.symbol, graph.constant(candidate)]]);
    const statements = withValues(graph, relations, at);
    const alone: SizedClaim = { ...sized, compiled: () => ({ ...claim, statements }) };
    if (failsAtFirst({ cases: [alone] }) || ++tried > triesLimit) continue;
    if ((await provedOf(alone, context)) !== null) return { value: showFraction(candidate), statements };
  }
  return null;
}

const opposite: { readonly [R in Relation]: Relation } = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** Values of the other variables, admitted by the assumptions, at which the relations fail for every number. */
async function noneExists({ cases }: Problem, context: EngineContext): Promise<Evidence | null> {
  for (const sized of cases)
    for (const existence of existencesIn(sized)) {
      const found = await noneAt(sized, existence, context);
      if (found !== null) return found;
    }
  return null;
}

async function noneAt(sized: SizedClaim, existence: Existence, context: EngineContext): Promise<Evidence | null> {
  const { graph, assumptions } = sized.compiled();
  const { variable, relations, text } = existence;
  const roots = [...relations, ...assumptions].flatMap(({ left, right }) => [left, right]);
  if (reachable(roots).some(({ kind }) => kind === 'apply' || kind === 'expect')) return null;
  const others = inputsOf(roots).filter((symbol) => symbol !== variable.symbol);
  const name = variable.symbol.name;
  let looked = 0;
  for (const point of pointsOf(
    others,
    () => randomStream(hashKey(context.seed, engine, text)),
    () => [],
  )) {
    if (++looked > pointLimit || context.isOver()) return null;
    const at = valuesAt(graph, point);
    const premise = withValues(graph, assumptions, at);
    const alone = (statements: readonly Statement[]): SizedClaim => ({
      sizes: sized.sizes,
      compiled: () => ({ graph, statements, assumptions: [] }),
    });
    const contrary = alone([denied(graph, withValues(graph, relations, at))]);
    if (failsAtFirst({ cases: [contrary] })) continue;
    const found = await provedOf(contrary, context);
    if (found === null || (premise.length > 0 && (await provedOf(alone(premise), context)) === null)) continue;
    return refuted(
      {
        engine,
        summary: `no number ${name} is one, by a proof for every number: ${found.summary}`,
        scope: showSizes([sized.sizes]),
      },
      {
        statement: text,
        sizes: sized.sizes,
        values: [...point].map(([symbol, values]) => ({
          name: symbol.name,
          value: showTensor(symbol.name, symbol.axes, values),
        })),
        element: null,
        left: `what it is at any ${name}`,
        relation: relations[0]?.relation ?? '==',
        right: `what it is at any ${name}`,
        check: 'identity',
      },
      { errorBound: found.theorem.errorBound },
    );
  }
  return null;
}

const valuesAt = (graph: Graph, point: Point): ReadonlyMap<InputSymbol, Node> =>
  new Map(
    [...point].map(([symbol, values]) => [
      symbol,
      graph.literal(
        symbol.axes,
        values.map(({ exact }) => exact),
      ),
    ]),
  );

const withValues = (
  graph: Graph,
  statements: readonly Statement[],
  values: ReadonlyMap<InputSymbol, Node>,
): Statement[] =>
  mapSides(statements, (sides) =>
    sides.map((side) => [...values].reduce((at, [symbol, value]) => substituteInput(graph, at, symbol, value), side)),
  ).map(({ existence, ...statement }) => statement);

/** That relations do not all hold: where a side has no value, they do not. */
function denied(graph: Graph, relations: readonly Statement[]): Statement {
  const [only, ...more] = relations;
  if (only !== undefined && more.length === 0) {
    const sides = [only.left, only.right];
    const isPlain = sides.every(({ axes }) => axes.length === 0) && openObligations(graph, sides).open.length === 0;
    if (isPlain) return { ...only, relation: opposite[only.relation] };
  }
  return { text: 'not', left: truthOf(graph, relations), relation: '==', right: graph.constant(0) };
}

/** A proof of all statements of a claim at one choice of the sizes. */
async function provedOf(
  sized: SizedClaim,
  context: EngineContext,
): Promise<{ readonly theorem: Theorem; readonly summary: string } | null> {
  const problem: Problem = { cases: [sized] };
  const ways = [
    async () => discharged(prove(problem, context), problem, context),
    async () => discharged(await ask(problem, context), problem, context),
  ];
  for (const way of ways)
    for (const found of await way())
      if (found.verdict === 'proved') return { theorem: found.theorem, summary: found.summary };
  return null;
}
