import type { Fraction } from '../number/fraction';
import type { Span } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { positionIn } from '../tensor/sizes-in-formulas';
import type { Builtin } from './builtin';
import type { ClaimSource } from './claim-source';
import type { OpenCode } from './code';
import { type Declaration, parseDeclaration } from './declaration';
import { declareFunction } from './declare-function';
import { declareMatrix } from './declared-matrix';
import { axesOf, declaredFunction, declaredVariable, densityDistribution } from './declared-value';
import { type Definition, definitionsOf } from './definition';
import { ExpressionError } from './expression-error';
import { declaredIndices } from './index-declaration';
import { anyArgument, noteBodyAt, previousValue } from './level';
import type { MathNode } from './math-node';
import { nothingNoted, sizeOfNotes } from './notes';
import { requireOneMeaning } from './one-meaning';
import { openedCode } from './opened-code';
import { parseExpression } from './parse-expression';
import { declaredPermutation } from './permutation';
import { requireArity } from './require-arity';
import { isTruth, located, noteDraw, refuse, type Scope, type Session, spanNamed, tensorValue } from './scope';
import { staticFraction } from './static-value';
import { inPlace, type Part } from './top-level';
import type { Value } from './value';

/** How deeply definitions may call one another, and how many calls may be expanded. */
const depthLimit = 64;
const expansionLimit = 20_000;

type Compile = (node: MathNode, scope: Scope) => Value;

/** The names of a claim, and what is known of them. */
interface Names {
  readonly session: Session;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The texts of declarations. */
  readonly given: ReadonlyMap<string, string>;
  readonly code: ReadonlyMap<string, OpenCode>;
  readonly values: Map<string, Value>;
  /** Calls of defined functions, by name and arguments. */
  readonly expanded: Map<string, Value>;
  /** Names that are being resolved. */
  readonly pending: Set<string>;
  expansions: number;
  depth: number;
}

/** The names of a claim, each compiled on first use. */
export function createSession(
  graph: Graph,
  source: ClaimSource,
  builtins: ReadonlyMap<string, Builtin>,
  compile: Compile,
): Session & { checkDeclarations(): void; checkDefinitions(): void } {
  const sizes = new Map(Object.entries(source.sizes));
  const extents = new Map(Object.entries(source.extents ?? {}));
  const indices = new Map(
    Object.entries({ ...source.indices, ...declaredIndices(source.given, source.extents ?? {}) }),
  );
  const definitions = definitionsOf(source);
  const given = new Map(Object.entries(source.given));
  const code = new Map(Object.entries(source.code ?? {}));
  requireOneMeaning(definitions, { given, code, sizes });
  let freshCount = 0;
  const session: Session = {
    graph,
    sizes,
    extents,
    level: source.level,
    indices,
    builtins,
    compile,
    ...nothingNoted(),
    resolve: (name) => resolve(names, name),
    resolveFunction: (name) => {
      const value = resolve(names, name);
      return value?.kind === 'function' || value?.kind === 'distribution' ? value : null;
    },
    knownNames: () => [...definitions.keys(), ...given.keys(), ...code.keys(), ...sizes.keys(), ...indices.keys()],
    wear: () => {
      const { values, expanded, expansions } = names;
      return values.size + expanded.size + expansions + freshCount + sizeOfNotes(session);
    },
    freshName: (stem) => `${stem}${++freshCount}`,
    freeDraws: (node) => [...node.free].filter((variable) => session.draws.has(variable)),
  };
  const names: Names = {
    session,
    definitions,
    given,
    code,
    values: new Map(),
    expanded: new Map(),
    pending: new Set(),
    expansions: 0,
    depth: 0,
  };
  const check = (keys: Iterable<string>): void => {
    for (const name of keys) resolve(names, name);
  };
  return {
    ...session,
    checkDeclarations: () => check(given.keys()),
    checkDefinitions: () => {
      check(code.keys());
      check(definitions.keys());
    },
  };
}

