import type { Place } from '../statement/diagnostic';
import type { Span } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { Draw, FunctionValue, Value } from './value';

/** What code may ask of the claim that it stands in. */
export interface CodeContext {
  readonly graph: Graph;
  /** The name under which the claim speaks of it. */
  readonly name: string;
  /** The span of a declared size. */
  spanNamed(name: string): Span | undefined;
  /** What a formula means among the names of the claim. */
  term(text: string, path: readonly (string | number)[]): Node;
  /** A random variable of the claim, made under a name of its own. */
  draw(make: (name: string) => Draw): Node;
  /** What is taken to hold, or should be known, in words. */
  note(text: string): void;
  /** Told of every call that gives a tensor and draws nothing. */
  called(call: CodeCall): void;
}

/** A tensor that code computed on its way, and the expression or statement that did. */
export interface SeenValue {
  readonly place: Place;
  readonly text: string;
  readonly node: Node;
  /** The same in the axes in which code has it, of which what comes later is made. */
  readonly own: Node;
}

/** What a call computed, in its order, and what it gave. */
export interface FollowedCall {
  readonly values: readonly SeenValue[];
  readonly result: Node;
}

/** A call of code, which can be followed afterwards. */
export interface CodeCall {
  /** The name under which the claim speaks of the code. */
  readonly name: string;
  readonly result: Node;
  /**
   * What it computes, with another tensor of the same axes in place of the value with a number, if one is given. Null where it
   * does not come to an end so.
   */
  follow(instead?: { readonly at: number; readonly value: Node }): FollowedCall | null;
}

/** Code as a side of a claim, read in the graph of one compilation: what runs it is loaded only where there is some. */
export type OpenCode = (context: CodeContext) => FunctionValue;

/** What stands behind a point or between square brackets, counted as in Python. */
export interface Members {
  /** @throws ExpressionError where there is none */
  member(name: string): Value;
  item(index: number): Value;
}
