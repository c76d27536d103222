import type { Fraction } from '../number/fraction';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { InputSymbol } from '../tensor/symbol';
import type { Builtin } from './builtin';
import type { ClaimSource } from './claim-source';
import { type Declaration, parseDeclaration } from './declaration';
import { declaredFunction, declaredVariable, densityDistribution } from './declared-value';
import { ExpressionError } from './expression-error';
import { identifier } from './identifier';
import type { MathNode } from './math-node';
import { parseExpression } from './parse-expression';
import { requireArity } from './require-arity';
import { type DrawnVariable, located, noteDraw, refuse, type Scope, type Session, tensorValue } from './scope';
import { staticFraction } from './static-value';
import { inPlace, type Part } from './top-level';
import type { Value } from './value';

/** How deeply definitions may call one another, and how many calls may be expanded. */
const depthLimit = 64;
const expansionLimit = 20_000;

type Compile = (node: MathNode, scope: Scope) => Value;

/** A definition under `let`: `name` or `name(a, b)`. */
interface Definition {
  readonly name: string;
  readonly parameters: readonly string[] | null;
  readonly text: string;
  readonly path: readonly string[];
}

/** The names of a claim, each compiled on first use. */
export function createSession(
  graph: Graph,
  source: ClaimSource,
  builtins: ReadonlyMap<string, Builtin>,
  compile: Compile,
): Session & { checkDeclarations(): void; checkDefinitions(): void } {
  const sizes = new Map(Object.entries(source.sizes));
  const draws = new Map<InputSymbol, DrawnVariable>();
  const definitions = new Map<string, Definition>();
  for (const definition of Object.entries(source.let).map(([key, text]) => definitionOf(key, text))) {
    const { name, path, text } = definition;
    if (definitions.has(name)) throw badName(`${name} is defined twice`, path, text);
    definitions.set(name, definition);
  }
  const given = new Map(Object.entries(source.given));
  const values = new Map<string, Value>();
  const expanded = new Map<string, Value>();
  const pending = new Set<string>();
  let freshCount = 0;
  let expansions = 0;
  let depth = 0;

  const session: Session = {
    graph,
    sizes,
    builtins,
    compile,
    draws,
    masses: new Map(),
    jointSums: new Map(),
    parameters: new Map(),
    exchanges: new Set(),
    withoutKinks: new Set(),
    effort: { steps: 0, depth: 0 },
    resolve,
    resolveFunction: (name) => {
      const value = definitions.has(name) || given.has(name) ? resolve(name) : null;
      return value !== null && value.kind !== 'tensor' ? value : null;
    },
    knownNames: () => [...definitions.keys(), ...given.keys(), ...sizes.keys()],
    freshName: (stem) => `${stem}${++freshCount}`,
    freeDraws: (node) => [...node.free].filter((variable) => draws.has(variable)),
  };

  function scopeAt(path: readonly (string | number)[], locals: ReadonlyMap<string, Value> = new Map()): Scope {
    return { session, locals, path };
  }

  function resolve(name: string): Value | null {
    const known = values.get(name);
    if (known !== undefined) return known;
    const definition = definitions.get(name);
    const declaration = given.get(name);
    if (definition === undefined && declaration === undefined) return null;
    if (pending.has(name)) {
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
    pending.add(name);
    try {
      const value = definition === undefined ? declare(name, declaration as string) : define(definition);
      values.set(name, value);
      return value;
    } finally {
      pending.delete(name);
    }
  }

  function define(definition: Definition): Value {
    const { name, parameters, path, text } = definition;
    const body = parseExpression(text, path);
    if (parameters === null) return compile(body, scopeAt(path));
    const call = (args: readonly Node[]): Value => {
      requireArity(name, parameters.length, args);
      return expand(definition, body, args);
    };
    return { kind: 'function', name, arity: parameters.length, call };
  }

  /** The body of a defined function with the arguments put in; equal calls are expanded once. */
  function expand({ name, parameters, path, text }: Definition, body: MathNode, args: readonly Node[]): Value {
    const key = `${name} ${args.map((arg) => arg.id).join()}`;
    const known = expanded.get(key);
    if (known !== undefined) return known;
    if (depth >= depthLimit || ++expansions > expansionLimit) {
      const isDeep = depth >= depthLimit;
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
    depth++;
    try {
      const value = compile(
        body,
        scopeAt(path, new Map(parameters?.map((parameter, i) => [parameter, tensorValue(args[i] as Node)]))),
      );
      expanded.set(key, value);
      return value;
    } finally {
      depth--;
    }
  }

  function constant({ text, start }: Part, path: readonly (string | number)[]): Fraction {
    const body = parseExpression(inPlace({ text, start }), path);
    const value = compile(body, scopeAt(path));
    const number = value.kind === 'tensor' ? staticFraction(value.node) : null;
    if (number !== null) return number;
    return refuse(
      scopeAt(path),
      body,
      'not-a-constant',
      `${text} is no exact number known in advance`,
      'Use numbers and sizes.',
    );
  }

  function sizeOf(size: Part, path: readonly (string | number)[]): number {
    const value = sizes.get(size.text) ?? constant(size, path);
    if (typeof value === 'number') return value;
    if (value.denominator === 1n && value.numerator > 0n && value.numerator < 1_000_000_000n)
      return Number(value.numerator);
    const place = { start: size.start, end: size.start + size.text.length };
    const reason = `a size must be a positive whole number, ${size.text} is not`;
    return refuse(scopeAt(path), place, 'bad-size', reason, 'Use a number, or a name declared under sizes.');
  }

  function declare(name: string, text: string): Value {
    const path = ['given', name];
    return located(scopeAt(path), { start: 0, end: text.length }, () => {
      const declaration = parseDeclaration(text, path, (part, start) => constant({ text: part, start }, path));
      const size = (part: Part): number => sizeOf(part, path);
      if (declaration.kind === 'variable') return declaredVariable(graph, name, declaration, size);
      if (declaration.kind !== 'draw') return declaredFunction(graph, name, declaration, size);
      return drawn(name, declaration, path);
    });
  }

  function drawn(name: string, declaration: Extract<Declaration, { kind: 'draw' }>, path: readonly string[]): Value {
    const parsed = parseExpression(' '.repeat(declaration.offset) + declaration.distribution, path);
    const value = compile(parsed, scopeAt(path));
    const distribution =
      value.kind === 'distribution'
        ? value.distribution
        : value.kind === 'function'
          ? densityDistribution(value)
          : null;
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
    const shape = declaration.shape?.map((axis) => ({ name: axis.name, size: sizeOf(axis.size, path) }));
    if (shape !== undefined && distribution.over === undefined) {
      throw new ExpressionError(
        'no-shape',
        `${distribution.name} gives one draw, it has no independent copies along other axes`,
        'Declare each draw by itself: X1: ~ p, X2: ~ p.',
        path,
        0,
        declaration.offset,
      );
    }
    const shaped = shape === undefined ? distribution : (distribution.over?.(shape) ?? distribution);
    return tensorValue(noteDraw(session, shaped.draw(graph, name), name));
  }

  return {
    ...session,
    checkDeclarations: () => {
      for (const name of given.keys()) resolve(name);
    },
    checkDefinitions: () => {
      for (const name of definitions.keys()) resolve(name);
    },
  };
}

const definitionPattern = new RegExp(
  `^\\s*(${identifier})\\s*(?:\\(\\s*(${identifier}(?:\\s*,\\s*${identifier})*)\\s*\\))?\\s*$`,
  'u',
);

function definitionOf(key: string, text: string): Definition {
  const path = ['let', key];
  const match = definitionPattern.exec(key);
  if (match === null) throw badName(`${key} is no name of a definition`, path, text);
  const parameters = match[2] === undefined ? null : match[2].split(',').map((part) => part.trim());
  if (new Set(parameters).size < (parameters?.length ?? 0))
    throw badName(`two arguments of ${key} have one name`, path, text);
  return { name: match[1] ?? key, parameters, text, path };
}

const badName = (reason: string, path: readonly string[], { length }: string): ExpressionError =>
  new ExpressionError('bad-name', reason, 'Write name or name(argument, argument), each name once.', path, 0, length);