function scopeAt(
  names: Names,
  path: readonly (string | number)[],
  locals: ReadonlyMap<string, Value> = new Map(),
): Scope {
  return { session: names.session, locals, path };
}

function resolve(names: Names, name: string): Value | null {
  const known = names.values.get(name);
  if (known !== undefined) return known;
  const definition = names.definitions.get(name);
  const declaration = names.given.get(name);
  const code = names.code.get(name);
  if (definition === undefined && declaration === undefined && code === undefined) return null;
  const shared = definition === undefined ? names.session.level?.of.shared.get(name) : undefined;
  if (shared !== undefined) return shared;
  if (names.pending.has(name)) {
    const path = definition?.path ?? ['given', name];
    throw new ExpressionError(
      'cyclic-definition',
      `${name} is defined by way of itself`,
      'Break the cycle, or make it a function of a size that gets smaller: h(k, x): k == 0 ? … : … h(k - 1, …).',
      path,
      0,
      (definition?.text ?? declaration ?? '').length,
    );
  }
  names.pending.add(name);
  try {
    const declared = declaration === undefined ? null : () => declare(names, name, declaration);
    const value =
      definition !== undefined ? define(names, definition) : (declared?.() ?? openedCode(names.session, name, code));
    names.values.set(name, value);
    return value;
  } finally {
    names.pending.delete(name);
  }
}

function define(names: Names, definition: Definition): Value {
  const { name, parameters, path, text } = definition;
  const body = parseExpression(text, path);
  if (parameters === null) return names.session.compile(body, scopeAt(names, path));
  const call = (args: readonly Node[]): Value => {
    requireArity(name, parameters.length, args);
    return expand(names, definition, body, args);
  };
  return { kind: 'function', name, arity: parameters.length, call };
}

/** The body of a defined function with the arguments put in; equal calls are expanded once. */
function expand(
  names: Names,
  { name, parameters, path, text }: Definition,
  body: MathNode,
  args: readonly Node[],
): Value {
  const key = `${name} ${args.map((arg) => arg.id).join()}`;
  const known = names.expanded.get(key);
  if (known !== undefined) return known;
  const { graph, level } = names.session;
  const [at, ...others] = args;
  if (level?.of.recursive.has(name) && at === level.of.below) {
    const probe = (own: Node, any: readonly Node[]): Node | null => {
      const value = expand(names, { name, parameters, path, text }, body, [own, ...any]);
      return value.kind === 'tensor' ? value.node : null;
    };
    return tensorValue(previousValue(graph, level.of, name, others, probe));
  }
  if (names.depth >= depthLimit || ++names.expansions > expansionLimit) {
    const isDeep = names.depth >= depthLimit;
    throw new ExpressionError(
      isDeep ? 'endless-recursion' : 'budget',
      isDeep
        ? `${name} calls itself more than ${depthLimit} levels deep`
        : `definitions are expanded more than ${expansionLimit} times`,
      'A recursion needs a case that ends it: h(k, x): k == 0 ? … : … h(k - 1, …).',
      path,
      0,
      text.length,
    );
  }
  const isLevel = level?.of.recursive.has(name) === true && at === level.of.top;
  if (isLevel) noteBody(names, { name, parameters, path, text }, body, args);
  names.depth++;
  try {
    const value = names.session.compile(
      body,
      scopeAt(names, path, new Map(parameters?.map((parameter, i) => [parameter, tensorValue(args[i] as Node)]))),
    );
    names.expanded.set(key, value);
    return value;
  } finally {
    names.depth--;
  }
}

/** What a recursive definition gives at a level, of any arguments of these shapes. */
function noteBody(names: Names, { name, parameters, path }: Definition, body: MathNode, args: readonly Node[]): void {
  const { graph, level, compile } = names.session;
  const any = args.map((arg, i) => (i === 0 ? arg : anyArgument(graph, name, i - 1, arg.axes)));
  const locals = new Map(parameters?.map((parameter, i) => [parameter, tensorValue(any[i] as Node)]));
  const value = compile(body, scopeAt(names, path, locals));
  if (level !== undefined) noteBodyAt(level.of, name, value.kind === 'tensor' ? value.node : null, any.slice(1));
}

