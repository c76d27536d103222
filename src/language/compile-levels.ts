import type { Statement } from '../statement/statement';
import type { Axis } from '../tensor/axis';
import type { Span } from '../tensor/extent';
import { Graph } from '../tensor/graph';
import { isDifferentiable } from '../tensor/is-differentiable';
import { reachable } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';
import type { ClaimSource, ClaimText } from './claim-source';
import { compileExpression } from './compile-expression';
import { compileRelation } from './compile-relation';
import { ExpressionError } from './expression-error';
import { anyArgument, type Body, createLevel, type Level, noteBodyAt } from './level';
import { builtins } from './library/table';
import { type NamedText, namesBelow, namesIn, recursiveDefinitions, textsOf } from './recursive-definitions';
import { located } from './scope';
import { createSession } from './session';

/** A claim at a level of a recursion, and the same at the level below, for which some of its variables are others. */
export interface CompiledLevels {
  readonly graph: Graph;
  readonly top: readonly Statement[];
  readonly below: readonly Statement[];
  /** The variables of the claim at the level below: it is claimed of all their values. */
  readonly variables: readonly InputSymbol[];
  /** Why nothing is known of the level below, if nothing is. */
  readonly unknownBelow: string | null;
}

/** What depends on levels: their name, the least of them, and the sizes b^K, with so many elements at the level below. */
export interface LevelSizes {
  readonly name: string;
  readonly least: number;
  readonly powers: Readonly<Record<string, { readonly base: number; readonly top: Span; readonly below: Span }>>;
}

type Texts = Pick<ClaimSource, 'given' | 'let'> & { readonly claim: readonly ClaimText[] };

/**
 * Compiles a claim at any level but the least, and at the one below. What recursive definitions give at the level below is
 * differentiable where they give what is so at the least level, and at any other if they do at the one below.
 * @throws ExpressionError where a definition that calls itself has to do with more than the level below, or a text is wrong
 */
export function compileLevels(texts: Texts, sizes: LevelSizes): CompiledLevels {
  let smooth: ReadonlySet<string> | null = null;
  for (;;) {
    const { compiled, bodies, assumed } = compileTaking(texts, sizes, smooth);
    const rough = new Set(bodies.filter(({ value, args }) => !isDifferentiable(value, args)).map((body) => body.name));
    const kept: ReadonlySet<string> = new Set([...assumed].filter((name) => !rough.has(name)));
    if (kept.size === assumed.size) return compiled;
    smooth = kept;
  }
}

/** @param smooth the definitions that are taken to give something differentiable; all where it is null */
function compileTaking(
  texts: Texts,
  { name, least, powers }: LevelSizes,
  smooth: ReadonlySet<string> | null,
): { readonly compiled: CompiledLevels; readonly bodies: readonly Body[]; readonly assumed: ReadonlySet<string> } {
  const graph = new Graph();
  const varying = new Set([name, ...Object.keys(powers)]);
  const drawn = Object.entries(texts.given).find(([, text]) => text.includes('~'));
  if (drawn !== undefined) throw notForLevels(`${drawn[0]} is random`, ['given', drawn[0]], drawn[1]);
  for (const [own, text] of Object.entries(texts.given))
    if ([...namesBelow(text, texts.let)].some((each) => varying.has(each))) varying.add(own);
  // Names of sizes and axes are read past the arguments of definitions.
  for (const { key, text } of textsOf(texts.let).values()) {
    const hidden = namesIn(key)
      .slice(1)
      .find((each) => varying.has(each));
    if (hidden !== undefined)
      throw notForLevels(`an argument has the name of ${hidden}, which is another at each level`, ['let', key], text);
  }
  const { recursive, used } = recursiveIn(texts.let, varying);
  // What recursive definitions do not know of may be anything at the level below.
  for (const [own, text] of Object.entries(texts.given)) if (!used.has(own) && isAnyTensor.test(text)) varying.add(own);
  const assumed = smooth ?? recursive;
  const of = createLevel(graph, { name, least, powers: Object.values(powers), recursive, smooth: assumed });
  const top = statementsAt(graph, texts, powers, { of, isTop: true }, varying);
  const below = hypothesesAt(graph, texts, powers, of, varying);
  // What holds of a definition at the level below is known if it holds at the level whenever it does there.
  for (const { name: own, lifted } of of.previous.values()) top.bodyAt(own, lifted);
  const whole = of.bodies.map(
    ({ value }): Statement => ({ text: 'what is defined', left: value, relation: '==', right: value }),
  );
  requireFirstDerivatives(of, [...top.statements, ...below.statements, ...whole], texts);
  const shared = new Set([...of.shared.values()].flatMap((value) => (value.kind === 'tensor' ? [value.node] : [])));
  const compiled = {
    graph,
    top: [...top.statements, ...whole],
    below: below.statements,
    variables: below.variables.filter((symbol) => !shared.has(graph.input(symbol))),
    unknownBelow: below.unknown,
  };
  return { compiled, bodies: of.bodies, assumed };
}

