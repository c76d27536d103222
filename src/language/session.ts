import type { Fraction } from '../number/fraction';
import type { Graph } from '../tensor/graph';
import { freeVariables } from '../tensor/lower-expectations';
import type { Node } from '../tensor/node';
import type { InputSymbol } from '../tensor/symbol';
import type { Builtin } from './builtin';
import type { ClaimSource } from './claim-source';
import { type Declaration, parseDeclaration } from './declaration';
import { declaredFunction, declaredVariable, densityDistribution } from './declared-value';
import { ExpressionError } from './expression-error';
import type { MathNode } from './math-node';
import { parseMathjs } from './mathjs-parser';
import { type DrawnVariable, noteDraw, type Scope, type Session, tensorValue } from './scope';
import { staticFraction } from './static-value';
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
  const definitions = new Map(Object.entries(source.let).map(([key, text]) => [nameOf(key), definitionOf(key, text)]));
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
    resolve,
    resolveFunction: (name) => {
      const value = definitions.has(name) || given.has(name) ? resolve(name) : null;
      return value !== null && value.kind !== 'tensor' ? value : null;
    },
    knownNames: () => [...definitions.keys(), ...given.keys(), ...sizes.keys()],
    freshName: (stem) => `${stem}${++freshCount}`,
    freeDraws: (node) => [...(freeVariables([node]).get(node.id) ?? [])].filter((variable) => draws.has(variable)),
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
    const body = parseMathjs(text, path);
    if (parameters === null) return compile(body, scopeAt(path));
    return { kind: 'function', name, arity: parameters.length, call: (args) => expand(definition, body, args) };
  }

  /** The body of a defined function with the arguments put in; equal calls are expanded once. */
  function expand({ name, parameters, path, text }: Definition, body: MathNode, args: readonly Node[]): Value {
    const key = `${name} ${args.map((arg) => arg.id).join()}`;
    const known = expanded.get(key);
    if (known !== undefined) return known;
    if (depth >= depthLimit || ++expansions > expansionLimit) {
      throw new ExpressionError(
        'endless-recursion',
        `${name} calls itself more than ${depthLimit} levels deep`,
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

  function constant(text: string, offset: number, path: readonly (string | number)[]): Fraction {
    const shifted = (error: unknown): never => {
      if (error instanceof ExpressionError)
        throw new ExpressionError(error.code, error.reason, error.next, path, error.start + offset, error.end + offset);
      throw error;
    };
    try {
      const value = compile(parseMathjs(text, path), scopeAt(path));
      const number = value.kind === 'tensor' ? staticFraction(value.node) : null;
      if (number === null)
        throw new ExpressionError(
          'not-a-constant',
          `${text} is no exact number known in advance`,
          'Use numbers and sizes.',
          path,
          0,
          text.length,
        );
      return number;
    } catch (error) {
      return shifted(error);
    }
  }

  function declare(name: string, text: string): Value {
    const path = ['given', name];
    const sizeOf = (size: string): number => {
      const declared = sizes.get(size);
      if (declared !== undefined) return declared;
      const at = Math.max(text.indexOf(size), 0);
      const value = constant(size, at, path);
      if (value.denominator === 1n && value.numerator > 0n && value.numerator < 1_000_000_000n)
        return Number(value.numerator);
      throw new ExpressionError(
        'bad-size',
        `a size must be a positive whole number, ${size} is not`,
        'Use a number, or a name declared under sizes.',
        path,
        at,
        at + size.length,
      );
    };
    const declaration: Declaration = parseDeclaration(text, path, (part, offset) => constant(part, offset, path));
    if (declaration.kind === 'variable') return declaredVariable(graph, name, declaration, sizeOf);
    if (declaration.kind !== 'draw') return declaredFunction(graph, name, declaration, sizeOf);
    return drawn(name, declaration, path);
  }

  function drawn(name: string, declaration: Extract<Declaration, { kind: 'draw' }>, path: readonly string[]): Value {
    const parsed = parseMathjs(' '.repeat(declaration.offset) + declaration.distribution, path);
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
    const shape = declaration.shape?.map((axis) => ({
      name: axis.name,
      size: sizes.get(axis.size) ?? Number(constant(axis.size, 0, path).numerator),
    }));
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
    return tensorValue(noteDraw(session, shaped.draw(graph, name)));
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

const nameOf = (key: string): string => key.split('(')[0]?.trim() ?? key;

function definitionOf(key: string, text: string): Definition {
  const path = ['let', key];
  const match = /^\s*([A-Za-z_]\w*)\s*(?:\(\s*([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\s*\))?\s*$/.exec(key);
  if (match === null)
    throw new ExpressionError(
      'bad-name',
      `${key} is no name of a definition`,
      'Write name or name(argument, argument).',
      path,
      0,
      text.length,
    );
  return {
    name: match[1] as string,
    parameters: match[2] === undefined ? null : match[2].split(',').map((part) => part.trim()),
    text,
    path,
  };
}
