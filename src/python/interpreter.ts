import type { Draw } from '../language/value';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { InputSymbol } from '../tensor/symbol';
import type { Scope } from './scope';
import type { BinaryOperator, CompareOperator, Expression, Span, Statement } from './syntax';
import type { Args, PyModule, PyValue } from './value';

/** How the execution of statements ended early. */
export type Signal = { readonly kind: 'return'; readonly value: PyValue } | { readonly kind: 'break' | 'continue' };

/** One execution of a file: what its parts ask of one another. Nothing is run but in terms of these. */
export interface Interpreter {
  readonly graph: Graph;
  /** Modules that can be imported. */
  importModule(name: string): PyModule;
  evaluate(expression: Expression, scope: Scope): PyValue;
  execute(statements: readonly Statement[], scope: Scope): Signal | null;
  call(callee: PyValue, args: Args): PyValue;
  /** Undefined where there is none. */
  attribute(object: PyValue, name: string): PyValue | undefined;
  setAttribute(object: PyValue, name: string, value: PyValue): void;
  item(object: PyValue, index: PyValue): PyValue;
  setItem(object: PyValue, index: PyValue, value: PyValue): void;
  binary(operator: BinaryOperator, left: PyValue, right: PyValue): PyValue;
  compare(operator: CompareOperator, left: PyValue, right: PyValue): PyValue;
  isTrue(value: PyValue): boolean;
  iterate(value: PyValue): readonly PyValue[];
  /** Told of what an expression, or a statement that changes a name, came to; gives what stands for it. */
  seen(at: Span, value: PyValue): PyValue;
  /** Counts one step. @throws PythonFault where there are too many */
  step(): void;
  /** What a reader should know, at the place that is executed. */
  note(text: string): void;
  /** What changes while the file is executed. */
  readonly state: RunState;
}

export interface RunState {
  /** Where the execution is. */
  at: Span | null;
  steps: number;
  depth: number;
  /** Of the function that is called. */
  frame: Scope | null;
  /** False within `no_grad`. */
  isGradEnabled: boolean;
  /** Whether objects are still made: what their parameters hold then is of no concern, they stand for any values. */
  isConstructing: boolean;
  /** Whether parameters hold what they are made with, also afterwards, so far as that is not drawn. */
  readonly keepsParameters: boolean;
  /** Functions and layers that may not be called, by the last part of their names. */
  readonly forbidden: ReadonlySet<string>;
  /** Whether −∞ was written anywhere. */
  usesInfinity: boolean;
  /** Makes a random variable of the claim; null where nothing may be drawn. */
  draw: ((make: (name: string) => Draw) => Node) | null;
  /** Whether a seed was set: what is drawn from then on is always the same. */
  isSeeded?: true;
  /** How many parameters were made. */
  parameters: number;
  /** The last return that was executed, and what it returned. */
  returned: { readonly at: Span; readonly value: PyValue } | null;
  /** What a call must not change, as it outlives the call. */
  lasting: ReadonlySet<object>;
  /** Values that Python or PyTorch stop at where they have none, whether or not they are used. */
  readonly raising: Set<Node>;
  /** Random numbers that were drawn; nothing that a claim speaks of may depend on them. */
  readonly drawn: Set<InputSymbol>;
  /** Null where the code takes no gradients. */
  readonly leaves: Leaves | null;
  /** Elements that a call left as memory had them: they may be no numbers, and nothing may be computed with them. */
  readonly unwritten: Set<InputSymbol>;
}

/** Tensors by which gradients may be taken, where code takes any: each is a variable of its own until a claim speaks of what comes of it. */
export interface Leaves {
  /** What each of these variables stands for, in the order in which they were made. */
  readonly known: Map<InputSymbol, Leaf>;
  /** What was used of which it is not modelled how gradients pass it; null while nothing was. */
  blurredBy: string | null;
  /** Whether that was used of what outlives the making of a module. */
  staysBlurred: boolean;
}

export interface Leaf {
  readonly stands: Node;
  /** Whether gradients by others pass through it. */
  readonly hasHistory: boolean;
}

/** Calls with positional arguments alone. */
export const given = (...positional: readonly PyValue[]): Args => ({ positional, keyword: new Map() });