/** Where the claim is not one at the level below, because it has to do with a lower one, nothing is known there. */
function hypothesesAt(
  graph: Graph,
  texts: Texts,
  powers: LevelSizes['powers'],
  of: Level,
  varying: ReadonlySet<string>,
): Omit<ReadAt, 'bodyAt' | 'requireNothing'> & { readonly unknown: string | null } {
  try {
    return { ...statementsAt(graph, texts, powers, { of, isTop: false }, varying), unknown: null };
  } catch (error) {
    if (error instanceof ExpressionError) return { statements: [], variables: [], unknown: error.reason };
    throw error;
  }
}

/** @throws ExpressionError where what is defined is differentiated twice: it is not known to have second derivatives */
function requireFirstDerivatives({ previous }: Level, statements: readonly Statement[], { claim }: Texts): void {
  const symbols = new Set<object>([...previous.values()].map(({ symbol }) => symbol));
  for (const node of reachable(statements.flatMap(({ left, right }) => [left, right])))
    if (node.kind === 'apply' && node.derivatives.length > 1 && symbols.has(node.symbol))
      throw notForLevels(`${node.symbol.name} need not have second derivatives`, ['claim', 0], claim[0]?.text ?? '');
}

function statementsAt(
  graph: Graph,
  { given, let: definitions, claim }: Texts,
  powers: LevelSizes['powers'],
  level: { readonly of: Level; readonly isTop: boolean },
  varying: ReadonlySet<string>,
): ReadAt {
  const spans = Object.entries(powers).map(([size, power]) => [size, level.isTop ? power.top : power.below] as const);
  const sizes = Object.fromEntries(spans.map(([size, span]) => [size, span.size]));
  const extents = Object.fromEntries(
    spans.flatMap(([size, { extent }]) => (extent === undefined ? [] : [[size, extent] as const])),
  );
  const source: ClaimSource = { sizes, extents, level, given, let: definitions, assume: [], claim };
  const session = createSession(graph, source, builtins, compileExpression);
  session.checkDeclarations();
  const values = Object.keys(given).map((own) => [own, session.resolve(own)] as const);
  for (const [own, value] of values) if (value !== null && !varying.has(own)) level.of.shared.set(own, value);
  const variables = values.flatMap(([own, value]) =>
    varying.has(own) && value?.kind === 'tensor' && value.node.kind === 'input' ? [value.node.symbol] : [],
  );
  const statements = claim.map((text) => compileRelation(text, { session, locals: new Map(), path: text.path }));
  const requireNothing = (): void => {
    const [first] = claim;
    if (first !== undefined && session.parameters.size + session.exchanges.size + session.withoutKinks.size > 0)
      throw notForLevels('its distributions or derivatives may not exist', first.path, first.text);
  };
  requireNothing();
  const bodyAt = (name: string, lifted: readonly (readonly Axis[])[]): void => {
    const definition = session.resolveFunction(name);
    const args = lifted.map((axes, i) => anyArgument(graph, name, i, axes));
    const place = { scope: { session, locals: new Map(), path: ['let', name] }, text: { start: 0, end: name.length } };
    located(place.scope, place.text, () => {
      const value = definition?.kind === 'function' ? definition.call([level.of.top, ...args]) : null;
      noteBodyAt(level.of, name, value?.kind === 'tensor' ? value.node : null, args);
    });
    requireNothing();
  };
  return { statements, variables, bodyAt, requireNothing };
}

/** What is claimed at a level. */
interface ReadAt {
  readonly statements: Statement[];
  readonly variables: InputSymbol[];
  /** Notes what a definition gives there, of any arguments of these axes. */
  readonly bodyAt: (name: string, axes: readonly (readonly Axis[])[]) => void;
  /** @throws ExpressionError where distributions or derivatives need something that is not granted */
  readonly requireNothing: () => void;
}

const notForLevels = (reason: string, path: readonly (string | number)[], text: string): ExpressionError =>
  new ExpressionError('any-size', reason, 'List the levels: sizes: { K: 1..4 }.', path, 0, text.length);

const isAnyTensor = /^\s*(?:real|tensor\s*\[[^\]]*\])\s*$/;

/** The definitions that call themselves, which may know of levels by their arguments alone; and all names that they use. */
function recursiveIn(
  definitions: ClaimSource['let'],
  varying: ReadonlySet<string>,
): { readonly recursive: ReadonlySet<string>; readonly used: ReadonlySet<string> } {
  const all = new Set<string>();
  const bodies = textsOf(definitions);
  const recursive = recursiveDefinitions(definitions);
  for (const own of recursive) {
    const seen = new Set([own]);
    for (const each of seen) {
      const { key, text } = bodies.get(each) as NamedText;
      const parameters = namesIn(key).slice(1);
      const used = namesIn(text).filter((other) => !parameters.includes(other));
      const outside = used.find((other) => varying.has(other));
      if (outside !== undefined) {
        const reason = `${own} has to do with ${outside}, which is another at each level`;
        throw new ExpressionError('any-size', reason, 'Make it an argument.', ['let', key], 0, text.length);
      }
      for (const other of used) {
        all.add(other);
        if (bodies.has(other)) seen.add(other);
      }
    }
  }
  return { recursive: new Set(recursive), used: all };
}
