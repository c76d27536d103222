import type { Span } from '../python/syntax';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { Written } from './argument';

/** A function or class of a file, as a claim names it. */
export interface CodeSpec {
  /** As it is shown to users. */
  readonly file: string;
  readonly text: string;
  readonly name: string;
  /** The arguments of the constructor, or of the function, by name; or a list of them, which for a function come behind its inputs. */
  readonly with: Readonly<Record<string, Written>> | readonly Written[];
  readonly mode: 'train' | 'eval';
  /** The name of other code whose parameters it has; or what they are, by path or all of them in their order. */
  readonly parameters: string | Readonly<Record<string, string>> | readonly string[];
  /** Whether parameters of which nothing is said keep what they start from; else they stand for any values. */
  readonly keepsParameters?: boolean;
  /** Functions and layers that it may not call: `F.layer_norm`. They are these wherever they are found: `torch.layer_norm`, `x.…`. */
  readonly forbid?: readonly string[];
  /** Told of every step; what it throws ends the reading. */
  readonly onStep?: () => void;
  /** Told of every call that comes to its end. */
  readonly watch?: (call: SeenCall) => void;
  /** Arguments that every call has besides, by name. */
  readonly call?: Readonly<Record<string, Written>>;
  /** The arguments of calls that went before, in training. */
  readonly before?: readonly (readonly Written[])[];
  /** Whether what a call draws is random; else it is not read. */
  readonly mayDraw?: boolean;
  /** Told what parameters stand for, by the paths at which they are reached. */
  readonly onParameters?: (parameters: ReadonlyMap<string, Node>) => void;
}

/** A call of code, for whoever asks where its value comes from and what it did to its arguments. */
export interface SeenCall {
  readonly graph: Graph;
  /** Where its value was returned; null where no statement of the file did that. */
  readonly returned: Span | null;
  /** The arguments before and after the call, and where they were first written, if they were. */
  readonly args: readonly { readonly before: Node; readonly after: Node; readonly written: Span | null }[];
}
