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
}

/** Code as a side of a claim, read in the graph of one compilation: what runs it is loaded only where there is some. */
export type OpenCode = (context: CodeContext) => FunctionValue;

/** What stands behind a point or between square brackets, counted as in Python. */
export interface Members {
  /** @throws ExpressionError where there is none */
  member(name: string): Value;
  item(index: number): Value;
}
