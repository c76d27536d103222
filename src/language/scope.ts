import type { Fraction } from '../number/fraction';
import type { Statement } from '../statement/statement';
import type { Axis } from '../tensor/axis';
import type { Exchanged } from '../tensor/derivative/exchanged';
import type { Extent, Span } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import type { InputSymbol } from '../tensor/symbol';
import type { Builtin } from './builtin';
import type { ClaimSource } from './claim-source';
import type { CodeCall } from './code';
import { ExpressionError } from './expression-error';
import type { FactsOf } from './fact';
import type { MathNode } from './math-node';
import type { Draw, NamedValue, Support, Value } from './value';

/** What is known of a claim while its expressions are compiled; one per compilation. */
export interface Session {
  readonly graph: Graph;
  readonly sizes: ReadonlyMap<string, number>;
  /** Of the sizes those that stand for any number: what is compiled is a template. */
  readonly extents: ReadonlyMap<string, Extent>;
  readonly level: ClaimSource['level'];
  /** By name the size that each is any index of. */
  readonly indices: ReadonlyMap<string, string>;
  /** The built-in functions, by name. */
  readonly builtins: ReadonlyMap<string, Builtin>;
  /** What an expression means in a scope. */
  compile(node: MathNode, scope: Scope): Value;
  /** The value of a declared or defined name, compiled on first use. */
  resolve(name: string): Value | null;
  /** The function of that name: declared, defined, or built in. */
  resolveFunction(name: string): NamedValue | null;
  /** Names that could have been meant, for "did you mean". */
  knownNames(): readonly string[];
  /** Bound variables in the order of their declaration. */
  readonly draws: Map<InputSymbol, DrawnVariable>;
  /** By bound variable what stands for any of its values, where an expectation is taken given it. */
  readonly givens: Map<InputSymbol, Node>;
  /** What is known of indices beyond what their formulas show. */
  readonly places: Map<Node, Places>;
  /** What declarations ask of variables and domains do not, such as that numbers are all different. */
  readonly restrictions: Statement[];
  /** The mass of each formula that is used as a density, by its name. */
  readonly masses: Map<string, Node>;
  /** What densities and divergences summed over axes. */
  readonly jointSums: Map<Node, ReadonlySet<string>>;
  /** What the parameters of distributions must satisfy, where it is not known in advance; by the statement. */
  readonly parameters: Map<string, Statement>;
  /** What holds of declared variables for all that they are, by how they are made. */
  readonly known: Statement[];
  /** For declared variables of a class, what follows of the formulas that statements are made of. */
  readonly facts: FactsOf[];
  /** What is taken for granted, in words: that derivatives may be taken under integrals, each with those that it speaks of. */
  readonly exchanges: Map<string, readonly Exchanged[]>;
  /** The calls of code, in their order. */
  readonly calls: CodeCall[];
  /** What was differentiated off its kinks, at some values of random variables: there it may have a derivative all the same. */
  readonly withoutKinks: Set<Node>;
  /**
   * How many steps the present text has taken, how many parts of it were compiled for functions and indices, and how deep the
   * compiler stands in it.
   */
  readonly effort: { steps: number; parts: number; depth: number };
  /** Grows with whatever is remembered of what was compiled, but for nodes: names, draws, conditions. */
  wear(): number;
  /** Bound variables of integrals. */
  freshName(stem: string): string;
  /** The random variables that are not inside an expectation. */
  freeDraws(node: Node): readonly InputSymbol[];
}

/** What is known of an index that is any. */
export interface Places {
  /** All values that it may have. */
  readonly values: readonly Fraction[];
  /** Whether each element along an axis is at that place, as a condition. */
  readonly indicator?: { readonly axis: string; readonly holds: Node };
  /** Whether it is declared as a permutation. */
  readonly isPermutation?: true;
}

/** A bound variable of a random variable. */
export interface DrawnVariable {
  /** All variables of one draw have the same. */
  readonly draw: Draw;
  /** For one with finitely many values. */
  readonly support: Support | null;
  /** The name under `given`; null for one that an operator such as KL draws for itself. */
  readonly declared: string | null;
}

/** Notes the bound variables of a draw, and gives its value. */
export function noteDraw(session: Session, draw: Draw, declared: string | null): Node {
  for (const [variable, support] of draw.variables) session.draws.set(variable, { draw, support, declared });
  return draw.value;
}

/** A session and the local names of one expression, with the field its text stands in. */
export interface Scope {
  readonly session: Session;
  readonly locals: ReadonlyMap<string, Value>;
  readonly path: readonly (string | number)[];
}

export function refuse(scope: Scope, node: Place, code: string, reason: string, next: string): never {
  throw new ExpressionError(code, reason, next, scope.path, node.start, node.end);
}

type Place = Pick<MathNode, 'start' | 'end'>;

/** Runs a construction, giving its ShapeErrors the place of `node`. */
export function located<T>(scope: Scope, node: Place, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof ShapeError)
      throw new ExpressionError(error.code, error.reason, error.next, scope.path, node.start, node.end);
    throw error;
  }
}

export const withLocal = (scope: Scope, name: string, value: Value): Scope => ({
  ...scope,
  locals: new Map([...scope.locals, [name, value]]),
});

export const tensorValue = (node: Node): Value => ({ kind: 'tensor', node });

export const truthValue = (node: Node): Value => ({ kind: 'tensor', node, isTruth: true });

export const isTruth = (value: Value): boolean => value.kind === 'tensor' && value.isTruth === true;

/** The span of a declared size or a literal number, by name. */
export const spanNamed = (session: Session, name: string): Span | undefined => {
  const base = name.replace(/'+$/, '');
  const size = session.sizes.get(base) ?? (/^\d+$/.test(base) ? Number(base) : undefined);
  if (size === undefined) return undefined;
  const extent = session.extents.get(base);
  return extent === undefined ? { size } : { size, extent };
};

/** `name`, with primes added until no axis of `taken` has it. */
export function primedName(name: string, taken: readonly Axis[]): string {
  let fresh = name;
  while (taken.some((axis) => axis.name === fresh)) fresh += "'";
  return fresh;
}