function constant(names: Names, { text, start }: Part, path: readonly (string | number)[]): Fraction {
  const body = parseExpression(inPlace({ text, start }), path);
  const value = names.session.compile(body, scopeAt(names, path));
  const number = value.kind === 'tensor' && !isTruth(value) ? staticFraction(value.node) : null;
  if (number !== null) return number;
  return refuse(
    scopeAt(names, path),
    body,
    'not-a-constant',
    `${text} is no exact number known in advance`,
    'Use numbers and sizes.',
  );
}

function spanOf(names: Names, size: Part, path: readonly (string | number)[]): Span {
  const span = names.session.sizes.has(size.text) ? spanNamed(names.session, size.text) : undefined;
  if (span !== undefined) return span;
  const value = constant(names, size, path);
  if (value.denominator === 1n && value.numerator > 0n && value.numerator < 1_000_000_000n)
    return { size: Number(value.numerator) };
  const place = { start: size.start, end: size.start + size.text.length };
  const reason = `a size must be a positive whole number, ${size.text} is not`;
  return refuse(scopeAt(names, path), place, 'bad-size', reason, 'Use a number, or a name declared under sizes.');
}

function declare(names: Names, name: string, text: string): Value {
  const path = ['given', name];
  return located(scopeAt(names, path), { start: 0, end: text.length }, () => {
    const upTo = spanNamed(names.session, names.session.indices.get(name) ?? '');
    if (upTo !== undefined) return tensorValue(positionIn(names.session.graph, { ...upTo, name }));
    const declaration = parseDeclaration(text, path, (part, start) => constant(names, { text: part, start }, path));
    const size = (part: Part): Span => spanOf(names, part, path);
    if (declaration.kind === 'permutation') return declaredPermutation(names.session, name, declaration.of, size);
    if (declaration.kind === 'variable') return declaredVariable(names.session.graph, name, declaration, size);
    if (declaration.kind === 'matrix')
      return tensorValue(declareMatrix(names.session, name, axesOf(declaration.shape, size), declaration.of));
    if (declaration.kind === 'function') return declareFunction(names.session, name, declaration, size, path);
    if (declaration.kind !== 'draw') return declaredFunction(names.session.graph, name, declaration, size);
    return drawn(names, name, declaration, path);
  });
}

function drawn(
  names: Names,
  name: string,
  declaration: Extract<Declaration, { kind: 'draw' }>,
  path: readonly string[],
): Value {
  const parsed = parseExpression(' '.repeat(declaration.offset) + declaration.distribution, path);
  const value = names.session.compile(parsed, scopeAt(names, path));
  const distribution =
    value.kind === 'distribution' ? value.distribution : value.kind === 'function' ? densityDistribution(value) : null;
  if (distribution === null) {
    throw new ExpressionError(
      'not-a-distribution',
      'this is no distribution',
      'Write ~ normal(mean, sd), ~ bernoulli(p), or ~ p for a declared density p.',
      path,
      parsed.start,
      parsed.end,
    );
  }
  const shape = declaration.shape?.map((axis) => ({ ...spanOf(names, axis.size, path), name: axis.name }));
  const along = distribution.over ?? distribution.copied;
  if (shape !== undefined && along === undefined) {
    throw new ExpressionError(
      'no-shape',
      `${distribution.name} gives one draw, it has no independent copies along other axes`,
      'Declare each draw by itself: X1: ~ p, X2: ~ p.',
      path,
      0,
      declaration.offset,
    );
  }
  const shaped = shape === undefined ? distribution : (along?.(shape) ?? distribution);
  return tensorValue(noteDraw(names.session, shaped.draw(names.session.graph, name), name));
}
