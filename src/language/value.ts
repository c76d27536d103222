import type { Axis } from '../tensor/axis';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { FunctionSymbol, InputSymbol } from '../tensor/symbol';
import type { Members } from './code';

/** What an expression can mean. */
export type Value =
  | {
      readonly kind: 'tensor';
      readonly node: Node;
      /** What comparisons, `and`, `or`, `not`, `true` and `false` give: 1 or 0 where a number is needed. */
      readonly isTruth?: true;
    }
  | NamedValue;

/** A function or distribution, which is applied by its name. */
export type NamedValue = FunctionValue | { readonly kind: 'distribution'; readonly distribution: Distribution };

export interface FunctionValue {
  readonly kind: 'function';
  readonly name: string;
  /** How many arguments it takes, null if any number. */
  readonly arity: number | null;
  call(args: readonly Node[]): Value;
  /** For a declared function: the symbol and the axes of one argument and one value. */
  readonly declared?: DeclaredFunction;
  /** For code: its attributes and elements. */
  readonly members?: Members;
}

export interface DeclaredFunction {
  readonly symbol: FunctionSymbol;
  /** For a bijection: its inverse. */
  readonly inverse?: FunctionValue;
  /** The axes each argument must have; null: every axis it has. */
  readonly inputs: readonly (readonly Axis[])[] | null;
}

/** A probability distribution over tensors with the axes `event`. */
export interface Distribution {
  readonly name: string;
  readonly event: readonly Axis[];
  /** A fresh random variable. */
  draw(graph: Graph, name: string): Draw;
  /** The logarithm of the density (or of the probability) at x. */
  logDensity(graph: Graph, x: Node): Node;
  /** The density (or the probability) at x. */
  density(graph: Graph, x: Node): Node;
  /** The same distribution, independently for each element of a tensor with these axes. */
  readonly over?: (axes: readonly Axis[]) => Distribution;
  /** Independent draws along these axes, for a distribution that has no density of them all here. */
  readonly copied?: (axes: readonly Axis[]) => Distribution;
  readonly support?: Support;
}

/** For finite distributions: all values along a new axis, and their probabilities along it. */
export type Support = (graph: Graph, axis: string) => { readonly points: Node; readonly weights: Node };

/** A random variable as a formula in bound variables. */
export interface Draw {
  readonly value: Node;
  /** The bound variables it is made of, in an order in which each depends on earlier ones alone; the support of the finite ones. */
  readonly variables: ReadonlyMap<InputSymbol, Support | null>;
  /** For independent draws of one kind: its only variable stands for all of them. */
  readonly copies?: Copies;
}

/** Independent copies of one draw, along these axes. */
export interface Copies {
  readonly of: InputSymbol;
  readonly along: readonly Axis[];
  /** The expectation over one draw; outcomes stand along a new axis, if there are finitely many. */
  mean(graph: Graph, body: Node, axis: string): Node;
}
